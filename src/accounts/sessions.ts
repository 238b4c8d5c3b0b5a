import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Owner, STRANGER, type Stranger } from '../kernel/actor.ts';
import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';
import { withTransaction } from '../platform/database/transaction.ts';
import { isLoopbackRequest } from '../platform/http/guard.ts';
import { mayOpen } from './may-open.ts';
import { asOperator } from './may-operate-machine.ts';
import { newProfile } from './profile.ts';
import {
  deleteExpired,
  deleteSession,
  findShown,
  insertLink,
  insertSession,
  insertWorkspace,
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
  await insertWorkspace(database, asOperator(PERSONAL_WORKSPACE), { profile, now });
}

/** A new one-time link's path. Unused it is worth nothing after 15 minutes. */
export async function makeOpeningPath(
  database: Database,
  workspace: Workspace,
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
  return await withTransaction(database, async (transaction) => {
    const workspace = await mayOpen(transaction, linkText, now);
    return workspace && (await startSession(transaction, workspace, now));
  });
}

/** A new session's secret, for the cookie. */
export async function startSession(
  database: Database,
  workspace: Workspace,
  now: number,
): Promise<string> {
  const { text, hash } = makeToken(workspace);
  const expiresAt = now + SESSION_DAYS * 24 * 60 * MINUTE;
  await insertSession(database, workspace, { hash, expiresAt, now });
  return text;
}

/** Who asks, by their cookie: an owner with the workspace they look at, or a stranger. */
export async function findActor(
  database: Database,
  context: Context,
  now: number,
): Promise<Owner | Stranger> {
  const session = takeToken(getCookie(context, COOKIE) ?? '');
  if (session === undefined) return STRANGER;
  const workspace = await findShown(database, session.workspace, { hash: session.hash, now });
  if (workspace === undefined) return STRANGER;
  const isOperator = session.workspace === PERSONAL_WORKSPACE;
  return { kind: 'owner', workspace, session, isOperator };
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
