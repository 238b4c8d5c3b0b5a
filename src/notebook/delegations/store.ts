import { moveToBin } from '../../accounts/bin/store.ts';
import { bumpRevision } from '../../accounts/revision-store.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { fromJson } from '../../platform/database/values.ts';
import { type Delegation, type DelegationDraft, delegationDraftSchema } from './model.ts';

type Tables = {
  readonly delegation: {
    readonly workspace_id: string;
    readonly id: string;
    /** what was handed on */
    readonly title: string;
    /** the local date it began */
    readonly since: string;
    /** the whole delegation, as JSON */
    readonly entry: string;
    readonly created_at: string;
    readonly updated_at: string;
    readonly deleted_at: string | null;
  };
};

/** What the owner handed on, latest first; those that ended too. */
export async function loadDelegations(
  database: Database,
  workspace: string,
): Promise<Delegation[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('delegation')
    .select(['id', 'entry'])
    .where('workspace_id', '=', workspace)
    .where('deleted_at', 'is', null)
    .orderBy('since', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, entry }) => ({ id, ...fromJson(delegationDraftSchema, entry) }));
}

interface DelegationToKeep {
  readonly id: string;
  readonly draft: DelegationDraft;
  /** instant of the change */
  readonly at: string;
}

/** Keeps a delegation as it is now; a new id is a new one, one in the bin comes back. */
export async function saveDelegation(
  database: Database,
  workspace: string,
  { id, draft, at }: DelegationToKeep,
): Promise<void> {
  const columns = {
    title: draft.what,
    since: draft.since,
    entry: JSON.stringify(draft),
    updated_at: at,
    deleted_at: null,
  };
  await withTransaction(database, async (transaction) => {
    await transaction
      .withTables<Tables>()
      .insertInto('delegation')
      .values({ workspace_id: workspace, id, created_at: at, ...columns })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(columns))
      .execute();
    await bumpRevision(transaction, workspace);
  });
}

/**
 * Moves a delegation to the bin.
 * @returns whether there was one
 */
export async function binDelegation(
  database: Database,
  workspace: string,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  return await moveToBin(database, workspace, {
    shelf: { table: 'delegation', isMeasured: true },
    id,
    at,
  });
}
