import type { LineReader } from './line-reader.ts';
import type { Scan } from './scan-lines.ts';
import { readOffset } from './time-values.ts';
import type { ZoneObservance, ZoneRules } from './zone-rules.ts';

/** Takes the lines of one VTIMEZONE. */
export interface ZoneDraft {
  readonly rules: ZoneRules;
  /** the STANDARD or DAYLIGHT that is open */
  observance: ZoneObservance | undefined;
}

export function startZone(line: number): ZoneDraft {
  return {
    rules: { line, id: '', location: undefined, observances: [] },
    observance: undefined,
  };
}

export function startObservance(zone: ZoneDraft): void {
  zone.observance = {
    start: undefined,
    offsetFrom: undefined,
    offsetTo: undefined,
    rules: [],
    dates: [],
  };
  if (zone.rules.observances.length < MOST_OBSERVANCES) {
    zone.rules.observances.push(zone.observance);
  }
}

export function addZoneLine(zone: ZoneDraft, scan: Scan, reader: LineReader): void {
  if (scan.property === 'TZID') zone.rules.id ||= reader.text(scan).trim();
  else if (scan.property === 'X-LIC-LOCATION') zone.rules.location ??= reader.text(scan).trim();
  else if (zone.observance !== undefined) addObservanceLine(zone.observance, scan, reader);
}

/** More than any real zone has had; each may hold a rule that is costly to expand. */
const MOST_OBSERVANCES = 500;
const MOST_RULES = 10;

function addObservanceLine(observance: ZoneObservance, scan: Scan, reader: LineReader): void {
  switch (scan.property) {
    case 'DTSTART':
      observance.start ??= reader.time(scan);
      return;
    case 'TZOFFSETFROM':
      observance.offsetFrom ??= offsetOf(scan, reader);
      return;
    case 'TZOFFSETTO':
      observance.offsetTo ??= offsetOf(scan, reader);
      return;
    case 'RRULE':
      if (observance.rules.length < MOST_RULES) observance.rules.push(reader.plain(scan));
      return;
    case 'RDATE':
      reader.addTimes(scan, observance.dates);
      return;
    default:
  }
}

function offsetOf(scan: Scan, reader: LineReader): number | undefined {
  const offset = readOffset(reader.plain(scan));
  if (Math.abs(offset) < 24 * 3_600_000) return offset;
  reader.warn(scan.number, 'VTIMEZONE', `${scan.property} is no offset from UTC`);
  return undefined;
}
