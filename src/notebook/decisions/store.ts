import { moveToBin } from '../../accounts/bin/store.ts';
import { bumpRevision } from '../../accounts/revision-store.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { fromJson } from '../../platform/database/values.ts';
import { type Decision, type DecisionDraft, decisionDraftSchema } from './model.ts';

type Tables = {
  readonly decision: {
    readonly workspace_id: string;
    readonly id: string;
    /** what is decided */
    readonly title: string;
    /** the local date since which it is open */
    readonly opened: string;
    /** the whole decision, as JSON */
    readonly entry: string;
    readonly created_at: string;
    readonly updated_at: string;
    readonly deleted_at: string | null;
  };
};

/** The owner's decisions, latest opened first; those that are decided too. */
export async function loadDecisions(database: Database, workspace: string): Promise<Decision[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('decision')
    .select(['id', 'entry'])
    .where('workspace_id', '=', workspace)
    .where('deleted_at', 'is', null)
    .orderBy('opened', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, entry }) => ({ id, ...fromJson(decisionDraftSchema, entry) }));
}

interface DecisionToKeep {
  readonly id: string;
  readonly draft: DecisionDraft;
  /** instant of the change */
  readonly at: string;
}

/** Keeps a decision as it is now; a new id is a new one, one in the bin comes back. */
export async function saveDecision(
  database: Database,
  workspace: string,
  { id, draft, at }: DecisionToKeep,
): Promise<void> {
  const columns = {
    title: draft.title,
    opened: draft.opened,
    entry: JSON.stringify(draft),
    updated_at: at,
    deleted_at: null,
  };
  await withTransaction(database, async (transaction) => {
    await transaction
      .withTables<Tables>()
      .insertInto('decision')
      .values({ workspace_id: workspace, id, created_at: at, ...columns })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(columns))
      .execute();
    await bumpRevision(transaction, workspace);
  });
}

/**
 * Moves a decision to the bin.
 * @returns whether there was one
 */
export async function binDecision(
  database: Database,
  workspace: string,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  return await moveToBin(database, workspace, {
    shelf: { table: 'decision', isMeasured: true },
    id,
    at,
  });
}
