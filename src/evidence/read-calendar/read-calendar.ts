import type { CalendarReading, ExpandOptions, Expansion, ReadOptions } from './calendar.ts';
import { expandSeries } from './expand-series.ts';

/**
 * Reads a calendar file and lists its occurrences in a window.
 * @throws UserError when the bytes are no calendar, too many, or the reading was cancelled; a bad
 * line is a warning
 */
export function readCalendar(
  bytes: Uint8Array,
  options: ReadOptions & ExpandOptions,
): CalendarReading & Expansion {
  const reading = readSeries(bytes, options);
  const { occurrences, warnings } = expandSeries(reading.series, options);
  return { ...reading, occurrences, warnings: [...reading.warnings, ...warnings] };
}

/** Reads a calendar file as plain data, without listing occurrences. Throws as `readCalendar`. */
export function readSeries(bytes: Uint8Array, options: ReadOptions = {}): CalendarReading {
  throw new Error(`not written yet: ${bytes.length} ${options}`);
}

/** Whether a UID was made here because the file gave none. */
export function isMadeUid(uid: string): boolean {
  return uid.startsWith(MADE_UID);
}

/** Joins what several files say, as if they were one: the same UID is one series. */
export function joinReadings(readings: readonly CalendarReading[]): CalendarReading {
  throw new Error(`not written yet: ${readings.length}`);
}

const MADE_UID = 'without-uid:';
