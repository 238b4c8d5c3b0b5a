import { joinBytes } from '../../kernel/bytes.ts';
import { UserError } from '../../kernel/user-error.ts';
import { type CalendarReading, DEFAULT_LIMITS, type ReadOptions } from './calendar.ts';
import { makeLineCollector } from './collect-lines.ts';
import { evenBytes } from './even-bytes.ts';
import { groupSeries } from './group-series.ts';
import { closeFile, openFile, takeLine } from './read-components.ts';
import { readLine, scanBlock, startScan } from './scan-lines.ts';
import { makeWarnings } from './warnings.ts';

/**
 * Reads a calendar file as plain data, without listing occurrences.
 * @throws UserError when the bytes are no calendar, too many, or the reading was cancelled; a bad
 * line is a warning
 */
export function readCalendar(bytes: Uint8Array, options: ReadOptions = {}): CalendarReading {
  const reader = startReading(options);
  reader.add(bytes);
  return reader.finish();
}

/** Reads a calendar that arrives in pieces, cut anywhere, without holding it whole. */
interface CalendarReader {
  /** The piece may be reused after. Throws as `readCalendar`. */
  add(piece: Uint8Array): void;
  finish(): CalendarReading;
}

export function startReading(options: ReadOptions = {}): CalendarReader {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const warnings = makeWarnings(limits.warnings);
  const file = openFile(limits, warnings.add);
  const lines = makeLineCollector();
  const scan = startScan();
  let head: Uint8Array = new Uint8Array(0);
  let arrived = 0;
  let told = 0;

  function add(piece: Uint8Array): void {
    if (head.length < HEAD) head = joinBytes([head, piece.subarray(0, HEAD)]);
    arrived += piece.length;
    if (arrived > limits.bytes) throw tooLarge(limits.bytes);
    read(lines.add(piece), arrived - piece.length);
  }

  function read(block: Uint8Array, before: number): void {
    scanBlock(scan, block);
    while (readLine(scan)) {
      takeLine(file, scan);
      if (before + scan.at >= told + REPORT_EVERY) tell(before + scan.at);
    }
  }

  function tell(bytes: number): void {
    told = Math.min(bytes, arrived);
    options.onProgress?.(told);
    if (options.isCancelled?.()) {
      throw new UserError('reading-cancelled', 'The reading was cancelled.');
    }
  }

  function finish(): CalendarReading {
    read(lines.finish(), arrived);
    const { calendars, components } = closeFile(file);
    if (calendars.length === 0) throw noCalendar(head);
    tell(arrived);
    return { calendars, series: groupSeries(components), warnings: warnings.list() };
  }

  return { add, finish };
}

const HEAD = 200;
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

function noCalendar(head: Uint8Array): UserError {
  const [first] = evenBytes(head).filter((byte) => byte > SPACE);
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
