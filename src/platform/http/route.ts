import type { Context } from 'hono';
import type * as z from 'zod/mini';
import type { Database } from '../database/database.ts';

type Schema = z.ZodMiniType;
type Out<S> = S extends Schema ? z.infer<S> : undefined;

/** Who may call a route: the owner of a workspace, or anyone who reaches the server. */
type Access = 'owner' | 'anyone';

/** What a route's recipe is given. */
export interface Request<P, Q, B> {
  readonly database: Database;
  /** the workspace of the one who asks; empty text on a route for anyone */
  readonly workspace: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** epoch milliseconds at which the request came */
  readonly now: number;
  /** for what JSON cannot carry: uploads, redirects, cookies */
  readonly context: Context;
}

interface RouteShapes<P, Q, B, A> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** `/api/sources/:id` */
  readonly path: `/${string}`;
  readonly access: Access;
  /** one sentence, shown on the API page */
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  /** of a JSON body; leave out where the recipe reads the request itself */
  readonly body?: B;
  /** of the JSON answer; leave out where the recipe returns a Response or nothing (204) */
  readonly answer?: A;
  /** of the JSON answer: 200 unless the work only began (202) */
  readonly success?: 202;
}

/** A route: its shapes, declared once, and its recipe. */
export interface Route extends RouteShapes<Schema, Schema, Schema, Schema> {
  readonly run: (request: Request<never, never, never>) => Promise<unknown>;
}

/**
 * Declares a route. Its shapes validate what arrives and what leaves, and publish the API page;
 * the recipe gets them parsed: who asks, load, measure, answer. A Response is sent as it is: what
 * was checked when it was kept need not be read and checked again.
 */
export function defineRoute<
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
  A extends Schema | undefined = undefined,
>(
  shapes: RouteShapes<P, Q, B, A>,
  run: (
    request: Request<Out<P>, Out<Q>, Out<B>>,
  ) => Promise<Response | (A extends Schema ? z.input<A> : undefined)>,
): Route {
  return { ...shapes, run } as unknown as Route;
}
