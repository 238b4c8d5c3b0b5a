import type { Occurrence } from '../../../../evidence/model.ts';
import type { OpenMatter } from '../../../../keeping/model.ts';
import { dateOfDay, localDay } from '../../../../kernel/week.ts';
import type { Zone } from '../../../../kernel/zone.ts';
import type { Person } from '../../../../people/model.ts';
import { chooseCandidates } from '../../../../time/core/candidates.ts';
import { tieStrength } from '../../../../time/core/contacts.ts';
import { personsAt } from '../../../../time/core/persons.ts';
import type { PersonPage } from '../model.ts';
import { findSingle, listMeetings } from './decision-makers.ts';
import { type AroundFacts, describePerson, describeTie, isLive, round } from './facts.ts';
import { listOpen } from './open.ts';
import { findIntroducers, readWays } from './paths.ts';

interface PersonGround {
  readonly facts: AroundFacts;
  readonly written: readonly OpenMatter[];
  /** what is said of them; undefined for someone who was only met */
  readonly person: Person | undefined;
  /** those ahead, with both or not */
  readonly ahead: readonly Occurrence[];
  readonly zone: Zone;
  readonly own: ReadonlySet<string>;
  /** epoch milliseconds */
  readonly now: number;
}

const MOST_MEETINGS = 60;
const MOST_AHEAD = 3;
const MOST_CIRCLE = 8;
const WEEKS = 52;

/** Everything that is known of one person: the tie, its history, and what it was made from. */
export function describePersonPage(id: string, ground: PersonGround): PersonPage {
  const { facts, person } = ground;
  const tie = describeTie(facts, id);
  const meetings = listMeetings(facts.byPerson.get(id) ?? []);
  return {
    until: dateOfDay(facts.day),
    tie: {
      ...tie,
      isLive: isLive(tie),
      inLarger: facts.large.filter(({ persons }) => persons.has(id)).length,
    },
    only: findSingle(facts, id),
    person: person ?? null,
    strengths: listStrengths(facts, id),
    meetings: meetings.slice(0, MOST_MEETINGS),
    all: meetings.length,
    ahead: listAhead(id, ground),
    circle: listCircle(facts, id),
    introducers: findIntroducers(facts, readWays(facts), id),
    open: listOpen(facts, ground.written, id),
  };
}

/**
 * The strength of a tie as of each of the last 52 weeks, up to the day; before the first contact
 * with anybody nothing is known, and nothing is said.
 * @returns hours of undivided attention, faded; of contacts of the twelve months before the day
 * Source: docs/measures.md#ties
 */
function listStrengths(facts: AroundFacts, id: string): PersonPage['strengths'] {
  const met = facts.byPerson.get(id) ?? [];
  const first = facts.contacts[0]?.day ?? facts.day;
  return Array.from({ length: WEEKS }, (_, week) => facts.day - 7 * (WEEKS - 1 - week))
    .filter((day) => day >= first)
    .map((day) => ({ on: dateOfDay(day), strength: round(tieStrength(met, day)) }));
}

function listAhead(id: string, { facts, ahead, zone, own, now }: PersonGround) {
  return chooseCandidates(ahead, own, facts.people)
    .filter(({ start, people }) => start > now && personsAt(people, facts.people).includes(id))
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_AHEAD)
    .map(({ title, start }) => ({ on: dateOfDay(localDay(zone, start)), title }));
}

function listCircle(facts: AroundFacts, id: string): PersonPage['circle'] {
  const counts = new Map<string, number>();
  for (const { meetings } of facts.byPerson.get(id) ?? []) {
    for (const { persons } of meetings) {
      for (const other of persons)
        if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([other, together]) => ({ id: other, name: describePerson(facts, other).name, together }))
    .sort((a, b) => b.together - a.together || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_CIRCLE);
}
