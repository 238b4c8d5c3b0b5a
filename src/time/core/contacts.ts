import type { Occurrence } from '../../evidence/model.ts';
import type { DirectMessage, MailPerson } from '../../evidence/read-mail/mail.ts';
import { medianOf } from '../../kernel/statistics.ts';
import { HOUR, localDay } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';
import { isPersonAt } from '../../people/model/not-people.ts';
import type { PeopleByAddress } from '../../people/model.ts';
import { type Candidate, chooseCandidates, wasHeld } from './candidates.ts';
import { personsAt } from './persons.ts';

/** Larger meetings are presence, not contact. */
export const MOST_IN_CONTACT = 8;
/** After these days a meeting counts half. */
const HALF_LIFE = 28;

/** A meeting as far as a contact is made of it. */
export interface ContactMeeting {
  readonly title: string;
  readonly start: number;
  /** when its source was last read; undefined where it is read as it is asked for */
  readonly readAt?: number | undefined;
  readonly hours: number;
  /** persons besides the owner */
  readonly people: number;
  /** who they are */
  readonly persons: readonly string[];
}

/** A direct message as far as a contact is made of it. */
export interface ContactMessage {
  /** everybody on it besides the owner; first the one whose contact tells it for all */
  readonly persons: readonly string[];
}

/** The owner met or wrote with someone on a day: once per person per day, however often. */
export interface Contact {
  /** id in the people list, else the address */
  readonly person: string;
  readonly name: string;
  /** local day, days since 1970-01-01 */
  readonly day: number;
  readonly meetings: readonly ContactMeeting[];
  /** without any the day is one of meetings alone */
  readonly messages?: readonly ContactMessage[];
}

export interface ContactSettings {
  readonly zone: Zone;
  readonly own: ReadonlySet<string>;
  readonly people: PeopleByAddress;
  /** up to when, epoch milliseconds */
  readonly asOf: number;
  /** also meetings of which it is not known that they were held; without it they are no contacts */
  readonly withPlanned?: boolean | undefined;
  /** direct messages: of three recipients at most */
  readonly messages?: readonly DirectMessage[] | undefined;
}

/** A contact while its day is gathered. */
interface Day extends Contact {
  readonly meetings: ContactMeeting[];
  messages?: ContactMessage[];
}

/**
 * The contacts of the owner, by day: held meetings, timed, not cancelled, declined or marked free,
 * begun before their calendar was last read,
 * with at most eight persons besides the owner, and direct messages: with all the owner wrote to,
 * and with who wrote to the owner. Someone with several addresses is one person.
 * Source: docs/measures.md#contact
 */
export function listContacts(
  occurrences: readonly Occurrence[],
  settings: ContactSettings,
): Contact[] {
  const contacts = new Map<string, Day>();
  gatherMeetings(contacts, occurrences, settings);
  gatherMessages(contacts, settings);
  return [...contacts.values()].sort((a, b) => a.day - b.day);
}

function gatherMeetings(
  contacts: Map<string, Day>,
  occurrences: readonly Occurrence[],
  { zone, own, people, asOf, withPlanned = false }: ContactSettings,
): void {
  for (const candidate of chooseCandidates(occurrences, own, people)) {
    if (candidate.start >= asOf || candidate.people.length === 0) continue;
    if (!withPlanned && !wasHeld(candidate, asOf)) continue;
    const persons = personsAt(candidate.people, people);
    if (persons.length > MOST_IN_CONTACT) continue;
    const { title, start, end, readAt } = candidate;
    const hours = (end - start) / HOUR;
    const meeting = { title, start, readAt, hours, people: persons.length, persons };
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
}

function gatherMessages(
  contacts: Map<string, Day>,
  { zone, own, people, asOf, messages = [] }: ContactSettings,
): void {
  for (const { at, from, to } of messages) {
    if (at >= asOf) continue;
    const isSent = own.has(from.address);
    if (!isSent && !to.some(({ address }) => own.has(address))) continue;
    const others = [from, ...to].filter(
      (each) => !own.has(each.address) && isPersonAt(each, people.get(each.address)),
    );
    // what a machine sent is no contact with who else received it
    if (!isSent && others[0] !== from) continue;
    const persons = personsAt(
      others.map(({ address }) => address),
      people,
    );
    const day = localDay(zone, at);
    // who was written to beside the owner is not met by it
    for (const person of isSent ? persons : persons.slice(0, 1)) {
      const known = contacts.get(`${day} ${person}`);
      const contact = known ?? { person, name: nameIn(others, person, people), day, meetings: [] };
      contact.messages = [...(contact.messages ?? []), { persons }];
      if (known === undefined) contacts.set(`${day} ${person}`, contact);
    }
  }
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

/** What a day of direct messages gives a tie: as much as a quarter of an hour alone together. */
export const MESSAGE_STRENGTH = 0.25;

/**
 * Strength of the tie that contacts make: Σ m · 2^(−age / 28 days), where a meeting gives m =
 * hours / (persons besides the owner), a day with direct messages .25, and age is counted in days.
 * @param day local day as of which it is measured; contacts from it on do not count
 * @returns hours of undivided attention, faded; 0 without contacts
 * Source: docs/measures.md#ties
 */
export function tieStrength(contacts: readonly Contact[], day: number): number {
  let strength = 0;
  for (const { day: on, meetings, messages } of contacts) {
    if (on >= day) continue;
    const fading = fadingAfter(day - on);
    if (messages !== undefined) strength += MESSAGE_STRENGTH * fading;
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

function nameIn(others: readonly MailPerson[], person: string, people: PeopleByAddress): string {
  const found = others.find(({ address }) => (people.get(address)?.id ?? address) === person);
  const address = found?.address ?? person;
  return people.get(address)?.name || found?.name || address;
}
