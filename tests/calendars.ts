import type {
  CalendarReading,
  ExpandOptions,
  Expansion,
  ReadLimits,
  ReadOptions,
} from '../src/evidence/read-calendar/calendar.ts';
import { formatDay, formatInstant } from '../src/evidence/read-calendar/civil.ts';
import { expandSeries } from '../src/evidence/read-calendar/expand-series.ts';
import { readCalendar } from '../src/evidence/read-calendar/read-calendar.ts';
import { localDay } from '../src/kernel/week.ts';
import { findZone, UTC } from '../src/kernel/zone.ts';

/** A VCALENDAR around the lines, as bytes of UTF-8. */
export function aCalendar(...lines: readonly string[]): Uint8Array {
  return bytesOf(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'));
}

/** The lines of a VEVENT with UID `a`; a UID or DTSTART among those given comes first and counts. */
export function anEvent(...lines: readonly string[]): readonly string[] {
  return ['BEGIN:VEVENT', ...lines, 'UID:a', 'DTSTART:20260316T090000Z', 'END:VEVENT'];
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

interface ListOptions {
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
  readonly limits?: Partial<ReadLimits>;
}

/** Reads a calendar file and lists its occurrences in a window. */
export function readOccurrences(
  bytes: Uint8Array,
  options: ReadOptions & ExpandOptions,
): CalendarReading & Expansion {
  const reading = readCalendar(bytes, options);
  const { occurrences, warnings } = expandSeries(reading.series, options);
  return { ...reading, occurrences, warnings: [...reading.warnings, ...warnings] };
}

/** Reads the bytes in the window, by default 2026 and 2027 in UTC. */
export function readIn(bytes: Uint8Array, options: ListOptions = {}) {
  const { from = '2026-01-01T00:00:00Z', to = '2028-01-01T00:00:00Z', zone = 'UTC' } = options;
  return readOccurrences(bytes, {
    from: Date.parse(from),
    to: Date.parse(to),
    zone,
    limits: options.limits,
  });
}

/** `start/end`, with the title where it is not empty; dates for all-day occurrences. */
export function listOf(bytes: Uint8Array, options: ListOptions = {}): readonly string[] {
  const zone = findZone(options.zone ?? 'UTC') ?? UTC;
  return readIn(bytes, options).occurrences.map(({ event, start, end }) => {
    const format = event.isAllDay
      ? (instant: number) => formatDay(localDay(zone, instant))
      : formatInstant;
    return `${format(start)}/${format(end)}${event.title === '' ? '' : ` ${event.title}`}`;
  });
}

/** Starts alone. */
export function startsOf(bytes: Uint8Array, options: ListOptions = {}): readonly string[] {
  return listOf(bytes, options).map((text) => text.split('/')[0] ?? '');
}
