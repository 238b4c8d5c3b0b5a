import type { Hono } from 'hono';
import { COOKIE, startSession } from '../src/accounts/sessions.ts';
import { makeApp } from '../src/app/make-app.ts';
import type { Workspace } from '../src/kernel/authorized.ts';
import type { Database } from '../src/platform/database/database.ts';
import type { Route } from '../src/platform/http/route.ts';
import { makeLog } from '../src/platform/log.ts';

interface TestAppGround {
  readonly database: Database;
  readonly routes: readonly Route[];
  /** epoch milliseconds of every request; the clock unless told */
  readonly now?: () => number;
}

/** The server without its socket: `app.request('/api/me', …)` reaches it as `http://localhost`. */
export function aTestApp({ database, routes, now = Date.now }: TestAppGround): Hono {
  const config = { origin: undefined, port: 80 };
  return makeApp({ database, config, routes, version: '0', log: makeLog('silent'), now });
}

/** Sends a request; what is given as body goes as JSON, a form as it is. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<Response>;

/** A browser in which the owner of the workspace is signed in. */
export async function anOwner(app: Hono, database: Database, workspace: Workspace): Promise<Ask> {
  return ask(app, await ownerHeaders(database, workspace));
}

/** What that browser sends with each request. */
export async function ownerHeaders(
  database: Database,
  workspace: Workspace,
): Promise<Readonly<Record<string, string>>> {
  const session = await startSession(database, workspace, Date.now());
  return { Cookie: `${COOKIE}=${session}`, Origin: 'http://localhost' };
}

/** A browser in which nobody is signed in. */
export function aStranger(app: Hono): Ask {
  return ask(app, { Origin: 'http://localhost' });
}

/** A browser that sends these headers with each request. */
export function ask(app: Hono, headers: Readonly<Record<string, string>>): Ask {
  return async (method, path, body) => {
    if (body === undefined) return await app.request(path, { method, headers });
    if (body instanceof FormData) return await app.request(path, { method, headers, body });
    const json = { ...headers, 'Content-Type': 'application/json' };
    return await app.request(path, { method, headers: json, body: JSON.stringify(body) });
  };
}
