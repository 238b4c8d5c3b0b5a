import type { Attendee, EventAnswer } from '../model.ts';
import { findValue, readParameters } from './parameters.ts';
import { decodeText } from './text.ts';

/** ATTENDEE or ORGANIZER, from the end of the property's name; undefined without an address. */
export function readPerson(bytes: Uint8Array, nameEnd: number, end: number): Attendee | undefined {
  const value = findValue(bytes, nameEnd, end);
  if (value < 0) return undefined;
  const parameters = readParameters(bytes, nameEnd, value - 1);
  const address = readAddress(decodeText(bytes, value, end), parameters.get('EMAIL'));
  if (address === '') return undefined;
  const name = parameters.get('CN')?.trim();
  return {
    address,
    name: name === undefined || name === '' ? undefined : name,
    answer: ANSWERS[parameters.get('PARTSTAT')?.toUpperCase() ?? ''] ?? 'none',
    isOrganizer: false,
    isResource: isResource(parameters.get('CUTYPE'), address),
    isOptional: OPTIONAL_ROLES.includes(parameters.get('ROLE')?.toUpperCase() ?? ''),
  };
}

/** Attendees and organiser in the order of the file, each address once. */
export function joinPeople(
  attendees: readonly Attendee[],
  organizer: Attendee | undefined,
): readonly Attendee[] {
  const isShort = attendees.length < 16;
  const people: Attendee[] = [];
  const seen = new Set<string>();
  for (const person of attendees) {
    const isKnown = isShort
      ? people.some((other) => other.address === person.address)
      : seen.has(person.address);
    if (isKnown) continue;
    if (!isShort) seen.add(person.address);
    people.push(person.address === organizer?.address ? organizing(person) : person);
  }
  if (organizer !== undefined && !people.some((person) => person.isOrganizer)) {
    people.unshift({ ...organizer, isOrganizer: true, answer: 'accepted' });
  }
  return people;
}

const ANSWERS: Readonly<Record<string, EventAnswer>> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
  // whoever passes an invitation on does not come
  DELEGATED: 'declined',
};
const OPTIONAL_ROLES = ['OPT-PARTICIPANT', 'NON-PARTICIPANT'];
const NO_PERSONS = ['ROOM', 'RESOURCE', 'GROUP'];
/** addresses that stand for a calendar or a room, whatever else the line says */
const RESOURCE_HOSTS = [
  '@resource.calendar.google.com',
  '@group.calendar.google.com',
  'unknownorganizer@calendar.google.com',
];
const organizers = new WeakMap<Attendee, Attendee>();

function organizing(person: Attendee): Attendee {
  let organizer = organizers.get(person);
  if (organizer === undefined) {
    organizer = { ...person, isOrganizer: true };
    organizers.set(person, organizer);
  }
  return organizer;
}

function readAddress(value: string, email: string | undefined): string {
  const text = value.trim();
  const bare = /^mailto:/i.test(text) ? text.slice(7).trim() : text;
  const address = bare.includes('@') || email === undefined ? bare : email.replace(/^mailto:/i, '');
  return address.toLowerCase();
}

function isResource(type: string | undefined, address: string): boolean {
  const kind = type?.toUpperCase();
  return (
    (kind !== undefined && NO_PERSONS.includes(kind)) ||
    RESOURCE_HOSTS.some((host) => address.endsWith(host))
  );
}
