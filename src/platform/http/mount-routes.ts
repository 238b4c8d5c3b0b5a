import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../database/database.ts';
import { jsonBody } from './body.ts';
import type { Route } from './route.ts';

// The small zod of the browser says only "Invalid input" by itself.
z.config(z.locales.en());

interface RouteGround {
  readonly database: Database;
  /** the workspace of the one who asks; undefined for a stranger */
  readonly findOwner: (context: Context) => Promise<string | undefined>;
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
  { database, findOwner, now }: RouteGround,
): Promise<Response> {
  const workspace = route.access === 'owner' ? await findOwner(context) : '';
  if (workspace === undefined) throw signedOut();
  const request = {
    database,
    workspace,
    params: parsePart(route.params, context.req.param(), 'address'),
    query: parsePart(route.query, context.req.query(), 'query'),
    body: route.body && parsePart(route.body, await jsonBody(context), 'body'),
    now: now(),
    context,
  };
  const result = await runRecipe(route, request);
  if (result instanceof Response) return result;
  if (result === undefined) return context.body(null, 204);
  return context.json(checkAnswer(route, result), route.success ?? 200);
}

/** The shapes have parsed the request, which the table's type, common to all routes, cannot say. */
async function runRecipe(route: Route, request: object): Promise<unknown> {
  return await Reflect.apply(route.run, undefined, [request]);
}

function parsePart(schema: Route['body'], value: unknown, part: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || part;
  throw new UserError('wrong-value', `${field}: ${issue?.message ?? 'cannot be read'}`);
}

/** Also drops what the shape does not name, so that nothing leaves that was not declared. */
function checkAnswer(route: Route, result: unknown): unknown {
  if (route.answer === undefined)
    throw new Error(`${route.method} ${route.path} answers what it did not declare`);
  const parsed = z.safeParse(route.answer, result);
  if (parsed.success) return parsed.data;
  throw new Error(`${route.method} ${route.path} answers another shape than declared`, {
    cause: parsed.error,
  });
}

function signedOut(): UserError {
  return new UserError(
    'signed-out',
    'Open Bearings with a link: run `bearings link` where it is installed.',
    401,
  );
}
