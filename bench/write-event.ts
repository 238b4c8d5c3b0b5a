import type { Chance } from './chance.ts';

export interface MadePerson {
  readonly name: string;
  readonly address: string;
  readonly isRoom: boolean;
}

/** On which clock an event is written. */
export type MadeZone = 'utc' | 'floating' | 'date' | { readonly id: string };

export interface MadeEvent {
  readonly uid: string;
  readonly title: string;
  readonly zone: MadeZone;
  /** milliseconds on its clock */
  readonly start: number;
  /** milliseconds */
  readonly length: number;
  readonly people: readonly MadePerson[];
  readonly sequence: number;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly category: string;
  readonly rule?: string | undefined;
  readonly except?: readonly number[] | undefined;
  readonly more?: readonly number[] | undefined;
  readonly replaces?: { readonly start: number; readonly isForLaterToo: boolean } | undefined;
}

const DAY = 86_400_000;

/** The lines of a VEVENT as Google and Outlook write them, folded at 75 bytes. */
export function writeEvent(event: MadeEvent, chance: Chance): readonly string[] {
  const { zone, start, length, replaces } = event;
  const isShort = zone !== 'date' && chance.in(0.05);
  const range = replaces?.isForLaterToo === true ? ';RANGE=THISANDFUTURE' : '';
  const lines = [
    'BEGIN:VEVENT',
    writeTime('DTSTART', start, zone),
    isShort ? `DURATION:PT${length / 60_000}M` : writeTime('DTEND', start + length, zone),
    ...(event.rule === undefined ? [] : [`RRULE:${event.rule}`]),
    ...(event.except ?? []).map((wall) => writeTime('EXDATE', wall, zone)),
    ...(event.more ?? []).map((wall) => writeTime('RDATE', wall, zone)),
    `DTSTAMP:${formatWall(start - 3 * DAY)}Z`,
    `UID:${event.uid}`,
    ...(replaces === undefined ? [] : [writeTime(`RECURRENCE-ID${range}`, replaces.start, zone)]),
    ...writePeople(event.people, chance),
    `CREATED:${formatWall(start - 20 * DAY)}Z`,
    `DESCRIPTION:${escapeText(describe(chance))}`,
    `LAST-MODIFIED:${formatWall(start - 2 * DAY)}Z`,
    `LOCATION:${escapeText(chance.one(['Raum Łódź; 3. Stock', 'https://video.example.com/abc', 'Boardroom']))}`,
    `CATEGORIES:${event.category}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.status}`,
    `SUMMARY:${escapeText(event.title)}`,
    'TRANSP:OPAQUE',
    ...writeHtml(chance),
    ...writeAlarm(chance),
    'END:VEVENT',
  ];
  return lines.map(fold);
}

/** `20260316T093000` of milliseconds on a clock. */
export function formatWall(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}

function writeTime(name: string, wall: number, zone: MadeZone): string {
  const text = formatWall(wall);
  if (zone === 'date') return `${name};VALUE=DATE:${text.slice(0, 8)}`;
  if (zone === 'utc') return `${name}:${text}Z`;
  return zone === 'floating' ? `${name}:${text}` : `${name};TZID=${zone.id}:${text}`;
}

const ANSWERS = ['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'TENTATIVE', 'DECLINED', 'NEEDS-ACTION'];

function writePeople(people: readonly MadePerson[], chance: Chance): string[] {
  const [organizer] = people;
  if (organizer === undefined) return [];
  const attendees = people.map(({ name, address, isRoom }) => {
    const role = chance.in(0.2) ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT';
    const type = isRoom ? 'RESOURCE' : 'INDIVIDUAL';
    return `ATTENDEE;CUTYPE=${type};ROLE=${role};PARTSTAT=${chance.one(ANSWERS)};RSVP=TRUE;CN="${name}";X-NUM-GUESTS=0:mailto:${address}`;
  });
  return [`ORGANIZER;CN="${organizer.name}":mailto:${organizer.address}`, ...attendees];
}

const SENTENCES = [
  'Please read the paper before we meet; ten minutes are enough.',
  'Agenda:\n1) figures\n2) risks, and who watches them\n3) what we ask of others',
  'Notes lie in the shared folder: https://docs.example.com/d/7f3a/edit#part=2',
  'Decisions to take: budget, hiring; the renewal of the lease.',
  'Schätzung und Ist – siehe § 4.',
];
const DIAL_IN = `\n${'~:'.repeat(40)}\nJoin by video: https://video.example.com/room/abc-defg-hij\nOr by phone: +49 30 5550100, PIN 424242#\nMore numbers: https://video.example.com/phones?pin=42424242&lang=en\n${'~:'.repeat(40)}`;

function describe(chance: Chance): string {
  const text = chance.some(SENTENCES, chance.between(1, 5)).join('\n');
  return chance.in(0.55) ? text + DIAL_IN : text;
}

function writeHtml(chance: Chance): string[] {
  if (chance.in(0.5)) return ['X-MICROSOFT-CDO-BUSYSTATUS:BUSY'];
  const paragraphs = describe(chance).replaceAll('\n', '</p><p class="text">');
  return [
    `X-ALT-DESC;FMTTYPE=text/html:${escapeText(`<html><body><p class="text">${paragraphs}</p></body></html>`)}`,
  ];
}

function writeAlarm(chance: Chance): string[] {
  if (chance.in(0.6)) return [];
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Reminder', 'TRIGGER:-PT10M', 'END:VALARM'];
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** At most 75 bytes a line, never within a character. */
function fold(line: string): string {
  if (line.length <= 75 && Buffer.byteLength(line) <= 75) return line;
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter);
    if (size + bytes > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += letter;
    size += bytes;
  }
  return [...parts, part].join('\r\n ');
}
