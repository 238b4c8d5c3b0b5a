import { findValue, type Parameters, readParameters } from '../read-calendar/parameters.ts';
import { decodeText } from '../read-calendar/text.ts';

/** One property of a card, unfolded. */
export interface CardLine {
  /** upper case, without the group (`item1.`) */
  readonly name: string;
  readonly parameters: Parameters;
  /** the bytes of its value as they stand, before any decoding */
  readonly value: Uint8Array;
  /** of its first physical line, from 1 */
  readonly line: number;
}

/** A physical line that is no property. */
export interface StrayLine {
  readonly name: undefined;
  readonly line: number;
}

/** Values beyond are pictures, sounds or damage: they are passed over without being copied. */
const LONGEST_VALUE = 64 * 1024;

/**
 * The lines of a file of cards, unfolded: by a space or tab, or by `=` at the end of a
 * quoted-printable value. `BEGIN:VCARD` and `END:VCARD` are never the rest of another line, so
 * that a broken card ends where it ends.
 */
export function* readCardLines(file: Uint8Array): Generator<CardLine | StrayLine> {
  let at = 0;
  let number = 1;
  while (at < file.length) {
    const whole = findLogicalLine(file, at);
    const line = number;
    number += whole.breaks;
    at = whole.next;
    if (whole.isBlank) continue;
    yield readLine(file, whole, line);
  }
}

const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const COLON = 0x3a;
const EQUALS = 0x3d;

interface LogicalLine {
  /** physical parts: where each begins and ends in the file */
  readonly parts: readonly (readonly [start: number, end: number])[];
  readonly next: number;
  readonly breaks: number;
  readonly isBlank: boolean;
}

function findLogicalLine(file: Uint8Array, start: number): LogicalLine {
  const parts: [number, number][] = [];
  let from = start;
  let isBare = false;
  let breaks = 0;
  for (;;) {
    const stop = endOfLine(file, from);
    const end = withoutReturns(file, from, stop);
    breaks++;
    const isSoft = file[end - 1] === EQUALS && isQuotedPrintable(file, start, parts[0]?.[1] ?? end);
    parts.push([isBare || parts.length === 0 ? from : from + 1, isSoft ? end - 1 : end]);
    const next = stop + 1;
    const goesOn = next < file.length && (isSoft || isSpace(file[next])) && !isFence(file, next);
    if (!goesOn) return { parts, next, breaks, isBlank: isBlank(file, parts) };
    isBare = isSoft && !isSpace(file[next]);
    from = next;
  }
}

function readLine(file: Uint8Array, { parts }: LogicalLine, line: number): CardLine | StrayLine {
  const bytes = joinParts(file, parts);
  const nameEnd = endOfName(bytes);
  const value = nameEnd < 0 ? -1 : findValue(bytes, nameEnd, bytes.length);
  if (value < 0) return { name: undefined, line };
  const spelled = decodeText(bytes, 0, nameEnd).trim().toUpperCase();
  const isBare = value <= nameEnd + 1;
  return {
    name: spelled.slice(spelled.lastIndexOf('.') + 1),
    parameters: isBare ? NONE : readParameters(bytes, nameEnd, value - 1),
    value: bytes.subarray(value),
    line,
  };
}

const NONE: Parameters = new Map();

/** No more than the longest value: what lies beyond is never looked at. */
function joinParts(
  file: Uint8Array,
  parts: readonly (readonly [start: number, end: number])[],
): Uint8Array {
  const [first = [0, 0]] = parts;
  if (parts.length === 1)
    return file.subarray(first[0], Math.min(first[1], first[0] + LONGEST_VALUE));
  const total = parts.reduce((sum, [start, end]) => sum + Math.max(0, end - start), 0);
  const joined = new Uint8Array(Math.min(total, LONGEST_VALUE));
  let length = 0;
  for (const [start, end] of parts) {
    const part = file.subarray(
      start,
      Math.min(Math.max(start, end), start + joined.length - length),
    );
    joined.set(part, length);
    length += part.length;
    if (length === joined.length) break;
  }
  return joined;
}

/** Where the name ends, at `;` or `:`; −1 when neither is there, or what stands before is no name. */
function endOfName(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length && at < 100; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === COLON || byte === 0x3b) return at === 0 ? -1 : at;
    if (!isNameByte(byte)) return -1;
  }
  return -1;
}

function isNameByte(byte: number): boolean {
  const letter = byte & 0xdf;
  const isLetter = letter >= 0x41 && letter <= 0x5a;
  const isDigit = byte >= 0x30 && byte <= 0x39;
  // `-`, `.` of a group, `_`, and a space that some programs leave
  return isLetter || isDigit || byte === 0x2d || byte === 0x2e || byte === 0x5f || isSpace(byte);
}

function endOfLine(file: Uint8Array, from: number): number {
  const stop = file.indexOf(LF, from);
  return stop < 0 ? file.length : stop;
}

function withoutReturns(file: Uint8Array, start: number, stop: number): number {
  let end = stop;
  while (end > start && file[end - 1] === CR) end--;
  return end;
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB;
}

function isBlank(file: Uint8Array, parts: LogicalLine['parts']): boolean {
  return parts.every(([start, end]) => {
    for (let at = start; at < end; at++) if (!isSpace(file[at])) return false;
    return true;
  });
}

function isQuotedPrintable(file: Uint8Array, start: number, end: number): boolean {
  const head = decodeText(file, start, Math.min(end, start + 200));
  return /;(encoding=)?quoted-printable/i.test(head);
}

/** Whether the physical line is BEGIN:VCARD or END:VCARD, indented or not. */
function isFence(file: Uint8Array, from: number): boolean {
  let start = from;
  while (isSpace(file[start])) start++;
  const first = (file[start] ?? 0) & 0xdf;
  if (first !== 0x42 && first !== 0x45) return false;
  return /^(begin|end) *: *vcard\s*$/i.test(
    decodeText(file, start, Math.min(endOfLine(file, start), start + 40)),
  );
}
