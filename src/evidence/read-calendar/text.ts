/**
 * Bytes of one value as text. UTF-8 where it is; a byte that is not part of any UTF-8 sequence is
 * read as Windows-1252, so that files in a legacy encoding, or with a broken line, keep their words.
 * NUL is dropped, since no database takes it.
 */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 || byte === 0) return decodeMixed(bytes, start, end);
  }
  return decodePlain(bytes, start, end);
}

/** A TEXT value without its escapes. */
export function decodeEscapedText(bytes: Uint8Array, start: number, end: number): string {
  const text = decodeText(bytes, start, end);
  return text.includes('\\') ? text.replaceAll(/\\([nN\\;,])/g, unescapeLetter) : text;
}

/** TEXT values separated by commas, without empty ones. */
export function decodeTextList(bytes: Uint8Array, start: number, end: number): string[] {
  const parts: string[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const byte = at === end ? COMMA : bytes[at];
    if (byte === BACKSLASH) at++;
    else if (byte === COMMA) {
      const part = decodeEscapedText(bytes, from, at).trim();
      if (part !== '') parts.push(part);
      from = at + 1;
    }
  }
  return parts;
}

/** Bytes written as quoted-printable, as bytes. */
export function decodeQuotedPrintable(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const result = new Uint8Array(end - start);
  let length = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    const high = hexDigit(bytes[at + 1]);
    const low = hexDigit(bytes[at + 2]);
    const isEscape = byte === EQUALS && at + 2 < end && high >= 0 && low >= 0;
    result[length++] = isEscape ? high * 16 + low : byte;
    if (isEscape) at += 2;
  }
  return result.subarray(0, length);
}

const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const EQUALS = 0x3d;
const CHUNK = 8192;
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function unescapeLetter(_escape: string, character: string): string {
  return character === 'n' || character === 'N' ? '\n' : character;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & 0xdf;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1;
}

function decodePlain(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += CHUNK) {
    const part = bytes.subarray(at, Math.min(end, at + CHUNK));
    text += Reflect.apply(String.fromCharCode, undefined, part);
  }
  return text;
}

function decodeMixed(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let at = start;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    const length = sequenceLength(bytes, at, end);
    if (length > 1) text += String.fromCodePoint(codePoint(bytes, at, length));
    else if (byte >= 0x80 && byte < 0xa0) text += WINDOWS_1252[byte - 0x80];
    else if (byte !== 0) text += String.fromCharCode(byte);
    at += length;
  }
  return text;
}

/** Bytes of the UTF-8 sequence that begins here; 1 also where none does. */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return 1;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + length > end) return 1;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 1;
  const code = codePoint(bytes, at, length);
  const isOverlong = (length === 3 && code < 0x800) || (length === 4 && code < 0x10000);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return isOverlong || isSurrogate || code > 0x10ffff ? 1 : length;
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let code = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f);
  return code;
}
