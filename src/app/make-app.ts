import { Hono } from 'hono';
import { mayOwn } from '../accounts/may-own.ts';
import { strangerPage } from '../accounts/pages.ts';
import { findActor } from '../accounts/sessions.ts';
import { refuseOther } from '../accounts/workspace-mark.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { apiPage } from '../platform/http/api-page.ts';
import { answerError } from '../platform/http/errors.ts';
import { guardRequests } from '../platform/http/guard.ts';
import { setHeaders } from '../platform/http/headers.ts';
import { mountRoutes } from '../platform/http/mount-routes.ts';
import { describeApi } from '../platform/http/open-api.ts';
import type { Route } from '../platform/http/route.ts';
import type { WebFiles } from '../platform/http/web-files.ts';
import type { Log } from '../platform/log.ts';

interface AppGround {
  readonly database: Database;
  readonly config: Pick<Config, 'origin' | 'port'>;
  readonly routes: readonly Route[];
  readonly version: string;
  readonly log: Log;
  readonly now: () => number;
  /** the built web app; tests of routes do without */
  readonly webFiles?: WebFiles;
}

/** The whole server but its socket: what answers a request. */
export function makeApp(ground: AppGround): Hono {
  const { database, routes, log, now } = ground;
  const app = new Hono();
  app.use(setHeaders);
  app.use(guardRequests(ground.config));
  app.onError((error, context) => answerError(error, context, log));
  mountRoutes(app, routes, {
    database,
    now,
    findActor: async (context) => {
      const actor = await findActor(database, context, now());
      if (actor.kind === 'owner') await refuseOther(database, context, mayOwn.may(actor));
      return actor;
    },
  });
  mountDescription(app, ground);
  mountPages(app, ground);
  return app;
}

function mountDescription(app: Hono, { routes, version }: AppGround): void {
  app.get('/api', () => apiPage(routes));
  app.get('/api/openapi.json', (context) => context.json(describeApi(routes, version)));
  app.all('/api/*', () => {
    throw new UserError('not-found', 'There is nothing at this address.', 404);
  });
}

/** Files of the web app for anyone, since they hold nothing of the owner; its pages for the owner. */
function mountPages(app: Hono, { database, now, webFiles }: AppGround): void {
  app.get('*', async (context) => {
    const file = webFiles?.answer(context);
    if (file !== undefined) return file;
    const { kind } = await findActor(database, context, now());
    if (kind !== 'owner') return strangerPage();
    if (context.req.path.startsWith('/assets/')) return context.notFound();
    return webFiles?.index(context) ?? context.notFound();
  });
}
