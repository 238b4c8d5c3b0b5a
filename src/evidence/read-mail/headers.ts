/** The headers that are read; those after In-Reply-To tell machines from people and are not kept. */
const HEADER_NAMES = [
  'from',
  'to',
  'cc',
  'bcc',
  'date',
  'message-id',
  'in-reply-to',
  'list-id',
  'list-post',
  'list-unsubscribe',
  'precedence',
  'auto-submitted',
  'x-gmail-labels',
  'x-spam-flag',
] as const;
export type HeaderName = (typeof HEADER_NAMES)[number];

/** What a message says of itself, as far as it is read. */
export type MailHeaders = Partial<Record<HeaderName, string>>;

const BY_NAME: ReadonlyMap<string, HeaderName> = new Map(HEADER_NAMES.map((name) => [name, name]));
const LENGTHS = new Set(HEADER_NAMES.map(({ length }) => length));

/** The header whose name ends at `end`; undefined when it is not read. */
export function findHeader(bytes: Uint8Array, start: number, end: number): HeaderName | undefined {
  if (!LENGTHS.has(end - start)) return undefined;
  let name = '';
  for (let at = start; at < end; at++) name += String.fromCharCode(bytes[at] ?? 0);
  return BY_NAME.get(name.toLowerCase());
}

/**
 * Where the name of a header line ends, at its colon; −1 when the line is no header. Names are
 * letters, digits and signs without a space.
 */
export function endOfHeaderName(bytes: Uint8Array, start: number, stop: number): number {
  const last = Math.min(stop, start + LONGEST_NAME);
  for (let at = start; at < last; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === COLON) return at === start ? -1 : at;
    if (byte <= SPACE || byte >= DELETE) return -1;
  }
  return -1;
}

const LONGEST_NAME = 100;
const COLON = 0x3a;
const SPACE = 0x20;
const DELETE = 0x7f;

/**
 * Whether a line that begins with `From ` begins a message. Programs write it with the day and time
 * of arrival; below a blank line a bare `From -` will do. In running text it is neither.
 */
export function isEnvelope(line: string, isBelowBlank: boolean): boolean {
  if (!line.startsWith('From ')) return false;
  if (ARRIVAL.test(line)) return true;
  return isBelowBlank && (/^From \S+\s*$/.test(line) || (TIME.test(line) && YEAR.test(line)));
}

const ARRIVAL =
  /^From .{0,500}\b(mon|tue|wed|thu|fri|sat|sun),? +(?:\d{1,2} +)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b.{0,12}\d{1,2}:\d{2}/i;
const TIME = /\d{1,2}:\d{2}/;
const YEAR = /\b(19|20)\d\d\b/;
