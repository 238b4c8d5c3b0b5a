import { UserError } from '../../kernel/user-error.ts';
import {
  type CalendarReading,
  DEFAULT_LIMITS,
  type ExpandOptions,
  type Expansion,
  type ReadOptions,
} from './calendar.ts';
import { evenBytes } from './even-bytes.ts';
import { expandSeries } from './expand-series.ts';
import { groupSeries } from './group-series.ts';
import { makeFileReader } from './read-components.ts';
import { readLine, startScan } from './scan-lines.ts';
import { makeWarnings } from './warnings.ts';

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
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits.bytes) throw tooLarge(limits.bytes);
  const warnings = makeWarnings(limits.warnings);
  const file = makeFileReader({ limits, warn: warnings.add });
  const scan = startScan(evenBytes(bytes));
  let report = REPORT_EVERY;
  while (readLine(scan)) {
    file.take(scan);
    if (scan.at < report) continue;
    report = scan.at + REPORT_EVERY;
    options.onProgress?.(Math.min(scan.at, bytes.length));
    if (options.isCancelled?.())
      throw new UserError('reading-cancelled', 'The reading was cancelled.');
  }
  const { calendars, components } = file.finish();
  if (calendars.length === 0) throw noCalendar(bytes);
  options.onProgress?.(bytes.length);
  return { calendars, series: groupSeries(components), warnings: warnings.list() };
}

const REPORT_EVERY = 1 << 20;
const SPACE = 0x20;
const LESS_THAN = 0x3c;

function tooLarge(limit: number): UserError {
  const megabytes = Math.floor(limit / (1024 * 1024));
  return new UserError(
    'calendar-too-large',
    `The file is larger than ${megabytes} MB. Export a shorter span, or one calendar at a time.`,
    413,
  );
}

function noCalendar(bytes: Uint8Array): UserError {
  const [first] = evenBytes(bytes.subarray(0, 200)).filter((byte) => byte > SPACE);
  const what =
    first === undefined
      ? 'is empty'
      : first === LESS_THAN
        ? 'is a web page, not a calendar'
        : 'is no calendar';
  return new UserError(
    'not-a-calendar',
    `The file ${what}: it holds no BEGIN:VCALENDAR. Export the calendar as .ics and choose that file.`,
    422,
  );
}
