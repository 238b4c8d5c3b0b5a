import type { Context } from 'hono';
import { joinBytes } from '../../kernel/bytes.ts';
import { UserError } from '../../kernel/user-error.ts';

/** Bytes of a JSON body; more is no form of ours. */
const JSON_LIMIT = 1_000_000;

/** The JSON of a request; refuses other kinds, broken text and more than the limit. */
export async function jsonBody(context: Context): Promise<unknown> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new UserError('not-json', 'Send the body as application/json.', 415);
  const text = decode(await bytesOfBody(context, JSON_LIMIT));
  try {
    return JSON.parse(text, refuseNull);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError('broken-json', 'The body is not JSON that can be read.');
  }
}

/** The whole body, read as it streams in and stopped as soon as it passes the limit. */
async function bytesOfBody(context: Context, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new UserError(
    'too-large',
    `That is more than the limit of ${Math.round(limit / 1_000_000)} MB.`,
    413,
  );
  if (Number(context.req.header('content-length') ?? 0) > limit) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError('broken-json', 'The body is not UTF-8 text.');
  }
}

/** PostgreSQL cannot store U+0000, and no person types it. */
function refuseNull(key: string, value: unknown): unknown {
  if (key.includes('\0') || (typeof value === 'string' && value.includes('\0')))
    throw new UserError('broken-text', 'The text holds a character that cannot be stored.');
  return value;
}
