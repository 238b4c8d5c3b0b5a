import * as z from 'zod/mini';
import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { insertRows } from '../../platform/database/insert-rows.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { type DraftChange, draftChangeSchema } from './model.ts';

type Tables = {
  readonly time_draft_change: {
    readonly workspace_id: string;
    readonly series: string;
    readonly action: string;
    readonly delegate_to: string | null;
    readonly minutes: number | null;
  };
};

/** What would be otherwise, by series. It changes no hours: it is only thought through. */
export async function loadDraft(database: Database, workspace: Workspace): Promise<DraftChange[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('time_draft_change')
    .select(['series', 'action', 'delegate_to as to', 'minutes'])
    .where('workspace_id', '=', workspace)
    .orderBy('series')
    .execute();
  return rows.map((row) => z.parse(draftChangeSchema, row));
}

/** Puts these changes in place of all others; the last said of a series holds. */
export async function saveDraft(
  database: Database,
  workspace: Workspace,
  changes: readonly DraftChange[],
): Promise<void> {
  const last = new Map(changes.map((change) => [change.series, change]));
  await withTransaction(database, async (transaction) => {
    await transaction
      .withTables<Tables>()
      .deleteFrom('time_draft_change')
      .where('workspace_id', '=', workspace)
      .execute();
    const rows = [...last.values()].map((change) => ({
      workspace_id: workspace,
      series: change.series,
      action: change.action,
      delegate_to: change.action === 'delegate' ? change.to : null,
      minutes: change.action === 'shorten' ? change.minutes : null,
    }));
    await insertRows(transaction, 'time_draft_change', { rows });
  });
}
