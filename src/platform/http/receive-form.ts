import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { UserError } from '../../kernel/user-error.ts';

export interface FormFile {
  /** of the form field */
  readonly field: string;
  /** as its owner calls it */
  readonly fileName: string;
  /** as they come; what is not read is thrown away */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * Reads a form (multipart/form-data) as it streams in, so that a file is never held here. What
 * comes after an error is taken and thrown away, since a browser hears no answer before it has
 * sent all.
 * @returns its text fields
 * @throws UserError when it is no form or ends before its end, and whatever `takeFile` throws
 */
export async function receiveForm(
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  takeFile: (file: FormFile) => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const form = openForm(headers.get('content-type') ?? '');
  const fields = new Map<string, string>();
  const taken: Promise<void>[] = [];
  let failure: { readonly error: unknown } | undefined;
  form.on('field', (name, value) => void fields.set(name, value));
  form.on('file', (field, stream, name) => {
    const pieces = stream.iterator({ destroyOnReturn: false });
    const file = { field, fileName: unquote(name ?? ''), pieces };
    const taking = takeFile(file).catch((error: unknown) => {
      failure ??= { error };
    });
    taken.push(taking.finally(() => stream.on('error', () => undefined).resume()));
  });
  const arriving = untilWasted(body ?? [], () => failure !== undefined);
  const isWhole = await pipeline(Readable.from(arriving), form).then(
    () => true,
    () => false,
  );
  await Promise.all(taken);
  if (failure?.error instanceof UserError) throw failure.error;
  if (!isWhole) throw brokenForm();
  if (failure !== undefined) throw failure.error;
  return fields;
}

/** Bytes that are taken after an error; who sends more is not a browser. */
const PATIENCE = 1_000_000_000;
const SHORT = 8192;
const LIMITS = { fieldSize: SHORT, fields: 20, headerSize: SHORT };

function openForm(type: string): BusboyInstance {
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type)) throw notAForm();
  return new Busboy({ headers: { 'content-type': type }, limits: LIMITS });
}

async function* untilWasted(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  isWaste: () => boolean,
): AsyncGenerator<Uint8Array> {
  let wasted = 0;
  for await (const piece of body) {
    if (isWaste()) wasted += piece.length;
    if (wasted > PATIENCE) return;
    yield piece;
  }
}

/** Browsers write a quote or line break in a name as %22, %0D, %0A, and nothing else so. */
function unquote(text: string): string {
  return text.replace(/%(22|0D|0A)/gi, (found) => decodeURIComponent(found));
}

function notAForm(): UserError {
  return new UserError(
    'not-a-form',
    'Send the file as the field “file” of a form (multipart/form-data).',
    415,
  );
}

function brokenForm(): UserError {
  return new UserError(
    'broken-form',
    'The upload broke off or is not a form that can be read. Choose the file again.',
  );
}
