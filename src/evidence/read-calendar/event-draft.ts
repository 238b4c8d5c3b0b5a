import type { Attendee, EventStatus } from '../model.ts';
import type { AddedTime, CalendarLength, CalendarTime } from './calendar.ts';
import type { Fault, LineReader } from './line-reader.ts';
import type { Scan } from './scan-lines.ts';

/** A VEVENT while its lines come in; zones are still the names the lines give. */
export interface EventDraft {
  readonly line: number;
  uid: string;
  title: string | undefined;
  status: EventStatus | undefined;
  isTransparent: boolean;
  /** X-MICROSOFT-CDO-BUSYSTATUS */
  busy: string;
  isPrivate: boolean;
  createdAt: number | undefined;
  sequence: number;
  stamp: number;
  start: CalendarTime | undefined;
  startLine: number;
  end: CalendarTime | undefined;
  endLine: number;
  length: CalendarLength | undefined;
  replaces: CalendarTime | undefined;
  isForLaterToo: boolean;
  /** lists are made when their first line comes: most events have none of these */
  rules: WrittenRule[] | undefined;
  exceptRules: WrittenRule[] | undefined;
  moreTimes: AddedTime[] | undefined;
  exceptTimes: CalendarTime[] | undefined;
  /** line of the first RDATE or EXDATE */
  timesLine: number;
  categories: readonly string[] | undefined;
  people: Attendee[] | undefined;
  organizer: Attendee | undefined;
  /** a line without which the component cannot be used */
  fault: Fault | undefined;
}

export interface WrittenRule {
  readonly text: string;
  readonly line: number;
}

export function startDraft(line: number): EventDraft {
  return {
    line,
    uid: '',
    title: undefined,
    status: undefined,
    isTransparent: false,
    busy: '',
    isPrivate: false,
    createdAt: undefined,
    sequence: 0,
    stamp: 0,
    start: undefined,
    startLine: line,
    end: undefined,
    endLine: line,
    length: undefined,
    replaces: undefined,
    isForLaterToo: false,
    rules: undefined,
    exceptRules: undefined,
    moreTimes: undefined,
    exceptTimes: undefined,
    timesLine: 0,
    categories: undefined,
    people: undefined,
    organizer: undefined,
    fault: undefined,
  };
}

/** Takes the line the scan stands at into the draft. Of a property meant to come once, the first counts. */
export function addLine(draft: EventDraft, scan: Scan, reader: LineReader): void {
  switch (scan.property) {
    case 'UID':
      if (draft.uid === '') draft.uid = reader.text(scan).trim();
      return;
    case 'SUMMARY':
      draft.title ??= reader.text(scan);
      return;
    case 'ATTENDEE':
      addPerson(draft, scan, reader);
      return;
    case 'ORGANIZER':
      draft.organizer ??= reader.person(scan);
      return;
    case 'CATEGORIES':
      draft.categories = joined(draft.categories, reader.textList(scan));
      return;
    case 'DTSTART':
    case 'DTEND':
    case 'RECURRENCE-ID':
      addTime(draft, scan, reader);
      return;
    case 'DURATION':
      addLength(draft, scan, reader);
      return;
    case 'RRULE':
    case 'EXRULE':
    case 'RDATE':
    case 'EXDATE':
      addRecurrence(draft, scan, reader);
      return;
    default:
      addWord(draft, scan, reader);
  }
}

const MOST_CATEGORIES = 100;
/** Google and Outlook write the years 0 or 1900 for “unknown”. */
const EARLIEST_CREATION = Date.UTC(1980, 0, 1);
const STATUSES: Readonly<Record<string, EventStatus>> = {
  CONFIRMED: 'CONFIRMED',
  TENTATIVE: 'TENTATIVE',
  CANCELLED: 'CANCELLED',
  CANCELED: 'CANCELLED',
};

function joined(known: readonly string[] | undefined, more: readonly string[]): readonly string[] {
  if (known === undefined) return more;
  return known.length > MOST_CATEGORIES ? known : [...known, ...more];
}

function addPerson(draft: EventDraft, scan: Scan, reader: LineReader): void {
  const person = reader.person(scan);
  if (person === undefined) return;
  draft.people ??= [];
  draft.people.push(person);
}

function addTime(draft: EventDraft, scan: Scan, reader: LineReader): void {
  const line = scan.number;
  const time = reader.time(scan);
  if (scan.property === 'DTEND') {
    if (time === undefined) reader.warn(line, 'VEVENT', 'DTEND is neither a date nor a time');
    if (draft.end === undefined) draft.endLine = line;
    draft.end ??= time;
  } else if (time === undefined) {
    draft.fault ??= { line, message: `${scan.property} is neither a date nor a time` };
  } else if (scan.property === 'DTSTART') {
    if (draft.start === undefined) draft.startLine = line;
    draft.start ??= time;
  } else {
    draft.replaces ??= time;
    draft.isForLaterToo ||= reader.parameter(scan, 'RANGE') === 'THISANDFUTURE';
  }
}

function addLength(draft: EventDraft, scan: Scan, reader: LineReader): void {
  const length = reader.length(scan);
  if (length === undefined) reader.warn(scan.number, 'VEVENT', 'DURATION is no duration');
  if (draft.end === undefined) draft.endLine = scan.number;
  draft.length ??= length;
}

function addRecurrence(draft: EventDraft, scan: Scan, reader: LineReader): void {
  const line = scan.number;
  if (scan.property === 'RRULE') {
    draft.rules ??= [];
    draft.rules.push({ text: reader.plain(scan), line });
  } else if (scan.property === 'EXRULE') {
    draft.exceptRules ??= [];
    draft.exceptRules.push({ text: reader.plain(scan), line });
  } else {
    if (draft.timesLine === 0) draft.timesLine = line;
    if (scan.property === 'RDATE') draft.moreTimes ??= [];
    else draft.exceptTimes ??= [];
    reader.addTimes(scan, (scan.property === 'RDATE' ? draft.moreTimes : draft.exceptTimes) ?? []);
  }
}

function addWord(draft: EventDraft, scan: Scan, reader: LineReader): void {
  switch (scan.property) {
    case 'STATUS':
      draft.status ??= STATUSES[reader.word(scan)];
      return;
    case 'TRANSP':
      draft.isTransparent ||= reader.word(scan) === 'TRANSPARENT';
      return;
    case 'X-MICROSOFT-CDO-BUSYSTATUS':
      draft.busy = reader.word(scan);
      return;
    case 'CLASS':
      draft.isPrivate ||= ['PRIVATE', 'CONFIDENTIAL'].includes(reader.word(scan));
      return;
    case 'SEQUENCE':
      draft.sequence = Math.max(0, Math.trunc(Number(reader.word(scan))) || 0);
      return;
    case 'CREATED': {
      const created = reader.time(scan)?.wall ?? 0;
      if (created >= EARLIEST_CREATION) draft.createdAt ??= created;
      return;
    }
    case 'DTSTAMP':
      draft.stamp = reader.time(scan)?.wall ?? draft.stamp;
      return;
    default:
  }
}
