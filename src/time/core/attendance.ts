import type { CalendarEvent, EventAnswer } from '../../evidence/model.ts';
import { domainOf } from '../../kernel/mail-domains.ts';
import { isPersonAt } from '../../people/model/not-people.ts';
import type { PeopleByAddress } from '../../people/model.ts';

/**
 * The owner's answer to an event. Who organises it has accepted it, and so has whoever keeps it
 * without organiser and attendees; who is not on the list has given none.
 */
export function answerTo(event: CalendarEvent, own: ReadonlySet<string>): EventAnswer {
  if (event.people.length === 0) return 'accepted';
  let strongest: EventAnswer | undefined;
  for (const attendee of event.people) {
    if (!own.has(attendee.address)) continue;
    const answer =
      attendee.isOrganizer && attendee.answer !== 'declined' ? 'accepted' : attendee.answer;
    if (strongest === undefined || STRENGTH[answer] < STRENGTH[strongest]) strongest = answer;
  }
  return strongest ?? 'none';
}

/** Someone with several addresses on one event has answered with any of them. */
const STRENGTH = { accepted: 0, tentative: 1, declined: 2, none: 3 } as const satisfies Record<
  EventAnswer,
  number
>;

/**
 * Addresses of the others on an event: not the owner, not rooms, lists or machines, not those who
 * declined.
 */
export function peopleOn(
  event: CalendarEvent,
  own: ReadonlySet<string>,
  people: PeopleByAddress,
): string[] {
  if (event.isPrivate) return [];
  return event.people
    .filter((attendee) => {
      const { address, answer, isResource } = attendee;
      if (isResource || answer === 'declined' || own.has(address)) return false;
      return isPersonAt(attendee, people.get(address));
    })
    .map((attendee) => attendee.address);
}

/** Who organises an event; undefined where the calendar names nobody. */
export function organizerOf(event: CalendarEvent): string | undefined {
  return event.people.find(({ isOrganizer }) => isOrganizer)?.address;
}

/** The title shown. Private events keep their hours, not their titles. */
export function titleOf(event: CalendarEvent): string {
  if (event.isPrivate) return 'Private event';
  return event.title.trim() || '(no title)';
}

/** Whether an address is outside the owner's domains; where none is known, nobody is outside. */
export function isOutside(address: string, domains: ReadonlySet<string>): boolean {
  return domains.size > 0 && !domains.has(domainOf(address));
}
