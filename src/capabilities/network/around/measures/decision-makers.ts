import { dateOfDay } from '../../../../kernel/week.ts';
import type { Contact, ContactMeeting, ContactMessage } from '../../../../time/core/contacts.ts';
import { hasRelation } from '../../../../time/core/persons.ts';
import { sayCount } from '../../../measures.ts';
import type { DecisionMaker } from '../model.ts';
import { type AroundFacts, describePerson, describeTie, isLive } from './facts.ts';
import { findIntroducers, readWays } from './paths.ts';

/**
 * Each person named as a decision-maker: whether the tie is live, on what it hangs, and who could
 * introduce the owner. The furthest from reach first, then by level and name.
 * Source: docs/measures.md#network.coverage
 */
export function describeDecisionMakers(facts: AroundFacts): DecisionMaker[] {
  const ways = readWays(facts);
  return [...facts.known.values()]
    .filter((person) => hasRelation(person, ['decision-maker']))
    .map(({ id }) => {
      const tie = describeTie(facts, id);
      const met = facts.byPerson.get(id) ?? [];
      return {
        ...tie,
        isLive: isLive(tie),
        inLarger: facts.large.filter(({ persons }) => persons.has(id)).length,
        only: findSingle(facts, id),
        introducers: findIntroducers(facts, ways, id),
        meetings: listMeetings(met).slice(0, MOST_MEETINGS),
      };
    })
    .sort(
      (a, b) =>
        reach(a) - reach(b) ||
        (b.level ?? -9) - (a.level ?? -9) ||
        a.name.localeCompare(b.name, 'en'),
    );
}

const MOST_MEETINGS = 6;
/** One contact hangs on whatever it was; a pattern needs more. */
const LEAST_CONTACTS = 2;

/** 0 never met in the twelve months, 1 met, 2 with a live tie. */
function reach({ inYear, isLive }: DecisionMaker): number {
  if (isLive) return 2;
  return inYear > 0 ? 1 : 0;
}

/**
 * The one person who was there at every meeting with someone, else the one meeting that all of them
 * were; null below two contacts, and where there is neither.
 */
export function findSingle(facts: AroundFacts, id: string): DecisionMaker['only'] {
  const met = facts.byPerson.get(id) ?? [];
  if (met.length < LEAST_CONTACTS) return null;
  // who is written to directly does not hang on anyone
  if (met.some(({ messages }) => messages !== undefined)) return null;
  const meetings = met.flatMap((contact) => contact.meetings);
  const always = alwaysThere(meetings, id);
  const [one] = always;
  if (always.length === 1 && one !== undefined) {
    const { name } = describePerson(facts, one);
    return { kind: 'person', id: one, name, contacts: met.length };
  }
  const [title, ...others] = new Set(meetings.map((meeting) => meeting.title));
  if (title === undefined || others.length > 0 || always.length === 0) return null;
  return { kind: 'meeting', id: null, name: title, contacts: met.length };
}

function alwaysThere(meetings: readonly ContactMeeting[], id: string): string[] {
  const [first, ...others] = meetings;
  return (first?.persons ?? []).filter(
    (person) => person !== id && others.every(({ persons }) => persons.includes(person)),
  );
}

/** The meetings of contacts, and the messages of a day as one, the latest first. */
export function listMeetings(contacts: readonly Contact[]): DecisionMaker['meetings'] {
  return contacts
    .toSorted((a, b) => b.day - a.day)
    .flatMap(({ day, meetings, messages = [] }) => [
      ...meetings
        .toSorted((a, b) => b.start - a.start)
        .map(({ title, hours, people }) => ({
          kind: 'meeting' as const,
          on: dateOfDay(day),
          title,
          hours: Math.round(hours * 100) / 100,
          people,
        })),
      ...(messages.length === 0 ? [] : [describeMessages(day, messages)]),
    ]);
}

function describeMessages(day: number, messages: readonly ContactMessage[]) {
  return {
    kind: 'messages' as const,
    on: dateOfDay(day),
    title: sayCount(messages.length, 'direct message'),
    hours: null,
    people: new Set(messages.flatMap(({ persons }) => persons)).size,
  };
}
