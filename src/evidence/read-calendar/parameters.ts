import { decodeText } from './text.ts';

/** Parameters of a line by upper-case name, unquoted; the first of a name counts. */
export type Parameters = ReadonlyMap<string, string>;

/** Where the value of a line begins: after the first colon outside quotes; -1 without one. */
export function findValue(bytes: Uint8Array, nameEnd: number, end: number): number {
  if (bytes[nameEnd] === COLON && nameEnd < end) return nameEnd + 1;
  let isQuoted = false;
  for (let at = nameEnd; at < end; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (byte === COLON && !isQuoted) return at + 1;
  }
  // a quote that never closes must not swallow the value
  const colon = isQuoted ? bytes.subarray(nameEnd, end).indexOf(COLON) : -1;
  return colon < 0 ? -1 : nameEnd + colon + 1;
}

/** Reads `;NAME=value;NAME="value"`, from the end of the name to the colon. */
export function readParameters(bytes: Uint8Array, start: number, end: number): Parameters {
  const parameters = new Map<string, string>();
  let at = start + 1;
  while (at < end) {
    let stop = at;
    let equals = -1;
    let isQuoted = false;
    for (; stop < end && (isQuoted || bytes[stop] !== SEMICOLON); stop++) {
      if (bytes[stop] === QUOTE) isQuoted = !isQuoted;
      else if (bytes[stop] === EQUALS && equals < 0) equals = stop;
    }
    const name = decodeText(bytes, at, equals < 0 ? stop : equals)
      .trim()
      .toUpperCase();
    const value = equals < 0 ? '' : unquote(decodeText(bytes, equals + 1, stop));
    if (!parameters.has(name)) parameters.set(name, value);
    at = stop + 1;
  }
  return parameters;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const CARETS: Readonly<Record<string, string>> = { '^n': '\n', "^'": '"', '^^': '^' };

/** Without quotes, and without the escapes of RFC 6868. */
function unquote(text: string): string {
  const bare = text.includes('"') ? text.replaceAll('"', '').trim() : text.trim();
  return bare.includes('^') ? bare.replaceAll(/\^[n'^]/g, (caret) => CARETS[caret] ?? caret) : bare;
}
