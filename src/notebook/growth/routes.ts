import * as z from 'zod/mini';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { type GrowthDraft, growthDraftSchema, growthSchema } from './model.ts';
import { binGrowth, hasGround, loadGrowth, saveGrowth } from './store.ts';

const entryId = z.object({ id: z.uuid() });

const listGrowth = defineRoute(
  {
    method: 'get',
    path: '/api/growth',
    access: 'owner',
    summary: 'Your growth log: sessions, programs, stretch roles, evidence and insights.',
    answer: growthSchema,
  },
  async ({ database, workspace }) => ({ entries: await loadGrowth(database, workspace) }),
);

const keepGrowth = defineRoute(
  {
    method: 'put',
    path: '/api/growth/:id',
    access: 'owner',
    summary: 'Keeps an entry as it is now; a new id, made by the page, is a new entry.',
    params: entryId,
    body: growthDraftSchema,
    answer: growthSchema,
  },
  async ({ database, workspace, params: { id }, body, now }) => {
    await refuseUngrounded(database, workspace, body);
    await saveGrowth(database, workspace, { id, draft: body, at: toInstant(now) });
    return { entries: await loadGrowth(database, workspace) };
  },
);

const deleteGrowth = defineRoute(
  {
    method: 'delete',
    path: '/api/growth/:id',
    access: 'owner',
    summary: 'Moves an entry to the bin, where it stays for 30 days, and its evidence with it.',
    params: entryId,
    answer: growthSchema,
  },
  async ({ database, workspace, params: { id }, now }) => {
    const wasThere = await binGrowth(database, workspace, { id, at: toInstant(now) });
    if (!wasThere) throw noEntry();
    return { entries: await loadGrowth(database, workspace) };
  },
);

export const growthRoutes: readonly Route[] = [listGrowth, keepGrowth, deleteGrowth];

async function refuseUngrounded(
  database: Database,
  workspace: string,
  draft: GrowthDraft,
): Promise<void> {
  if (draft.kind !== 'evidence' || (await hasGround(database, workspace, draft.of))) return;
  throw new UserError(
    'no-such-role',
    'Say which of your programs or stretch roles this is evidence of; add it first if it is new.',
  );
}

function noEntry(): UserError {
  return new UserError('no-entry', 'There is no such entry. It may have been deleted.', 404);
}
