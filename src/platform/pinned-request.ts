import type { LookupAddress } from 'node:dns';
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
  request as requestHttp,
} from 'node:http';
import { request as requestHttps } from 'node:https';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { UserError } from '../kernel/user-error.ts';

interface PinnedRequest {
  /** the only addresses the connection may go to */
  readonly addresses: readonly LookupAddress[];
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface FetchedFile {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** One GET without redirects, on a connection of its own to one of the given addresses. */
export async function requestPinned(url: URL, pinned: PinnedRequest): Promise<FetchedFile> {
  const answer = await sendRequest(url, pinned);
  try {
    const body = await collectBody(answer, pinned.maxBytes);
    return { status: answer.statusCode ?? 0, headers: answer.headers, body };
  } finally {
    answer.destroy();
  }
}

async function sendRequest(url: URL, pinned: PinnedRequest): Promise<IncomingMessage> {
  const answered = Promise.withResolvers<IncomingMessage>();
  const options: RequestOptions = {
    agent: false,
    signal: pinned.signal,
    headers: { Accept: 'text/calendar, */*;q=0.5', ...pinned.headers, ...ENCODINGS },
    lookup: (_name, _options, found) => found(null, [...pinned.addresses]),
    ...(url.username !== '' && { auth: credentialsOf(url) }),
  };
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const request = send(url, options, answered.resolve);
  request.on('error', answered.reject);
  request.end();
  return await answered.promise;
}

const ENCODINGS = { 'Accept-Encoding': 'gzip, br', 'User-Agent': 'Bearings' } as const;

function credentialsOf({ username, password }: URL): string {
  return `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
}

/** Counts what comes out of the decoder, so that a small answer cannot unfold into a huge one. */
async function collectBody(answer: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decoded(answer)) {
    if (!(chunk instanceof Uint8Array)) throw new Error('expected bytes');
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function decoded(answer: IncomingMessage): AsyncIterable<unknown> {
  const decoder = makeDecoder(answer.headers['content-encoding']?.toLowerCase());
  if (decoder === undefined) return answer;
  answer.on('error', (cause) => decoder.destroy(cause));
  return answer.pipe(decoder);
}

function makeDecoder(encoding: string | undefined) {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  if (encoding === 'deflate') return createInflate();
  return undefined;
}

function tooLarge(maxBytes: number): UserError {
  const limit = Math.round(maxBytes / 1_000_000);
  return new UserError('too-large', `The file is larger than the limit of ${limit} MB.`, 413);
}
