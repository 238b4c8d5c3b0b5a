import type { Occurrence } from '../../../../evidence/model.ts';
import type { OpenMatter } from '../../../../keeping/model.ts';
import { dateOfDay, localDay } from '../../../../kernel/week.ts';
import type { Zone } from '../../../../kernel/zone.ts';
import { type Candidate, chooseCandidates } from '../../../../time/core/candidates.ts';
import { personsAt } from '../../../../time/core/persons.ts';
import type { Brief, BriefPerson } from '../model.ts';
import { type AroundFacts, describeTie } from './facts.ts';
import { listOpen } from './open.ts';

interface BriefGround {
  readonly facts: AroundFacts;
  readonly written: readonly OpenMatter[];
  readonly zone: Zone;
  readonly own: ReadonlySet<string>;
  /** epoch milliseconds */
  readonly now: number;
}

type BriefMeeting = Brief['meetings'][number];

/** Whom a brief describes of each meeting; more would not be read. */
const MOST_PEOPLE = 8;
const DAYS = 2;

/**
 * The meetings with others that are still to be held today and tomorrow, by start; where there are
 * none, those of the next day that has some.
 */
export function describeBrief(occurrences: readonly Occurrence[], ground: BriefGround): Brief {
  const { facts, zone, own, now } = ground;
  const today = localDay(zone, now);
  const ahead = chooseCandidates(occurrences, own, facts.people)
    .filter(({ end, people }) => end > now && people.length > 0)
    .sort((a, b) => a.start - b.start)
    .map((candidate) => ({ candidate, day: Math.max(today, localDay(zone, candidate.start)) }));
  const last = Math.max(today + DAYS - 1, ahead[0]?.day ?? 0);
  const chosen = ahead.filter(({ day }) => day <= last);
  return {
    today: dateOfDay(today),
    until: dateOfDay(facts.day),
    meetings: chosen.map(({ candidate, day }) => describeMeeting(candidate, day, ground)),
  };
}

function describeMeeting(candidate: Candidate, day: number, ground: BriefGround): BriefMeeting {
  const { facts, written } = ground;
  const persons = personsAt(candidate.people, facts.people);
  const people = persons
    .map((id) => describePresent(candidate, facts, id))
    .sort((a, b) => rank(b) - rank(a) || b.strength - a.strength || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_PEOPLE);
  return {
    id: `${candidate.uid} ${candidate.recurrence}`,
    title: candidate.title,
    on: dateOfDay(day),
    start: new Date(candidate.start).toISOString(),
    end: new Date(candidate.end).toISOString(),
    others: persons.length,
    people: people.map((person) => ({ ...person, open: listOpen(facts, written, person.id) })),
  };
}

/** Someone who was never met is named as this meeting does. */
function describePresent({ event }: Candidate, facts: AroundFacts, id: string) {
  const tie = describeTie(facts, id);
  if (tie.name !== id) return tie;
  const named = event.people.find(
    ({ address }) => (facts.people.get(address)?.id ?? address) === id,
  );
  return { ...tie, name: named?.name ?? (named?.address || id) };
}

/** Who decides comes first, then who is placed, then the strongest ties. */
function rank({ relations }: Pick<BriefPerson, 'relations'>): number {
  if (relations.includes('decision-maker')) return 2;
  return relations.length > 0 ? 1 : 0;
}
