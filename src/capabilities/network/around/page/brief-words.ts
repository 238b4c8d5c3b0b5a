import { AUTHORITY_WORDS } from '../../../../notebook/delegations/model.ts';
import { sayCount, sayDate } from '../../../../ui/numbers.ts';
import type { Brief, BriefPerson, OpenThing } from '../model.ts';

/** The sentence on top: how many meetings, and with whom they hang together. */
export function sayBrief({ meetings, today }: Brief) {
  const [first] = meetings;
  if (first === undefined) return { said: 'Nobody to prepare for.' };
  const people = new Set(meetings.flatMap((meeting) => meeting.people.map(({ id }) => id)));
  const isSoon = first.on <= dayAfter(today);
  const when = isSoon ? 'today and tomorrow' : `on ${sayDay(first.on, today)}`;
  const said = `${sayCount(meetings.length, 'meeting')} with others ${when}.`;
  const open = meetings.flatMap((meeting) => meeting.people.flatMap((person) => person.open));
  const things = new Set(open.map(({ text }) => text)).size;
  const more = things === 0 ? '' : `, ${sayCount(things, 'thing')} open`;
  return { said, shown: `${sayCount(people.size, 'person', 'people')}${more}.` };
}

/** `Today, 24 November 2026`; `Friday, 27 November 2026` */
export function sayDay(on: string, today: string): string {
  if (on === today) return `Today, ${sayDate(on)}`;
  if (on === dayAfter(today)) return `Tomorrow, ${sayDate(on)}`;
  const name = new Date(`${on}T12:00:00Z`).toLocaleDateString(navigator.language, {
    weekday: 'long',
    timeZone: 'UTC',
  });
  return `${name}, ${sayDate(on)}`;
}

/** `10:00–11:00` in a zone */
export function sayClock(start: string, end: string, zone: string): string {
  const options = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
  const format = new Intl.DateTimeFormat(navigator.language, options);
  return `${format.format(Date.parse(start))}–${format.format(Date.parse(end))}`;
}

export function sayLast({ last, recently }: BriefPerson): string {
  if (last === null) return 'No contact in twelve months';
  return `Last contact ${sayDate(last)}; ${sayCount(recently, 'contact')} in 90 days`;
}

export function sayOpen({ kind, on, text, by, level }: OpenThing): string {
  const until = by === null ? '' : `, by ${sayDate(by)}`;
  if (kind === 'promise') return `Promised ${sayDate(on)}${until}: ${text}`;
  const word = level === null ? undefined : AUTHORITY_WORDS[level - 1];
  return `Handed over ${sayDate(on)}${word === undefined ? '' : ` (${word})`}: ${text}`;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
