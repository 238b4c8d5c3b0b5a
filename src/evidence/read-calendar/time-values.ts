import type { AddedTime, CalendarLength, CalendarTime } from './calendar.ts';
import { DAY, dayOf, daysInMonth, LAST_DAY } from './civil.ts';
import { decodeText } from './text.ts';

/** A date, or a time of the clock, in UTC when it says so; undefined when the bytes are neither. */
export function readTime(bytes: Uint8Array, start: number, end: number): CalendarTime | undefined {
  const length = end - start;
  if (length !== 8 && length !== 15 && length !== 16) return readSlowly(bytes, start, end);
  const date = readDigits(bytes, start, 8);
  if (date < 0) return readSlowly(bytes, start, end);
  const day = dayOfNumber(date);
  if (length === 8) return day === undefined ? undefined : { wall: day * DAY, isDate: true };
  const clock = readDigits(bytes, start + 9, 6);
  const isUtc = length === 16 && bytes[end - 1] === Z;
  if (clock < 0 || bytes[start + 8] !== T || (length === 16 && !isUtc)) {
    return readSlowly(bytes, start, end);
  }
  const time = clockOfNumber(clock);
  if (day === undefined || time === undefined) return undefined;
  const wall = day * DAY + time;
  return isUtc ? { wall, zone: 'UTC' } : { wall };
}

/** Also takes what RFC 5545 does not allow but people's files hold: dashes, colons, offsets, no seconds. */
export function readTimeText(text: string): CalendarTime | undefined {
  const match = LOOSE_TIME.exec(text.trim());
  if (match === null) return undefined;
  const [, date = '', hour, minute, second = '00', zone] = match;
  const day = dayOfNumber(Number(date.replaceAll('-', '')));
  if (day === undefined) return undefined;
  if (hour === undefined) return { wall: day * DAY, isDate: true };
  const time = clockOfNumber(Number(hour + minute + second));
  if (time === undefined) return undefined;
  const wall = day * DAY + time;
  if (zone === undefined) return { wall };
  return { wall: wall - readOffset(zone), zone: 'UTC' };
}

/** DURATION; negative when it says so. Undefined when the bytes are none. */
export function readLength(
  bytes: Uint8Array,
  start: number,
  end: number,
): CalendarLength | undefined {
  const match = end - start > 100 ? null : DURATION.exec(decodeText(bytes, start, end).trim());
  if (match === null) return undefined;
  const [, sign, weeks, days, hours, minutes, seconds] = match;
  if ((weeks ?? days ?? hours ?? minutes ?? seconds) === undefined) return undefined;
  const direction = sign === '-' ? -1 : 1;
  return {
    clock: direction * (Number(weeks ?? 0) * 7 + Number(days ?? 0)) * DAY,
    elapsed:
      direction *
      (Number(hours ?? 0) * 3_600_000 +
        Number(minutes ?? 0) * 60_000 +
        Number(seconds ?? 0) * 1000),
  };
}

/** A time, or a PERIOD: a time with an end or a duration. */
export function readPeriod(bytes: Uint8Array, start: number, end: number): AddedTime | undefined {
  const slash = bytes.subarray(start, end).indexOf(SLASH);
  if (slash < 0) return readTime(bytes, start, end);
  const time = readTime(bytes, start, start + slash);
  if (time === undefined) return undefined;
  const until = readTime(bytes, start + slash + 1, end);
  if (until === undefined) {
    const length = readLength(bytes, start + slash + 1, end);
    return length === undefined ? undefined : { ...time, length };
  }
  return { ...time, length: { clock: until.wall - time.wall, elapsed: 0 } };
}

/** UTC-OFFSET (`+0100`, `-053000`, `+01:00`) in milliseconds; 0 for `Z`. */
export function readOffset(text: string): number {
  const match = OFFSET.exec(text.trim());
  if (match === null) return text.trim().toUpperCase() === 'Z' ? 0 : Number.NaN;
  const [, sign, hours, minutes = '0', seconds = '0'] = match;
  const milliseconds = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -milliseconds : milliseconds;
}

const T = 0x54;
const Z = 0x5a;
const SLASH = 0x2f;
const LOOSE_TIME =
  /^(\d{4}-?\d\d-?\d\d)Z?(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;
const DURATION =
  /^([+-])?P(?:(\d{1,12})W)?(?:(\d{1,12})D)?(?:T(?:(\d{1,12})H)?(?:(\d{1,12})M)?(?:(\d{1,12})S)?)?$/i;
const OFFSET = /^([+-])(\d\d):?(\d\d)?:?(\d\d)?$/;

function readSlowly(bytes: Uint8Array, start: number, end: number): CalendarTime | undefined {
  return end - start > 40 ? undefined : readTimeText(decodeText(bytes, start, end));
}

/** The number that `length` digits write; -1 when one is no digit. */
function readDigits(bytes: Uint8Array, start: number, length: number): number {
  let number = 0;
  for (let at = start; at < start + length; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function dayOfNumber(date: number): number | undefined {
  const year = Math.floor(date / 10_000);
  const month = Math.floor(date / 100) % 100;
  const day = date % 100;
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > 28 && day > daysInMonth(year, month)) return undefined;
  return Math.min(dayOf(year, month, day), LAST_DAY);
}

/** Milliseconds of `93000`; 24:00 is the next midnight, a leap second the next minute. */
function clockOfNumber(clock: number): number | undefined {
  const hours = Math.floor(clock / 10_000);
  const minutes = Math.floor(clock / 100) % 100;
  const seconds = clock % 100;
  if (minutes > 59 || seconds > 60 || clock > 240_000) return undefined;
  return (hours * 3600 + minutes * 60 + seconds) * 1000;
}
