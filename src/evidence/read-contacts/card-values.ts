import { decodeWords } from 'postal-mime';
import { decodeQuotedPrintable, decodeText } from '../read-calendar/text.ts';
import type { CardLine } from './card-lines.ts';

/** The parts of a value between `;`, decoded: of a name, an organisation. */
export function readParts(line: CardLine): readonly string[] {
  const { value } = line;
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= value.length; at++) {
    if (at < value.length && value[at] === BACKSLASH) at++;
    else if (at === value.length || value[at] === SEMICOLON) {
      parts.push(decode(line, value.subarray(from, at)));
      from = at + 1;
    }
  }
  return parts;
}

/** The value as one text. */
export function readValue(line: CardLine): string {
  return decode(line, line.value);
}

/** Whether the value is bytes written as letters: a picture, a sound, a key. */
export function isBinary({ parameters }: CardLine): boolean {
  const encoding = encodingOf(parameters);
  return encoding === 'B' || encoding === 'BASE64';
}

const BACKSLASH = 0x5c;
const SEMICOLON = 0x3b;

function decode(line: CardLine, bytes: Uint8Array): string {
  const isQuoted = encodingOf(line.parameters) === 'QUOTED-PRINTABLE';
  const plain = isQuoted ? decodeQuotedPrintable(bytes, 0, bytes.length) : bytes;
  const text = decodeCharset(plain, line.parameters.get('CHARSET') ?? 'UTF-8');
  return text.replaceAll(/\\([nN\\;,:"])/g, (_, letter: string) =>
    letter === 'n' || letter === 'N' ? '\n' : letter,
  );
}

/** vCard 2.1 may give an encoding without saying that it is one. */
function encodingOf(parameters: CardLine['parameters']): string | undefined {
  const said = parameters.get('ENCODING')?.toUpperCase();
  if (said !== undefined) return said;
  return ['QUOTED-PRINTABLE', 'BASE64'].find((name) => parameters.has(name));
}

/** Encodings beside UTF-8 and Windows-1252 are read as a word of a mail header would be. */
function decodeCharset(bytes: Uint8Array, charset: string): string {
  const isPlain = /^(utf-?8|us-ascii|ascii|iso-8859-1|windows-1252)?$/i.test(charset.trim());
  if (isPlain || !/^[\w.:-]{2,40}$/.test(charset)) return decodeText(bytes, 0, bytes.length);
  const letters = Array.from(
    bytes,
    (byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`,
  );
  return decodeWords(`=?${charset}?Q?${letters.join('')}?=`).replaceAll('\0', '');
}
