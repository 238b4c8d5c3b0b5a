import * as z from 'zod/mini';
import { mayOwn } from '../accounts/may-own.ts';
import type { Workspace } from '../kernel/authorized.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Database } from '../platform/database/database.ts';
import { toInstant } from '../platform/database/values.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import { type Kept, type KeptThing, keptOrderSchema } from './model.ts';
import { binKept, loadKept, orderKept, saveKept } from './store.ts';

interface Ways<Draft extends object> {
  /** what the kind answers beside its list, or in place of it */
  readonly load?: (
    things: readonly KeptThing<Draft>[],
    database: Database,
    workspace: Workspace,
  ) => Promise<object>;
  /** what only a higher floor knows to be wrong with a draft */
  readonly refuse?: (draft: Draft) => void;
}

/** What can be asked of a kind and done to it: list, keep as it is now, delete, and put in order. */
export function keptRoutes<Draft extends object, List extends string>(
  kept: Kept<Draft, List>,
  ways: Ways<Draft> = {},
): readonly Route[] {
  const { path, one, answer } = kept;
  const all = { path, access: mayOwn, answer } as const;
  const each = { ...all, path: `${path}/:id`, params: z.object({ id: z.uuid() }) } as const;
  const load = async (database: Database, workspace: Workspace) => {
    const things = await loadKept(database, workspace, kept);
    return { [kept.list]: things, ...(await ways.load?.(things, database, workspace)) };
  };
  const list = defineRoute(
    { ...all, method: 'get', summary: kept.summary },
    async ({ database, workspace }) => await load(database, workspace),
  );
  const keep = defineRoute(
    {
      ...each,
      method: 'put',
      summary: `Keeps ${withArticle(one)} as it is now; a new id, made by the page, is a new one.`,
      body: kept.draft,
    },
    async ({ database, workspace, params: { id }, body: draft, now }) => {
      ways.refuse?.(draft);
      await saveKept(database, workspace, { kept, id, draft, at: toInstant(now) });
      return await load(database, workspace);
    },
  );
  const remove = defineRoute(
    {
      ...each,
      method: 'delete',
      summary: `Moves ${withArticle(one)} to the bin, where it stays for 30 days.`,
    },
    async ({ database, workspace, params: { id }, now }) => {
      if (!(await binKept(database, workspace, { kept, id, at: toInstant(now) }))) throw none(one);
      return await load(database, workspace);
    },
  );
  const order = defineRoute(
    {
      ...all,
      method: 'put',
      summary: `Puts ${kept.about} in this order.`,
      body: keptOrderSchema,
    },
    async ({ database, workspace, body: { ids } }) => {
      await orderKept(database, workspace, { kept, ids });
      return await load(database, workspace);
    },
  );
  return [list, keep, remove, ...(kept.isOrdered === true ? [order] : [])];
}

function withArticle(one: string): string {
  return `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
}

function none(one: string): UserError {
  return new UserError(`no-${one}`, `There is no such ${one}. It may have been deleted.`, 404);
}
