import { dateOfDay, localDay } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';
import { guessNotPerson, isPersonAt } from '../../people/model/not-people.ts';
import type { PeopleByAddress, Person, TimePeople } from '../../people/model.ts';
import { compareText } from './candidates.ts';
import type { Contact } from './contacts.ts';
import type { TimeFacts } from './facts.ts';

/**
 * Who the counted hours of the window were with, most hours first. Someone with several addresses
 * is one person, and an event with all of them counts once.
 * Source: docs/measures.md#hours
 */
export function listPeople(
  facts: TimeFacts,
  { known, zone }: { readonly known: readonly Person[]; readonly zone: Zone },
): TimePeople['people'] {
  const personAt = new Map(
    known.flatMap((person) => person.addresses.map((address) => [address, person] as const)),
  );
  const named = namesByAddress(facts);
  const found = new Map<string, TimePeople['people'][number]>();
  const met = new Set<string>();
  for (const { people, hours, uid, recurrence, start } of facts.count.events) {
    const on = dateOfDay(localDay(zone, start));
    const present = new Map(
      people.map((address) => [personAt.get(address)?.id ?? address, address]),
    );
    for (const [id, address] of present) {
      const person = personAt.get(address) ?? null;
      const before = found.get(id);
      // An event across Sunday midnight comes once for each week, and is one meeting.
      const meeting = `${id}\n${uid}\n${recurrence}`;
      const meetings = (before?.meetings ?? 0) + (met.has(meeting) ? 0 : 1);
      met.add(meeting);
      found.set(id, {
        address: before?.address ?? address,
        name: person?.name || (named.get(before?.address ?? address) ?? address),
        hours: (before?.hours ?? 0) + hours,
        meetings,
        lastMet: before !== undefined && before.lastMet > on ? before.lastMet : on,
        person,
      });
    }
  }
  return [...found.values()].sort((a, b) => b.hours - a.hours || compareText(a.address, b.address));
}

/**
 * The addresses of the window that are no attendees, by the owner's word or by a guess, with how
 * many meetings they are on; most first. Rooms that the calendar calls so are not among them.
 */
export function listNotPeople(
  { count, people }: TimeFacts,
  own: ReadonlySet<string>,
): TimePeople['notPeople'] {
  const found = new Map<string, TimePeople['notPeople'][number]>();
  for (const { event } of count.sorted.sortings.keys()) {
    if (event.isPrivate) continue;
    for (const attendee of event.people) {
      const { address, name = '', isResource } = attendee;
      const known = people.get(address);
      if (isResource || own.has(address) || isPersonAt(attendee, known)) continue;
      const before = found.get(address);
      const isSaid = known?.isPerson === false;
      found.set(address, {
        address,
        name: known?.name || before?.name || name,
        meetings: (before?.meetings ?? 0) + 1,
        by: isSaid ? 'you' : 'guess',
        reason: isSaid ? '' : (before?.reason ?? guessNotPerson(attendee) ?? ''),
      });
    }
  }
  return [...found.values()].sort(
    (a, b) => b.meetings - a.meetings || compareText(a.address, b.address),
  );
}

/** Who wrote once is no correspondent yet. */
const LEAST_DAYS = 2;

/**
 * Who is known from direct messages alone, on two days at least: neither met in the window nor
 * listed. The most days first.
 */
export function listCorrespondents(
  contacts: readonly Contact[],
  { people, met }: { readonly people: PeopleByAddress; readonly met: TimePeople['people'] },
): TimePeople['people'] {
  const known = new Set([
    ...[...people.values()].map(({ id }) => id),
    ...met.map(({ address }) => address),
  ]);
  return [...Map.groupBy(contacts, ({ person }) => person)]
    .filter(([person, days]) => days.length >= LEAST_DAYS && !known.has(person))
    .sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
    .map(([address, days]) => ({
      address,
      name: days.find(({ name }) => name !== '')?.name ?? address,
      hours: 0,
      meetings: 0,
      lastMet: '',
      person: null,
    }));
}

function namesByAddress({ count }: TimeFacts): Map<string, string> {
  const names = new Map<string, string>();
  for (const { nameOf } of count.series.values()) {
    for (const [address, name] of nameOf) if (!names.has(address)) names.set(address, name);
  }
  return names;
}
