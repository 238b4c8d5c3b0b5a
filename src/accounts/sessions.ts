import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Database } from '../platform/database/database.ts';
import { withTransaction } from '../platform/database/transaction.ts';
import { isLoopbackRequest } from '../platform/http/guard.ts';
import { newProfile } from './profile.ts';
import { setShown } from './sample-store.ts';
import {
  deleteExpired,
  deleteSession,
  findShown,
  insertLink,
  insertSession,
  insertWorkspace,
  useLink,
} from './store.ts';
import { makeToken, takeToken } from './tokens.ts';

export const COOKIE = 'bearings';

/**
 * The one workspace of personal mode. Its id is fixed, so that a server and a command that start
 * at the same moment on a new database make one, not two.
 */
export const PERSONAL_WORKSPACE = '00000000-0000-7000-8000-000000000001';

const MINUTE = 60_000;
const LINK_LIFE = 15 * MINUTE;
const SESSION_DAYS = 180;

/** Sees to it that the owner has a workspace. */
export async function preparePersonalWorkspace(database: Database, now: number): Promise<void> {
  const profile = newProfile(Temporal.Now.timeZoneId());
  await insertWorkspace(database, PERSONAL_WORKSPACE, { profile, now });
}

/** A new one-time link's path. Unused it is worth nothing after 15 minutes. */
export async function makeOpeningPath(
  database: Database,
  workspace: string,
  now: number,
): Promise<string> {
  const { text, hash } = makeToken(workspace);
  await deleteExpired(database, workspace, now);
  await insertLink(database, workspace, { hash, expiresAt: now + LINK_LIFE });
  return `/open/${text}`;
}

/** Turns a link into a session; undefined when the link is used up, expired or never was. */
export async function redeemLink(
  database: Database,
  linkText: string,
  now: number,
): Promise<string | undefined> {
  const claim = takeToken(linkText);
  if (claim === undefined) return undefined;
  return await withTransaction(database, async (transaction) => {
    const isOpened = await useLink(transaction, claim.workspace, { hash: claim.hash, now });
    return isOpened ? await startSession(transaction, claim.workspace, now) : undefined;
  });
}

/** A new session's secret, for the cookie. */
export async function startSession(
  database: Database,
  workspace: string,
  now: number,
): Promise<string> {
  const { text, hash } = makeToken(workspace);
  const expiresAt = now + SESSION_DAYS * 24 * 60 * MINUTE;
  await insertSession(database, workspace, { hash, expiresAt, now });
  return text;
}

/**
 * The workspace of the one who asks, by their cookie, or the sample they look at; undefined for a
 * stranger.
 */
export async function findOwner(
  database: Database,
  context: Context,
  now: number,
): Promise<string | undefined> {
  const claim = takeToken(getCookie(context, COOKIE) ?? '');
  if (claim === undefined) return undefined;
  return await findShown(database, claim.workspace, { hash: claim.hash, now });
}

/** Turns the session of the one who asks to their sample. */
export async function showSample(
  database: Database,
  context: Context,
  sample: string,
): Promise<void> {
  const claim = takeToken(getCookie(context, COOKIE) ?? '');
  if (claim !== undefined) await setShown(database, claim.workspace, { hash: claim.hash, sample });
}

export function giveCookie(context: Context, session: string): void {
  setCookie(context, COOKIE, session, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: !isLoopbackRequest(context),
    maxAge: SESSION_DAYS * 24 * 60 * 60,
  });
}

export async function endSession(database: Database, context: Context): Promise<void> {
  const claim = takeToken(getCookie(context, COOKIE) ?? '');
  if (claim !== undefined) await deleteSession(database, claim.workspace, claim.hash);
  deleteCookie(context, COOKIE, { path: '/' });
}
