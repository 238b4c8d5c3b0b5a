import { Hono } from 'hono';
import { strangerPage } from '../accounts/pages.ts';
import { findOwner } from '../accounts/sessions.ts';
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
    findOwner: async (context) => {
      const workspace = await findOwner(database, context, now());
      if (workspace !== undefined) await refuseOther(database, context, workspace);
      return workspace;
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
    const owner = await findOwner(database, context, now());
    if (owner === undefined) return strangerPage();
    if (context.req.path.startsWith('/assets/')) return context.notFound();
    return webFiles?.index(context) ?? context.notFound();
  });
}
