import { moveToBin } from '../../accounts/bin/store.ts';
import { bumpRevision } from '../../accounts/revision-store.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { fromJson } from '../../platform/database/values.ts';
import { type GrowthDraft, type GrowthEntry, growthDraftSchema, titleOf } from './model.ts';

type Tables = {
  readonly growth_entry: {
    readonly workspace_id: string;
    readonly id: string;
    readonly kind: string;
    /** the local date it happened or began */
    readonly begins_on: string;
    /** what tells its owner which it is */
    readonly title: string;
    /** what it is evidence of */
    readonly of_id: string | null;
    /** the whole entry, as JSON */
    readonly entry: string;
    readonly created_at: string;
    readonly updated_at: string;
    readonly deleted_at: string | null;
  };
};

/** What the owner noted of their growth, latest first. Evidence goes with what it is evidence of. */
export async function loadGrowth(database: Database, workspace: string): Promise<GrowthEntry[]> {
  const rows = await selectLive(database, workspace)
    .select(['id', 'entry'])
    .where(({ eb, or }) =>
      or([eb('of_id', 'is', null), eb('of_id', 'in', selectGrounds(database, workspace))]),
    )
    .orderBy('begins_on', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, entry }) => ({ id, ...fromJson(growthDraftSchema, entry) }));
}

/** Whether there is a program or stretch role of this id, so that evidence can be noted under it. */
export async function hasGround(
  database: Database,
  workspace: string,
  id: string,
): Promise<boolean> {
  const row = await selectGrounds(database, workspace).where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

interface EntryToKeep {
  readonly id: string;
  readonly draft: GrowthDraft;
  /** instant of the change */
  readonly at: string;
}

/** Keeps an entry as it is now; a new id is a new entry, one in the bin comes back. */
export async function saveGrowth(
  database: Database,
  workspace: string,
  { id, draft, at }: EntryToKeep,
): Promise<void> {
  const columns = {
    kind: draft.kind,
    begins_on: 'on' in draft ? draft.on : draft.from,
    title: titleOf(draft),
    of_id: draft.kind === 'evidence' ? draft.of : null,
    entry: JSON.stringify(draft),
    updated_at: at,
    deleted_at: null,
  };
  await withTransaction(database, async (transaction) => {
    await transaction
      .withTables<Tables>()
      .insertInto('growth_entry')
      .values({ workspace_id: workspace, id, created_at: at, ...columns })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(columns))
      .execute();
    await bumpRevision(transaction, workspace);
  });
}

/**
 * Moves an entry to the bin.
 * @returns whether there was one
 */
export async function binGrowth(
  database: Database,
  workspace: string,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  return await moveToBin(database, workspace, {
    shelf: { table: 'growth_entry', isMeasured: true },
    id,
    at,
  });
}

function selectLive(database: Database, workspace: string) {
  return database
    .withTables<Tables>()
    .selectFrom('growth_entry')
    .where('workspace_id', '=', workspace)
    .where('deleted_at', 'is', null);
}

function selectGrounds(database: Database, workspace: string) {
  return selectLive(database, workspace)
    .select('id')
    .where('kind', 'in', ['program', 'stretch-role']);
}
