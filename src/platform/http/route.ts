import type { Context } from 'hono';
import type * as z from 'zod/mini';
import type { Actor } from '../../kernel/actor.ts';
import type { Database } from '../database/database.ts';
import { jsonBody } from './body.ts';
import { checkAnswer, parsePart, type Shaped } from './parse.ts';
import type { Policy } from './policy.ts';

type Schema = z.ZodMiniType;
type Shape = Schema | undefined;

/** What a route's recipe is given. */
interface Request<W, P, Q, B> {
  readonly database: Database;
  /** who asks; a stranger on a route for anyone, where nobody is asked */
  readonly actor: Actor;
  /** what the policy granted: the workspace, with the right to do this in it */
  readonly workspace: W;
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
  /** one sentence, shown on the API page */
  readonly summary: string;
  readonly params?: P | undefined;
  readonly query?: Q | undefined;
  /** of a JSON body; leave out where the recipe reads the request itself */
  readonly body?: B | undefined;
  /** of the JSON answer; leave out where the recipe returns a Response or nothing (204) */
  readonly answer?: A | undefined;
  /** of the JSON answer: 200 unless the work only began (202) */
  readonly success?: 202;
}

/** A request as it came, and who sent it. */
export type Arrived = Pick<
  Request<never, never, never, never>,
  'database' | 'actor' | 'now' | 'context'
>;

/** A route: its shapes, declared once, who may call it, and how it answers. */
export interface Route extends RouteShapes<Shape, Shape, Shape, Shape> {
  readonly access: Policy<unknown>;
  /** asks the policy, parses what was sent, runs the recipe and checks its answer */
  readonly run: (arrived: Arrived) => Promise<Response>;
}

/**
 * Declares a route. Its shapes validate what arrives and what leaves, and publish the API page;
 * the recipe gets them parsed: who asks, load, measure, answer. A Response is sent as it is: what
 * was checked when it was kept need not be read and checked again.
 */
export function defineRoute<
  W,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  A extends Shape = undefined,
>(
  shapes: RouteShapes<P, Q, B, A> & { readonly access: Policy<W> },
  recipe: (
    request: Request<W, Shaped<P>, Shaped<Q>, Shaped<B>>,
  ) => Promise<Response | (A extends Schema ? z.input<A> : undefined)>,
): Route {
  return {
    ...shapes,
    run: async (arrived) => {
      const { actor, context } = arrived;
      const workspace = shapes.access.may(actor);
      const result = await recipe({
        ...arrived,
        workspace,
        params: parsePart(shapes.params, context.req.param(), 'address'),
        query: parsePart(shapes.query, context.req.query(), 'query'),
        body: parsePart(shapes.body, shapes.body && (await jsonBody(context)), 'body'),
      });
      if (result instanceof Response) return result;
      if (result === undefined) return context.body(null, 204);
      return context.json(checkAnswer(shapes, result), shapes.success ?? 200);
    },
  };
}
