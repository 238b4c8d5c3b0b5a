import { UserError } from '../../kernel/user-error.ts';
import { fetchGuarded } from '../../platform/guarded-fetch.ts';

export interface FetchGround {
  /** the operator lets subscriptions reach private addresses */
  readonly allowsPrivateAddresses: boolean;
  /** bytes of the largest calendar */
  readonly uploadLimit: number;
  /** how names become addresses; the system's way unless told */
  readonly resolve?: FetchOptions['resolve'];
}
type FetchOptions = NonNullable<Parameters<typeof fetchGuarded>[1]>;

/** What the server said of the calendar the last time. */
export interface KnownState {
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

export interface FetchedCalendar extends KnownState {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Fetches a subscribed calendar.
 * @returns undefined when it is as it was
 * @throws UserError that says what to do about the address
 */
export async function fetchCalendar(
  address: string,
  known: KnownState,
  { allowsPrivateAddresses, uploadLimit, resolve }: FetchGround,
): Promise<FetchedCalendar | undefined> {
  const { status, headers, body } = await fetchGuarded(address, {
    headers: conditionsOf(known),
    maxBytes: uploadLimit,
    allowPrivate: allowsPrivateAddresses,
    ...(resolve !== undefined && { resolve }),
  });
  if (status === 304) return undefined;
  if (status !== 200) throw refusedWith(status);
  if (looksLikePage(body)) throw isPage();
  return {
    bytes: new Uint8Array(body),
    etag: headers.etag,
    lastModified: headers['last-modified'],
  };
}

function conditionsOf({ etag, lastModified }: KnownState): Record<string, string> {
  return {
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
  };
}

function looksLikePage(body: Uint8Array): boolean {
  const start = new TextDecoder().decode(body.subarray(0, 500)).trimStart().toLowerCase();
  return start.startsWith('<!doctype') || start.startsWith('<html');
}

function refusedWith(status: number): UserError {
  if (status === 401 || status === 403)
    return new UserError(
      'address-needs-password',
      'The address asks for a password. Copy the secret address of the calendar, which needs none.',
      502,
    );
  if (status === 404 || status === 410)
    return new UserError(
      'address-gone',
      'There is no calendar at this address any more. Copy its address once more.',
      502,
    );
  return new UserError(
    'address-failing',
    `The address answers with an error (${status}). It is tried again by itself; if it stays so, copy the address once more.`,
    502,
  );
}

function isPage(): UserError {
  return new UserError(
    'address-is-page',
    'This address shows a web page, not a calendar. Copy the address that ends in .ics.',
    422,
  );
}
