import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { UserError } from '../kernel/user-error.ts';
import { type FetchedFile, requestPinned } from './pinned-request.ts';
import { isPublicAddress } from './public-address.ts';

interface FetchOptions {
  /** `If-None-Match`, `If-Modified-Since`, …; kept from other origins when redirected */
  readonly headers?: Readonly<Record<string, string>>;
  /** of the decoded body; 100 MB unless told */
  readonly maxBytes?: number;
  /** milliseconds for everything; 30,000 unless told */
  readonly timeout?: number;
  /** reaches private and loopback addresses too: the operator's setting */
  readonly allowPrivate?: boolean;
  /** which IP addresses may be reached; those of the public internet unless told */
  readonly isAllowed?: (address: string) => boolean;
  /** cancels */
  readonly signal?: AbortSignal;
  /** how names become addresses; the system's way unless told */
  readonly resolve?: (name: string) => Promise<readonly LookupAddress[]>;
}

const MOST_REDIRECTS = 3;

/**
 * Fetches an address that a person gave, without becoming their way into a private network: each
 * name is resolved once, its addresses are checked, and the connection goes to exactly those; the
 * same again for each redirect. `webcal://` is read as `https://`.
 */
export async function fetchGuarded(
  address: string,
  options: FetchOptions = {},
): Promise<FetchedFile> {
  const time = AbortSignal.timeout(options.timeout ?? 30_000);
  const signal = options.signal ? AbortSignal.any([time, options.signal]) : time;
  try {
    return await followRedirects(readAddress(address), { ...options, signal });
  } catch (cause) {
    if (cause instanceof UserError || options.signal?.aborted) throw cause;
    if (time.aborted) throw failure('address-slow', 'The address took too long to answer.', cause);
    throw failure(...describeFailure(cause), cause);
  }
}

type Guarded = FetchOptions & { readonly signal: AbortSignal };

async function followRedirects(first: URL, options: Guarded): Promise<FetchedFile> {
  let url = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await requestPinned(url, {
      addresses: await findAddresses(url, options),
      headers: url.origin === first.origin ? { ...options.headers } : {},
      maxBytes: options.maxBytes ?? 100_000_000,
      signal: options.signal,
    });
    const next = redirectOf(answer, url);
    if (next === undefined) return answer;
    url = next;
  }
  throw failure('too-many-redirects', 'The address leads from one address to the next.');
}

function redirectOf({ status, headers }: FetchedFile, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || headers.location === undefined)
    return undefined;
  const target = URL.parse(headers.location, from.href);
  if (target === null) throw failure('address-broken', 'The address leads to one that is broken.');
  const next = readAddress(target.href);
  // What was asked for in secret must not travel in the open.
  if (from.protocol === 'https:' && next.protocol === 'http:') throw refused();
  return next;
}

function readAddress(text: string): URL {
  const url = URL.parse(text.trim().replace(/^webcals?:\/\//i, 'https://'));
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url;
  throw new UserError(
    'wrong-address',
    'Paste an address that begins with https:// (or http://, webcal://).',
  );
}

async function findAddresses(url: URL, options: Guarded): Promise<readonly LookupAddress[]> {
  // The URL has turned decimal, octal and hexadecimal hosts into the usual form.
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(name);
  const resolve = options.resolve ?? ((host) => lookup(host, { all: true }));
  const addresses =
    family === 0 ? await untilAborted(resolve(name), options.signal) : [{ address: name, family }];
  const isAllowed = options.isAllowed ?? isPublicAddress;
  const isReachable = options.allowPrivate || addresses.every(({ address }) => isAllowed(address));
  if (addresses.length === 0 || !isReachable) throw refused();
  return addresses;
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function refused(): UserError {
  return new UserError(
    'address-refused',
    'This address leads into a private network, where Bearings does not go. The operator can allow it with BEARINGS_ALLOW_PRIVATE_ADDRESSES.',
    403,
  );
}

function describeFailure(cause: unknown): readonly [code: string, message: string] {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return ['address-unknown', 'There is no such address. Check it for a typing error.'];
  if (/CERT|SSL|TLS/.test(code))
    return ['address-untrusted', 'The address has no valid certificate.'];
  return ['address-unreachable', 'The address does not answer. Check it, or try again later.'];
}

function failure(code: string, message: string, cause?: unknown): UserError {
  const error = new UserError(code, message, 502);
  error.cause = cause;
  return error;
}
