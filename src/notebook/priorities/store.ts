import * as z from 'zod/mini';
import { bumpRevision } from '../../accounts/revision-store.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { fromJson } from '../../platform/database/values.ts';
import { MOST_PRIORITIES, type Priority, type PriorityDraft, priorityLinkSchema } from './model.ts';

type Tables = {
  readonly strategy_priority: {
    readonly workspace_id: string;
    readonly id: string;
    readonly place: number;
    readonly title: string;
    readonly why: string;
    /** as JSON */
    readonly links: string;
    readonly created_at: string;
    readonly updated_at: string;
    readonly deleted_at: string | null;
  };
};

const linksSchema = z.array(priorityLinkSchema);

/** The live priorities, first things first. */
export async function loadPriorities(database: Database, workspace: string): Promise<Priority[]> {
  const rows = await selectLive(database, workspace)
    .select(['id', 'title', 'why', 'links'])
    .orderBy('place')
    .orderBy('id')
    .execute();
  return rows.map(({ links, ...row }) => ({ ...row, links: fromJson(linksSchema, links) }));
}

interface PriorityToKeep {
  readonly id: string;
  readonly draft: PriorityDraft;
  /** instant of the change */
  readonly at: string;
}

/**
 * Keeps a priority as it is now; a new id is a new one, placed last, and one in the bin comes back.
 * @throws UserError `five-priorities` when it would be the sixth
 */
export async function savePriority(
  database: Database,
  workspace: string,
  { id, draft, at }: PriorityToKeep,
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    // First, since it lets one change at a time count what is there.
    await bumpRevision(transaction, workspace);
    const { others, place } = await countOthers(transaction, workspace, id);
    if (others >= MOST_PRIORITIES) throw fivePriorities();
    const columns = {
      title: draft.title,
      why: draft.why,
      links: JSON.stringify(draft.links),
      updated_at: at,
      deleted_at: null,
    };
    await transaction
      .withTables<Tables>()
      .insertInto('strategy_priority')
      .values({ workspace_id: workspace, id, place, created_at: at, ...columns })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(columns))
      .execute();
  });
}

/** Puts the priorities in this order; what it leaves out keeps its place. */
export async function orderPriorities(
  database: Database,
  workspace: string,
  ids: readonly string[],
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    for (const [place, id] of ids.entries()) {
      await transaction
        .withTables<Tables>()
        .updateTable('strategy_priority')
        .set({ place })
        .where('workspace_id', '=', workspace)
        .where('id', '=', id)
        .execute();
    }
    await bumpRevision(transaction, workspace);
  });
}

/**
 * Moves a priority to the bin.
 * @returns whether there was one
 */
export async function binPriority(
  database: Database,
  workspace: string,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  return await withTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .withTables<Tables>()
      .updateTable('strategy_priority')
      .set({ deleted_at: at })
      .where('workspace_id', '=', workspace)
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await bumpRevision(transaction, workspace);
    return numUpdatedRows > 0n;
  });
}

function selectLive(database: Database, workspace: string) {
  return database
    .withTables<Tables>()
    .selectFrom('strategy_priority')
    .where('workspace_id', '=', workspace)
    .where('deleted_at', 'is', null);
}

/** How many are live beside this one, and the place after the last. */
async function countOthers(database: Database, workspace: string, id: string) {
  const rows = await selectLive(database, workspace)
    .select('place')
    .where('id', '!=', id)
    .execute();
  return { others: rows.length, place: Math.max(-1, ...rows.map((row) => row.place)) + 1 };
}

function fivePriorities(): UserError {
  return new UserError(
    'five-priorities',
    `You have ${MOST_PRIORITIES} priorities already. Delete one, or fold this one into another.`,
    409,
  );
}
