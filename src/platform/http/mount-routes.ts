import type { Context, Hono } from 'hono';
import { type Actor, STRANGER } from '../../kernel/actor.ts';
import type { Database } from '../database/database.ts';
import { refuseOddAddress } from './odd-address.ts';
import type { Route } from './route.ts';

interface RouteGround {
  readonly database: Database;
  /** who asks, by what their browser sends */
  readonly findActor: (context: Context) => Promise<Actor>;
  readonly now: () => number;
}

/** Puts the routes of the table on the server: who asks, what they sent, run, check, answer. */
export function mountRoutes(app: Hono, routes: readonly Route[], ground: RouteGround): void {
  for (const route of routes) {
    app.on(route.method.toUpperCase(), route.path, (context) =>
      answerRoute(route, context, ground),
    );
  }
}

async function answerRoute(
  route: Route,
  context: Context,
  { database, findActor, now: clock }: RouteGround,
): Promise<Response> {
  const now = clock();
  refuseOddAddress(context);
  const { admits, findHolder } = route.access;
  const secret = context.req.param('secret') ?? '';
  const actor =
    (await findHolder?.({ database, secret, now })) ??
    (admits === 'anyone' ? STRANGER : await findActor(context));
  return await route.run({ database, actor, now, context });
}
