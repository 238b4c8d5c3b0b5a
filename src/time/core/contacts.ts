import type { Occurrence } from '../../evidence/model.ts';
import { medianOf } from '../../kernel/statistics.ts';
import { HOUR, localDay } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';
import type { PeopleByAddress } from '../../people/model.ts';
import { type Candidate, chooseCandidates } from './candidates.ts';
import { personsAt } from './persons.ts';

/** Larger meetings are presence, not contact. */
export const MOST_IN_CONTACT = 8;
/** After these days a meeting counts half. */
const HALF_LIFE = 28;

/** A meeting as far as a contact is made of it. */
export interface ContactMeeting {
  readonly title: string;
  readonly start: number;
  readonly hours: number;
  /** persons besides the owner */
  readonly people: number;
  /** who they are */
  readonly persons: readonly string[];
}

/** The owner met someone on a day: once per person per day, however often they met. */
export interface Contact {
  /** id in the people list, else the address */
  readonly person: string;
  readonly name: string;
  /** local day, days since 1970-01-01 */
  readonly day: number;
  readonly meetings: readonly ContactMeeting[];
}

export interface ContactSettings {
  readonly zone: Zone;
  readonly own: ReadonlySet<string>;
  readonly people: PeopleByAddress;
  /** meetings that begin before it were held, epoch milliseconds */
  readonly asOf: number;
}

/**
 * The contacts of the owner, by day: held meetings, timed, not cancelled, declined or marked free,
 * with at most eight persons besides the owner. Someone with several addresses is one person.
 * Source: docs/measures.md#contact
 */
export function listContacts(
  occurrences: readonly Occurrence[],
  { zone, own, people, asOf }: ContactSettings,
): Contact[] {
  const contacts = new Map<string, Contact & { readonly meetings: ContactMeeting[] }>();
  for (const candidate of chooseCandidates(occurrences, own)) {
    if (candidate.start >= asOf || candidate.people.length === 0) continue;
    const persons = personsAt(candidate.people, people);
    if (persons.length > MOST_IN_CONTACT) continue;
    const { title, start, end } = candidate;
    const meeting = { title, start, hours: (end - start) / HOUR, people: persons.length, persons };
    const day = localDay(zone, start);
    for (const person of persons) {
      const key = `${day} ${person}`;
      const known = contacts.get(key);
      if (known !== undefined) known.meetings.push(meeting);
      else {
        const name = nameOf(person, candidate, people);
        contacts.set(key, { person, name, day, meetings: [meeting] });
      }
    }
  }
  return [...contacts.values()].sort((a, b) => a.day - b.day);
}

/** The contacts of each person, by day. */
export function contactsByPerson(contacts: readonly Contact[]): Map<string, Contact[]> {
  return Map.groupBy(contacts, (contact) => contact.person);
}

/** Contacts of the days from `day − days` up to, and without, `day`. */
export function contactsBefore(
  contacts: readonly Contact[],
  day: number,
  days: number,
): readonly Contact[] {
  return contacts.filter((contact) => contact.day < day && contact.day >= day - days);
}

/**
 * Strength of the tie that contacts make: Σ m · 2^(−age / 28 days), where a meeting gives m =
 * hours / (persons besides the owner) and its age is counted in days.
 * @param day local day as of which it is measured; contacts from it on do not count
 * @returns hours of undivided attention, faded; 0 without contacts
 * Source: docs/measures.md#ties
 */
export function tieStrength(contacts: readonly Contact[], day: number): number {
  let strength = 0;
  for (const { day: on, meetings } of contacts) {
    if (on >= day) continue;
    const fading = fadingAfter(day - on);
    for (const { hours, people } of meetings) strength += (hours / people) * fading;
  }
  return strength;
}

/**
 * What is left of the strength that a meeting gave: half after 28 days.
 * @param age days
 * @returns 1 on the day itself, down to 0
 * Source: docs/measures.md#ties
 */
export function fadingAfter(age: number): number {
  return 2 ** (-age / HALF_LIFE);
}

/**
 * The usual gap between contacts with one person: the median.
 * @param contacts of one person, by day
 * @returns days; undefined below two contacts
 * Source: docs/measures.md#contact
 */
export function usualGap(contacts: readonly Contact[]): number | undefined {
  return medianOf(
    contacts.slice(1).map((contact, index) => contact.day - (contacts[index]?.day ?? contact.day)),
  );
}

function nameOf(person: string, { event, people: addresses }: Candidate, people: PeopleByAddress) {
  const address = addresses.find((each) => (people.get(each)?.id ?? each) === person) ?? person;
  const calendar = event.people.find((attendee) => attendee.address === address)?.name;
  return people.get(address)?.name || calendar || address;
}
