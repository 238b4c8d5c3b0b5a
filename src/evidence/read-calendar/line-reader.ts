import type { Attendee } from '../model.ts';
import type { AddedTime, CalendarLength, CalendarTime } from './calendar.ts';
import { DAY } from './civil.ts';
import { findValue, readParameters } from './parameters.ts';
import { readPerson } from './people.ts';
import { makeMemory } from './remember.ts';
import type { Scan } from './scan-lines.ts';
import { decodeEscapedText, decodeQuotedPrintable, decodeText, decodeTextList } from './text.ts';
import { readLength, readPeriod, readTime } from './time-values.ts';

/** Tells of a line that could not be used; the reading goes on. */
export type Warn = (line: number, component: string, message: string) => void;

export interface Fault {
  readonly line: number;
  readonly message: string;
}

/** Reads the value of the line a scan stands at, as what its property makes of it. */
export interface LineReader {
  text(scan: Scan): string;
  textList(scan: Scan): readonly string[];
  /** upper case, for the words of a fixed set */
  word(scan: Scan): string;
  /** without any escapes: a rule, an offset */
  plain(scan: Scan): string;
  /** upper case; undefined when the line does not say it */
  parameter(scan: Scan, name: string): string | undefined;
  person(scan: Scan): Attendee | undefined;
  /** its zone is still the name the line gives; undefined when it is no time */
  time(scan: Scan): CalendarTime | undefined;
  /** those of a list that are times, the others warned of */
  addTimes(scan: Scan, times: AddedTime[]): void;
  length(scan: Scan): CalendarLength | undefined;
  readonly warn: Warn;
}

export function makeLineReader(warn: Warn): LineReader {
  const parameters = makeMemory(readParameters);
  const texts = makeMemory(decodeEscapedText);
  const lists = makeMemory(decodeTextList);
  const words = makeMemory((bytes, start, end) =>
    decodeText(bytes, start, end).trim().toUpperCase(),
  );
  const people = makeMemory(readPerson);
  const noParameters: ReadonlyMap<string, string> = new Map();

  function parametersOf(scan: Scan, value: number): ReadonlyMap<string, string> {
    const isBare = value <= scan.nameEnd + 1;
    return isBare ? noParameters : parameters.read(scan.bytes, scan.nameEnd, value - 1);
  }

  function startOfValue(scan: Scan): number {
    const value = findValue(scan.bytes, scan.nameEnd, scan.end);
    return value < 0 ? scan.end : value;
  }

  function text(scan: Scan): string {
    const value = startOfValue(scan);
    const encoding = parametersOf(scan, value).get('ENCODING')?.toUpperCase();
    if (encoding !== 'QUOTED-PRINTABLE') return texts.read(scan.bytes, value, scan.end);
    const decoded = decodeQuotedPrintable(scan.bytes, value, scan.end);
    return decodeEscapedText(decoded, 0, decoded.length);
  }

  /** Where a time begins; a zone's name may hold a colon that no quotes protect. */
  function startOfTime(scan: Scan): number {
    const value = startOfValue(scan);
    if (readTime(scan.bytes, value, endOfItem(scan, value)) !== undefined) return value;
    const last = scan.bytes.subarray(value, scan.end).lastIndexOf(COLON) + value + 1;
    return last > value && readTime(scan.bytes, last, endOfItem(scan, last)) ? last : value;
  }

  function time(scan: Scan): CalendarTime | undefined {
    const direct = startOfValue(scan);
    const read = readTime(scan.bytes, direct, scan.end);
    if (read !== undefined) return withParameters(read, parametersOf(scan, direct));
    const value = startOfTime(scan);
    const late = value === direct ? undefined : readTime(scan.bytes, value, scan.end);
    return late === undefined ? undefined : withParameters(late, parametersOf(scan, value));
  }

  function addTimes(scan: Scan, times: AddedTime[]): void {
    const value = startOfTime(scan);
    const said = parametersOf(scan, value);
    let from = value;
    let isWarned = false;
    for (let at = value; at <= scan.end; at++) {
      if (at < scan.end && scan.bytes[at] !== COMMA) continue;
      const read = readPeriod(scan.bytes, from, at);
      if (read !== undefined) times.push(withParameters(read, said));
      else if (at > from && !isWarned) {
        warn(scan.number, 'VEVENT', `${scan.property} holds something that is no time`);
        isWarned = true;
      }
      from = at + 1;
    }
  }

  return {
    text,
    textList: (scan) => lists.read(scan.bytes, startOfValue(scan), scan.end),
    word: (scan) => words.read(scan.bytes, startOfValue(scan), scan.end),
    plain: (scan) => decodeText(scan.bytes, startOfValue(scan), scan.end).trim(),
    parameter: (scan, name) => parametersOf(scan, startOfValue(scan)).get(name)?.toUpperCase(),
    person: (scan) => people.read(scan.bytes, scan.nameEnd, scan.end),
    time,
    addTimes,
    length: (scan) => readLength(scan.bytes, startOfValue(scan), scan.end),
    warn,
  };
}

const COMMA = 0x2c;
const COLON = 0x3a;

function endOfItem(scan: Scan, start: number): number {
  let end = start;
  while (end < scan.end && scan.bytes[end] !== COMMA) end++;
  return end;
}

function withParameters(time: AddedTime, parameters: ReadonlyMap<string, string>): AddedTime {
  if (time.isDate === true) return time;
  if (parameters.get('VALUE')?.toUpperCase() === 'DATE') {
    return { wall: Math.floor(time.wall / DAY) * DAY, isDate: true };
  }
  const zone = parameters.get('TZID');
  if (zone === undefined || time.zone !== undefined) return time;
  return time.length === undefined
    ? { wall: time.wall, zone }
    : { wall: time.wall, zone, length: time.length };
}
