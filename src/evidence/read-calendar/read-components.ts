import type { CalendarName, ReadLimits } from './calendar.ts';
import { addLine, type EventDraft, startDraft } from './event-draft.ts';
import { finishEvent } from './finish-event.ts';
import type { PlacedComponent } from './group-series.ts';
import { type LineReader, makeLineReader, type Warn } from './line-reader.ts';
import { addZoneLine, startObservance, startZone, type ZoneDraft } from './read-zone.ts';
import type { Scan } from './scan-lines.ts';
import { makeZoneBook } from './zone-book.ts';
import type { ZoneRules } from './zone-rules.ts';

/** What is read of a file so far, and the components that are open. */
interface OpenFile {
  readonly limits: ReadLimits;
  readonly warn: Warn;
  readonly reader: LineReader;
  readonly calendars: CalendarName[];
  readonly components: PlacedComponent[];
  calendar: OpenCalendar | undefined;
  event: EventDraft | undefined;
  zone: ZoneDraft | undefined;
  /** components that are passed over, the outermost first: an alarm in its event, a to-do */
  readonly passed: string[];
}

export function openFile(limits: ReadLimits, warn: Warn): OpenFile {
  return {
    limits,
    warn,
    reader: makeLineReader(warn),
    calendars: [],
    components: [],
    calendar: undefined,
    event: undefined,
    zone: undefined,
    passed: [],
  };
}

/** Takes the line that the scan stands at to the component it belongs to. */
export function takeLine(file: OpenFile, scan: Scan): void {
  const { reader } = file;
  if (scan.property === 'BEGIN') begin(file, reader.word(scan), scan.number);
  else if (scan.property === 'END') end(file, reader.word(scan), scan.number);
  else if (scan.property === undefined) file.warn(scan.number, placeIn(file), NO_LINE);
  else if (file.passed.length > 0) return;
  else if (file.event !== undefined) addLine(file.event, scan, reader);
  else if (file.zone !== undefined) addZoneLine(file.zone, scan, reader);
  else if (file.calendar !== undefined) addCalendarLine(file.calendar, scan, reader);
}

/** Closes the file. An event it ends within is left out, since nobody knows what is missing. */
export function closeFile(file: OpenFile): Pick<OpenFile, 'calendars' | 'components'> {
  if (file.event !== undefined) {
    file.warn(file.event.line, 'VEVENT', 'the file ends within this event, which was left out');
    file.event = undefined;
  }
  if (file.calendar !== undefined && !file.calendar.isImplied) {
    file.warn(0, 'VCALENDAR', 'the file ends without END:VCALENDAR; it may have been cut short');
  }
  finishCalendar(file);
  return file;
}

/** A VCALENDAR while its lines come in. Its zones may stand after the events that use them. */
interface OpenCalendar {
  name: string | undefined;
  zone: { readonly name: string; readonly line: number } | undefined;
  readonly rules: Map<string, ZoneRules>;
  readonly drafts: EventDraft[];
  /** events stand in the file without a BEGIN:VCALENDAR before them */
  readonly isImplied: boolean;
}

const OUTER = new Set(['VCALENDAR', 'VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);
const OBSERVANCES = new Set(['STANDARD', 'DAYLIGHT']);
const DEEPEST = 64;
const NO_LINE = 'the line is no “NAME:value” and was passed over';

function openCalendar(isImplied: boolean): OpenCalendar {
  return { name: undefined, zone: undefined, rules: new Map(), drafts: [], isImplied };
}

function begin(file: OpenFile, name: string, line: number): void {
  if (OUTER.has(name)) leave(file, line);
  if (name === 'VCALENDAR') {
    finishCalendar(file);
    file.calendar = openCalendar(false);
  } else if (name === 'VEVENT') {
    file.calendar ??= openCalendar(true);
    file.event = startDraft(line);
  } else if (name === 'VTIMEZONE') {
    file.calendar ??= openCalendar(true);
    file.zone = startZone(line);
  } else if (file.zone !== undefined && file.passed.length === 0 && OBSERVANCES.has(name)) {
    startObservance(file.zone);
  } else if (file.passed.length < DEEPEST) {
    file.passed.push(name);
  }
}

function end(file: OpenFile, name: string, line: number): void {
  const depth = file.passed.lastIndexOf(name);
  if (depth >= 0) file.passed.length = depth;
  else if (name === 'VEVENT' && file.event !== undefined) finishDraft(file);
  else if (name === 'VTIMEZONE' && file.zone !== undefined) finishZone(file);
  else if (file.zone !== undefined && OBSERVANCES.has(name)) file.zone.observance = undefined;
  else if (name === 'VCALENDAR') {
    leave(file, line);
    finishCalendar(file);
  } else if (OUTER.has(name)) file.warn(line, name, `END:${name} has no BEGIN`);
}

/** Closes what the next component or the end of its calendar shows to be over. */
function leave(file: OpenFile, line: number): void {
  const { event } = file;
  if (event !== undefined) {
    const message = `the event has no END before line ${line}; it was taken as it stands`;
    file.warn(event.line, 'VEVENT', message);
    finishDraft(file);
  }
  if (file.zone !== undefined) finishZone(file);
  file.passed.length = 0;
}

function finishDraft(file: OpenFile): void {
  if (file.event !== undefined) file.calendar?.drafts.push(file.event);
  file.event = undefined;
  file.passed.length = 0;
}

function finishZone(file: OpenFile): void {
  const { zone, calendar } = file;
  if (zone !== undefined && calendar !== undefined && !calendar.rules.has(zone.rules.id)) {
    calendar.rules.set(zone.rules.id, zone.rules);
  }
  file.zone = undefined;
  file.passed.length = 0;
}

function addCalendarLine(calendar: OpenCalendar, scan: Scan, reader: LineReader): void {
  if (scan.property === 'X-WR-CALNAME') calendar.name = reader.text(scan).trim();
  else if (scan.property === 'NAME') calendar.name ??= reader.text(scan).trim();
  else if (scan.property === 'X-WR-TIMEZONE') {
    calendar.zone ??= { name: reader.text(scan).trim(), line: scan.number };
  }
}

/** Its events become components now that all its zones are known. */
function finishCalendar(file: OpenFile): void {
  const { calendar, calendars, components, warn, limits } = file;
  if (calendar === undefined) return;
  const zones = makeZoneBook({ rules: calendar.rules, own: calendar.zone, warn });
  let events = 0;
  // taken from the list one by one, so that drafts and components never fill memory together
  const drafts = calendar.drafts.reverse();
  for (let draft = drafts.pop(); draft !== undefined; draft = drafts.pop()) {
    const component = finishEvent(draft, { zones, warn, limits });
    if (component === undefined) continue;
    components.push({ component, calendar: calendars.length, zones });
    events++;
  }
  calendars.push({ ...(calendar.name && { name: calendar.name }), events });
  file.calendar = undefined;
}

function placeIn({ passed, event, zone }: OpenFile): string {
  if (passed[0] !== undefined) return passed[0];
  if (event !== undefined) return 'VEVENT';
  return zone === undefined ? 'VCALENDAR' : 'VTIMEZONE';
}
