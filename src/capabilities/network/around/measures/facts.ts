import type { Occurrence } from '../../../../evidence/model.ts';
import { dateOfDay, localDay } from '../../../../kernel/week.ts';
import type { KnownPerson, PeopleByAddress } from '../../../../people/model.ts';
import { chooseCandidates, wasHeld } from '../../../../time/core/candidates.ts';
import {
  type Contact,
  type ContactSettings,
  contactsBefore,
  contactsByPerson,
  MOST_IN_CONTACT,
  tieStrength,
  usualGap,
} from '../../../../time/core/contacts.ts';
import { personsAt } from '../../../../time/core/persons.ts';
import type { Around, Tie } from '../model.ts';

/** A meeting of more than eight people: being in one room, not contact. */
export interface LargeMeeting {
  readonly title: string;
  readonly day: number;
  readonly persons: ReadonlySet<string>;
}

/** Everything the network pages are made of, up to a day. */
export interface AroundFacts {
  /** of the twelve months, by day */
  readonly contacts: readonly Contact[];
  readonly byPerson: ReadonlyMap<string, readonly Contact[]>;
  /** of the twelve months, by day */
  readonly large: readonly LargeMeeting[];
  readonly people: PeopleByAddress;
  /** everyone in the people list, by id */
  readonly known: ReadonlyMap<string, KnownPerson>;
  /** the function the owner belongs to; undefined when not known */
  readonly homeFunction: string | undefined;
  /** local day up to which contacts count, itself excluded, days since 1970-01-01 */
  readonly day: number;
}

interface FactsParts {
  readonly contacts: readonly Contact[];
  readonly large: readonly LargeMeeting[];
  readonly people: PeopleByAddress;
  /** everyone in the people list, also those of whom no address is known */
  readonly known: readonly KnownPerson[];
  readonly homeFunction: string | undefined;
  readonly day: number;
}

export function gatherAround({ contacts: all, large, known, ...rest }: FactsParts): AroundFacts {
  const contacts = contactsBefore(all, rest.day, YEAR);
  return {
    ...rest,
    contacts,
    byPerson: contactsByPerson(contacts),
    large: large.filter(({ day }) => day < rest.day && day >= rest.day - YEAR),
    known: new Map(known.map((person) => [person.id, person])),
  };
}

/** Meetings, held like contacts are, of too many people to be one. */
export function listLargeMeetings(
  occurrences: readonly Occurrence[],
  { zone, own, people, asOf }: ContactSettings,
): LargeMeeting[] {
  return chooseCandidates(occurrences, own, people).flatMap((candidate) => {
    const { title, start, people: addresses } = candidate;
    if (!wasHeld(candidate, asOf) || addresses.length <= MOST_IN_CONTACT) return [];
    const persons = personsAt(addresses, people);
    if (persons.length <= MOST_IN_CONTACT) return [];
    return [{ title, day: localDay(zone, start), persons: new Set(persons) }];
  });
}

const YEAR = 365;
const LIVE_DAYS = 90;
/** Two contacts in 90 days make a tie live. */
const LIVE_CONTACTS = 2;

/** Whether a tie is live, as `network.coverage` has it. */
export function isLive({ recently }: Pick<Tie, 'recently'>): boolean {
  return recently >= LIVE_CONTACTS;
}

/** The id of someone named by it or by an address; undefined where nobody is known or was met. */
export function findPersonId(
  { people, known, byPerson }: AroundFacts,
  named: string,
): string | undefined {
  if (known.has(named)) return named;
  const address = named.toLowerCase();
  const id = people.get(address)?.id ?? address;
  return known.has(id) || byPerson.has(id) ? id : undefined;
}

/** Someone as the pages name them: as the list does, else as the calendar. */
export function describePerson({ known, byPerson }: AroundFacts, id: string): Around {
  const person = known.get(id);
  return {
    id,
    name: person?.name || (byPerson.get(id)?.at(-1)?.name ?? id),
    relations: [...(person?.relations ?? [])],
    level: person?.level ?? null,
    function: person?.function ?? null,
  };
}

/**
 * The tie of the owner with someone: strength, days met in the last 90 and in twelve months, the
 * last of them and the usual gap.
 * Source: docs/measures.md#ties
 */
export function describeTie(facts: AroundFacts, id: string): Tie {
  const met = facts.byPerson.get(id) ?? [];
  const last = met.at(-1);
  return {
    ...describePerson(facts, id),
    strength: round(tieStrength(met, facts.day)),
    recently: contactsBefore(met, facts.day, LIVE_DAYS).length,
    inYear: met.length,
    last: last === undefined ? null : dateOfDay(last.day),
    gap: usualGap(met) ?? null,
  };
}

/** To a thousandth of an hour: more is not shown, and would only be sent. */
export function round(strength: number): number {
  return Math.round(strength * 1000) / 1000;
}
