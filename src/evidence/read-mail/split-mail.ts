import { joinBytes } from '../../kernel/bytes.ts';
import { decodeText } from '../read-calendar/text.ts';
import {
  endOfHeaderName,
  findHeader,
  type HeaderName,
  isEnvelope,
  type MailHeaders,
} from './headers.ts';

/** Splits a mailbox that arrives in pieces. */
interface MailSplitter {
  add(piece: Uint8Array): void;
  finish(): void;
}

/** Told of the headers of each message, and the line it begins on. */
export type OnMessage = (headers: MailHeaders, line: number) => void;

/** Longer values are cut: an address list of this size names far more than three. */
export const LONGEST_VALUE = 8192;

/**
 * Splits an mbox file (mboxo and mboxrd alike) into the headers of its messages, whatever its size:
 * a body is passed over where it lies and never held, and of headers no more than is read.
 */
export function splitMail(onMessage: OnMessage): MailSplitter {
  const split: Split = {
    bytes: new Uint8Array(0),
    at: 0,
    isLast: false,
    line: 1,
    place: 'body',
    isBelowBlank: true,
    message: undefined,
    onMessage,
  };
  return {
    add(piece) {
      const rest = split.bytes.subarray(split.at);
      split.bytes = rest.length === 0 ? piece : joinBytes([rest, piece]);
      split.at = 0;
      takeLines(split);
    },
    finish() {
      split.isLast = true;
      takeLines(split);
      endMessage(split);
    },
  };
}

interface Message {
  readonly line: number;
  readonly headers: MailHeaders;
  current: HeaderName | undefined;
}

interface Split {
  /** what has come and is not passed yet begins at `at`: always the beginning of a line, save in `rest` */
  bytes: Uint8Array;
  at: number;
  isLast: boolean;
  line: number;
  /** `rest`: of a line too long to look at, in the headers or the body */
  place: 'body' | 'headers' | 'rest of body' | 'rest of headers';
  isBelowBlank: boolean;
  message: Message | undefined;
  readonly onMessage: OnMessage;
}

const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const LETTER_F = 0x46;
/** A longer line is no envelope, and of a longer header line the rest is not read. */
const LONGEST_ENVELOPE = 1000;
const LONGEST_LINE = LONGEST_VALUE + 200;

function takeLines(split: Split): void {
  while (split.at < split.bytes.length) {
    const { place } = split;
    const hasMore =
      place === 'body'
        ? passBody(split)
        : place === 'headers'
          ? takeHeaderLine(split)
          : passRest(split);
    if (!hasMore) return;
  }
}

/** The bulk of a mailbox goes by here. @returns false when more bytes are needed */
function passBody(split: Split): boolean {
  const { bytes } = split;
  const size = bytes.length;
  let { at, line, isBelowBlank } = split;
  while (at < size && bytes[at] !== LETTER_F) {
    const start = at;
    while (at < size && bytes[at] !== LF) at++;
    if (at === size) {
      split.line = line;
      return passLastLine(split, start);
    }
    isBelowBlank = at === start || (at === start + 1 && bytes[start] === CR);
    at++;
    line++;
  }
  split.at = at;
  split.line = line;
  split.isBelowBlank = isBelowBlank;
  return at < size && takeEnvelope(split);
}

/** A line whose end has not come yet. */
function passLastLine(split: Split, start: number): boolean {
  const isMaybeBlank = split.bytes.length - start === 1 && split.bytes[start] === CR;
  if (isMaybeBlank && !split.isLast) {
    split.at = start;
    return false;
  }
  split.at = split.bytes.length;
  split.place = 'rest of body';
  return false;
}

/** A line of the body that begins with F. */
function takeEnvelope(split: Split): boolean {
  const { bytes, at } = split;
  const stop = findEnd(split, LONGEST_ENVELOPE);
  if (stop === undefined) return false;
  const isFrom = bytes[at + 1] === 0x72 && bytes[at + 4] === SPACE;
  if (isFrom && isEnvelope(decodeText(bytes, at, stop), split.isBelowBlank)) {
    endMessage(split);
    split.message = { line: split.line, headers: {}, current: undefined };
    endLine(split, stop, 'headers');
  } else endLine(split, stop, 'body');
  return true;
}

function takeHeaderLine(split: Split): boolean {
  const { bytes, at, message } = split;
  const stop = findEnd(split, LONGEST_LINE);
  if (stop === undefined) return false;
  const end = bytes[stop - 1] === CR && stop > at ? stop - 1 : stop;
  const first = bytes[at];
  if (end === at) {
    split.isBelowBlank = true;
    endLine(split, stop, 'body', true);
  } else if (first === SPACE || first === TAB) {
    if (message !== undefined) addValue(message, bytes, at, end);
    endLine(split, stop, 'headers');
  } else if (!takeHeader(split, end)) {
    // no header, so the body begins here without a blank line; perhaps the next message does
    split.isBelowBlank = false;
    split.place = 'body';
  } else endLine(split, stop, 'headers');
  return true;
}

/** @returns whether the line is a header */
function takeHeader({ bytes, at, message }: Split, end: number): boolean {
  const colon = endOfHeaderName(bytes, at, end);
  if (colon < 0 || message === undefined) return false;
  const name = findHeader(bytes, at, colon);
  // of a header that comes twice the first counts
  message.current = name !== undefined && message.headers[name] === undefined ? name : undefined;
  if (message.current !== undefined) message.headers[message.current] = '';
  addValue(message, bytes, colon + 1, end);
  return true;
}

function addValue(
  { headers, current }: Message,
  bytes: Uint8Array,
  from: number,
  end: number,
): void {
  if (current === undefined) return;
  const known = headers[current] ?? '';
  const room = LONGEST_VALUE - known.length;
  if (room > 0) headers[current] = known + decodeText(bytes, from, Math.min(end, from + room));
}

/**
 * The end of the line that begins at `at`, or where it is cut.
 * @returns undefined when it has not come yet
 */
function findEnd({ bytes, at, isLast }: Split, longest: number): number | undefined {
  const last = Math.min(bytes.length, at + longest);
  let stop = at;
  while (stop < last && bytes[stop] !== LF) stop++;
  if (stop < last || stop === at + longest || isLast) return stop;
  return undefined;
}

function endLine(split: Split, stop: number, next: 'body' | 'headers', isBlank = false): void {
  const isWhole = split.bytes[stop] === LF;
  split.isBelowBlank = isBlank;
  split.at = isWhole ? stop + 1 : stop;
  if (isWhole) split.line++;
  split.place = isWhole ? next : next === 'body' ? 'rest of body' : 'rest of headers';
}

function passRest(split: Split): boolean {
  const stop = split.bytes.indexOf(LF, split.at);
  if (stop < 0) {
    split.at = split.bytes.length;
    return false;
  }
  split.isBelowBlank = false;
  split.place = split.place === 'rest of body' ? 'body' : 'headers';
  split.at = stop + 1;
  split.line++;
  return true;
}

function endMessage({ message, onMessage }: Split): void {
  if (message !== undefined) onMessage(message.headers, message.line);
}
