import { dateOfDay, dayOfDate } from '../../../kernel/week.ts';
import type { KnownPerson } from '../../../people/model.ts';
import { wasHeld } from '../../../time/core/candidates.ts';
import { type Contact, contactsByPerson } from '../../../time/core/contacts.ts';
import type { Item, Overdue } from '../model.ts';

/** A review asks about so many. */
export const MOST_PEOPLE = 2;
/** A tie is live with two contacts in these days: docs/measures.md#network.coverage */
const LIVE_DAYS = 90;
const LIVE_CONTACTS = 2;
/** Someone put off comes back after these days. */
const PUT_OFF_DAYS = 28;

interface Around {
  readonly decisionMakers: readonly KnownPerson[];
  /** of the twelve months before and the weeks to come, by day */
  readonly contacts: readonly Contact[];
  /** the moment, epoch milliseconds, and its local day */
  readonly now: number;
  readonly today: number;
  /** what was said of people in this review and those before */
  readonly said: readonly Item[];
}

/**
 * The decision-makers not met as often as their owner wishes or, where nothing was wished, on fewer
 * than two days of the last ninety; longest not met first. A day of direct messages is a contact as
 * on every other page, and a meeting that its owner noted counts as one; who was put off stays away.
 */
export function listOverdue(around: Around): Overdue[] {
  const byPerson = contactsByPerson(around.contacts);
  return around.decisionMakers
    .filter((person) => !isPutOff(person, around))
    .map((person) => describe(person, byPerson.get(person.id) ?? [], around))
    .filter((person) => isSeldomMet(person, around.today))
    .toSorted(
      (a, b) =>
        (a.last?.on ?? '').localeCompare(b.last?.on ?? '') ||
        a.name.localeCompare(b.name) ||
        a.id.localeCompare(b.id),
    );
}

function isPutOff({ id, snoozedUntil }: KnownPerson, { said, today }: Around): boolean {
  if (snoozedUntil !== null && dayOfDate(snoozedUntil) > today) return true;
  return said.some(
    (item) => item.id === id && item.did === 'snoozed' && today - dayOfDate(item.on) < PUT_OFF_DAYS,
  );
}

function isSeldomMet({ recently, last, everyDays }: Overdue, today: number): boolean {
  if (everyDays === null) return recently < LIVE_CONTACTS;
  return last === null || today - dayOfDate(last.on) > everyDays;
}

function describe(
  { id, name, cadenceDays }: KnownPerson,
  contacts: readonly Contact[],
  { now, today, said }: Around,
): Overdue {
  const met = contacts.flatMap(({ day, meetings, messages }): ContactDay[] => {
    const held = meetings.filter((meeting) => wasHeld(meeting, now));
    const title = held.at(-1)?.title;
    if (title !== undefined) return [{ day, title }];
    return messages === undefined ? [] : [{ day, title: '', isMessage: true }];
  });
  const noted = said
    .filter((item) => item.id === id && item.did === 'met')
    .map(({ on }): ContactDay => ({ day: dayOfDate(on), title: '' }));
  const all = [...met, ...noted].toSorted((a, b) => a.day - b.day);
  const last = all.at(-1);
  const recent = new Set(
    all.map(({ day }) => day).filter((day) => day <= today && day > today - LIVE_DAYS),
  );
  return {
    id,
    name: name || id,
    last: last === undefined ? null : sayDay(last),
    recently: recent.size,
    everyDays: cadenceDays,
    next: findNextMeeting(contacts, now),
  };
}

interface ContactDay {
  readonly day: number;
  readonly title: string;
  /** written, not met */
  readonly isMessage?: true;
}

function sayDay({ day, ...rest }: ContactDay): NonNullable<Overdue['last']> {
  return { on: dateOfDay(day), ...rest };
}

function findNextMeeting(contacts: readonly Contact[], now: number): Overdue['next'] {
  for (const { day, meetings } of contacts) {
    const [first] = meetings.filter(({ start }) => start >= now);
    if (first !== undefined) return { on: dateOfDay(day), title: first.title };
  }
  return null;
}
