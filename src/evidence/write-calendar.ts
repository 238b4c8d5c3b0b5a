/** A calendar as a file of its own. */
export interface WrittenCalendar {
  readonly name: string;
  /** instant at which it is written: `20261124T060000Z` */
  readonly stamp: string;
  readonly events: readonly WrittenEvent[];
}

/**
 * An event as it is written. Times are in the format's own spelling: `20261124` for a whole day,
 * `20261124T093000` for the local time wherever it is read, `20261124T083000Z` for an instant.
 */
export interface WrittenEvent {
  readonly uid: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly created?: string;
  /** `FREQ=WEEKLY;BYDAY=MO` */
  readonly rule?: string | undefined;
  /** starts of the rule that are left out */
  readonly except?: readonly string[];
  /** the start of the rule that this event stands for */
  readonly recurrence?: string | undefined;
  readonly organizer?: WrittenPerson | undefined;
  readonly attendees?: readonly WrittenAttendee[] | undefined;
  readonly status?: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED' | undefined;
  readonly isFree?: boolean | undefined;
  readonly isPrivate?: boolean | undefined;
  readonly isOutOfOffice?: boolean | undefined;
  readonly description?: string | undefined;
}

export interface WrittenPerson {
  readonly name: string;
  readonly address: string;
}

export interface WrittenAttendee extends WrittenPerson {
  readonly answer: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED' | 'NEEDS-ACTION';
}

/** Writes a calendar (RFC 5545) that other programs, and our own reader, take in. */
export function writeCalendar({ name, stamp, events }: WrittenCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bearings//Bearings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => listLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

/** The spelling of an instant, epoch milliseconds: `20261124T060000Z`. */
export function spellInstant(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function listLines(event: WrittenEvent, stamp: string): string[] {
  const { created, recurrence, rule, description, organizer } = event;
  const kind = event.start.includes('T') ? '' : ';VALUE=DATE';
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    ...(created === undefined ? [] : [`CREATED:${created}`]),
    ...(recurrence === undefined ? [] : [`RECURRENCE-ID${kind}:${recurrence}`]),
    `DTSTART${kind}:${event.start}`,
    `DTEND${kind}:${event.end}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    ...(event.except ?? []).map((start) => `EXDATE${kind}:${start}`),
    `SUMMARY:${escapeText(event.title)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(event.status === undefined ? [] : [`STATUS:${event.status}`]),
    `TRANSP:${event.isFree ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(event.isPrivate ? ['CLASS:PRIVATE'] : []),
    ...(event.isOutOfOffice ? ['X-MICROSOFT-CDO-BUSYSTATUS:OOF'] : []),
    ...(organizer === undefined
      ? []
      : [`ORGANIZER${nameOf(organizer)}:mailto:${organizer.address}`]),
    ...(event.attendees ?? []).map(
      (person) => `ATTENDEE${nameOf(person)};PARTSTAT=${person.answer}:mailto:${person.address}`,
    ),
    'END:VEVENT',
  ];
}

function nameOf({ name }: WrittenPerson): string {
  return `;CN="${name.replaceAll(/["\r\n]/g, ' ')}"`;
}

function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}

const LONGEST_LINE = 75;

/** No line is longer than 75 bytes; the next begins with a space. A letter stays in one piece. */
function foldLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const letter of line) {
    const bytes = byteLength(letter);
    if (length + bytes > LONGEST_LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += letter;
    length += bytes;
  }
  return folded;
}

/** Bytes of one letter in UTF-8. */
function byteLength(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}
