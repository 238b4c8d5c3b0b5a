import { UserError } from '../../kernel/user-error.ts';

/** Told what a form holds, in the order it comes. */
export interface FormReader {
  /** a short text field */
  readonly onField: (name: string, value: string) => void;
  readonly onFile: (name: string, fileName: string) => void;
  /** bytes of the file announced last; only good during the call */
  readonly onBytes: (bytes: Uint8Array) => void;
  /** waited for before more is taken */
  readonly untilReady?: () => Promise<void>;
}

/** The boundary a `multipart/form-data` content type names. */
export function readBoundary(contentType: string | undefined): string {
  const match =
    /^multipart\/form-data;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
      contentType ?? '',
    );
  const boundary = match?.[1] ?? match?.[2];
  if (boundary !== undefined) return boundary;
  throw new UserError(
    'not-a-form',
    'Send the file as the field “file” of a form (multipart/form-data).',
    415,
  );
}

/**
 * Reads a form as its bytes stream in, so that a file is never held here. What comes after an
 * error is taken and thrown away, since a browser hears no answer before it has sent all.
 * @throws UserError when it is no form, or ends before its end
 */
export async function readForm(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  boundary: string,
  reader: FormReader,
): Promise<void> {
  const parser = makeParser(boundary, reader);
  let failure: { readonly error: unknown } | undefined;
  let wasted = 0;
  for await (const bytes of body) {
    try {
      if (failure === undefined) {
        parser.take(bufferOf(bytes));
        await reader.untilReady?.();
      }
    } catch (error) {
      failure = { error };
    }
    if (failure !== undefined) wasted += bytes.length;
    if (wasted > PATIENCE) break;
  }
  if (failure !== undefined) throw failure.error;
  parser.end();
}

/** Bytes that are taken after an error; who sends more is not a browser. */
const PATIENCE = 1_000_000_000;

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** A part's headers, and a text field: more is no form of ours. */
const SHORT = 8192;

type Place = 'before' | 'after boundary' | 'headers' | 'field' | 'file' | 'end';

function makeParser(boundary: string, reader: FormReader) {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let place: Place = 'before';
  // The first boundary may stand without the line break that precedes the others.
  let rest: Buffer = Buffer.from('\r\n');
  let field = { name: '', value: '' };

  function take(bytes: Buffer): void {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    while (step());
  }

  /** @returns whether there may be more to read in what has come */
  function step(): boolean {
    if (place === 'end') return drop();
    if (place === 'after boundary') return readAfterBoundary();
    if (place === 'headers') return readHeaders();
    return readContent();
  }

  function drop(): boolean {
    rest = Buffer.alloc(0);
    return false;
  }

  function readAfterBoundary(): boolean {
    if (rest.length < 2) return false;
    const next = rest.toString('latin1', 0, 2);
    if (next !== '--' && next !== '\r\n') throw brokenForm();
    place = next === '--' ? 'end' : 'headers';
    // The line break stays: it may be all there is of the headers.
    rest = rest.subarray(next === '--' ? 2 : 0);
    return true;
  }

  function readHeaders(): boolean {
    const end = rest.indexOf('\r\n\r\n');
    if (end === -1 && rest.length > SHORT) throw brokenForm();
    if (end === -1) return false;
    const { name, fileName } = readDisposition(rest.toString('utf8', 0, end));
    rest = rest.subarray(end + 4);
    field = { name, value: '' };
    place = fileName === undefined ? 'field' : 'file';
    if (fileName !== undefined) reader.onFile(name, fileName);
    return true;
  }

  function readContent(): boolean {
    const found = rest.indexOf(delimiter);
    const end = found === -1 ? Math.max(0, rest.length - delimiter.length) : found;
    if (end > 0) giveContent(rest.subarray(0, end));
    rest = rest.subarray(found === -1 ? end : end + delimiter.length);
    if (found === -1) return false;
    if (place === 'field')
      reader.onField(field.name, Buffer.from(field.value, 'latin1').toString());
    place = 'after boundary';
    return true;
  }

  function giveContent(bytes: Buffer): void {
    if (place === 'file') reader.onBytes(bytes);
    if (place !== 'field') return;
    field.value += bytes.toString('latin1');
    if (field.value.length > SHORT) throw brokenForm();
  }

  function end(): void {
    if (place !== 'end') throw brokenForm();
  }

  return { take, end };
}

/** The name of a form field, and of its file when it is one. */
function readDisposition(headers: string): {
  readonly name: string;
  readonly fileName: string | undefined;
} {
  const line = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? '';
  const name = /;\s*name="([^"]*)"/i.exec(line)?.[1];
  if (name === undefined) throw brokenForm();
  const fileName = /;\s*filename="([^"]*)"/i.exec(line)?.[1];
  return { name: unquote(name), fileName: fileName && unquote(fileName) };
}

/** Browsers write a quote or line break in a name as %22, %0D, %0A, and nothing else so. */
function unquote(text: string): string {
  return text.replace(/%(22|0D|0A)/gi, (found) => decodeURIComponent(found));
}

function brokenForm(): UserError {
  return new UserError(
    'broken-form',
    'The upload broke off or is not a form that can be read. Choose the file again.',
  );
}
