import type { CalendarName, ReadLimits } from './calendar.ts';
import { addLine, type EventDraft, startDraft } from './event-draft.ts';
import { finishEvent } from './finish-event.ts';
import type { PlacedComponent } from './group-series.ts';
import { makeLineReader, type Warn } from './line-reader.ts';
import { addZoneLine, startObservance, startZone, type ZoneDraft } from './read-zone.ts';
import type { Scan } from './scan-lines.ts';
import { makeZoneBook } from './zone-book.ts';
import type { ZoneRules } from './zone-rules.ts';

/** Takes the lines of a file, and gives what its calendars hold. */
interface FileReader {
  take(scan: Scan): void;
  finish(): FileContent;
}

interface FileContent {
  readonly calendars: readonly CalendarName[];
  readonly components: readonly PlacedComponent[];
}

interface FileReaderTools {
  readonly limits: ReadLimits;
  readonly warn: Warn;
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

export function makeFileReader({ limits, warn }: FileReaderTools): FileReader {
  const reader = makeLineReader(warn);
  const calendars: CalendarName[] = [];
  const components: PlacedComponent[] = [];
  let calendar: OpenCalendar | undefined;
  let event: EventDraft | undefined;
  let zone: ZoneDraft | undefined;
  /** components that are passed over, the outermost first; an alarm in its event, a to-do */
  const passed: string[] = [];

  function take(scan: Scan): void {
    if (scan.property === 'BEGIN') begin(reader.word(scan), scan.number);
    else if (scan.property === 'END') end(reader.word(scan), scan.number);
    else if (scan.property === undefined) warn(scan.number, place(), NO_LINE);
    else if (passed.length > 0) return;
    else if (event !== undefined) addLine(event, scan, reader);
    else if (zone !== undefined) addZoneLine(zone, scan, reader);
    else if (calendar !== undefined) addCalendarLine(calendar, scan);
  }

  function begin(name: string, line: number): void {
    if (OUTER.has(name)) leave(line);
    if (name === 'VCALENDAR') {
      finishCalendar();
      calendar = openCalendar(false);
    } else if (name === 'VEVENT') {
      calendar ??= openCalendar(true);
      event = startDraft(line);
    } else if (name === 'VTIMEZONE') {
      calendar ??= openCalendar(true);
      zone = startZone(line);
    } else if (zone !== undefined && passed.length === 0 && OBSERVANCES.has(name)) {
      startObservance(zone);
    } else if (passed.length < DEEPEST) {
      passed.push(name);
    }
  }

  function end(name: string, line: number): void {
    const depth = passed.lastIndexOf(name);
    if (depth >= 0) passed.length = depth;
    else if (name === 'VEVENT' && event !== undefined) finishEventDraft();
    else if (name === 'VTIMEZONE' && zone !== undefined) finishZone();
    else if (zone !== undefined && OBSERVANCES.has(name)) zone.observance = undefined;
    else if (name === 'VCALENDAR') {
      leave(line);
      finishCalendar();
    } else if (OUTER.has(name)) warn(line, name, `END:${name} has no BEGIN`);
  }

  /** Closes what the next component or the end of its calendar shows to be over. */
  function leave(line: number): void {
    if (event !== undefined) {
      warn(
        event.line,
        'VEVENT',
        `the event has no END before line ${line}; it was taken as it stands`,
      );
      finishEventDraft();
    }
    if (zone !== undefined) finishZone();
    passed.length = 0;
  }

  function finishEventDraft(): void {
    if (event !== undefined) calendar?.drafts.push(event);
    event = undefined;
    passed.length = 0;
  }

  function finishZone(): void {
    if (zone !== undefined && calendar !== undefined && !calendar.rules.has(zone.rules.id)) {
      calendar.rules.set(zone.rules.id, zone.rules);
    }
    zone = undefined;
    passed.length = 0;
  }

  function addCalendarLine(to: OpenCalendar, scan: Scan): void {
    if (scan.property === 'X-WR-CALNAME') to.name = reader.text(scan).trim();
    else if (scan.property === 'NAME') to.name ??= reader.text(scan).trim();
    else if (scan.property === 'X-WR-TIMEZONE') {
      to.zone ??= { name: reader.text(scan).trim(), line: scan.number };
    }
  }

  function finishCalendar(): void {
    if (calendar === undefined) return;
    const zones = makeZoneBook({ rules: calendar.rules, own: calendar.zone, warn });
    const index = calendars.length;
    let events = 0;
    for (const draft of calendar.drafts) {
      const component = finishEvent(draft, { zones, warn, limits });
      if (component === undefined) continue;
      components.push({ component, calendar: index, zones });
      events++;
    }
    calendars.push({ ...(calendar.name && { name: calendar.name }), events });
    calendar = undefined;
  }

  function finish(): FileContent {
    if (event !== undefined) {
      warn(event.line, 'VEVENT', 'the file ends within this event, which was left out');
      event = undefined;
    }
    if (calendar !== undefined && !calendar.isImplied) {
      warn(0, 'VCALENDAR', 'the file ends without END:VCALENDAR; it may have been cut short');
    }
    finishCalendar();
    return { calendars, components };
  }

  function place(): string {
    return (
      passed[0] ?? (event !== undefined ? 'VEVENT' : zone !== undefined ? 'VTIMEZONE' : 'VCALENDAR')
    );
  }

  return { take, finish };
}

const OUTER = new Set(['VCALENDAR', 'VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);
const OBSERVANCES = new Set(['STANDARD', 'DAYLIGHT']);
const DEEPEST = 64;
const NO_LINE = 'the line is no “NAME:value” and was passed over';

function openCalendar(isImplied: boolean): OpenCalendar {
  return { name: undefined, zone: undefined, rules: new Map(), drafts: [], isImplied };
}
