import { sql } from 'kysely';
import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';
import { toInstant } from '../platform/database/values.ts';

type Tables = {
  readonly time_summary: {
    readonly workspace_id: string;
    readonly name: string;
    readonly revision: number;
    readonly valid_until: string;
    readonly made_by: string;
    readonly body: string;
  };
  readonly workspace_revision: { readonly workspace_id: string; readonly revision: number };
};

/** Which summary, as of when, and made by which version: another may count otherwise. */
interface SummaryKey {
  readonly name: string;
  /** epoch milliseconds */
  readonly now: number;
  readonly madeBy: string;
}

/**
 * What was materialised from the data as it is now, so that a page reads one row; undefined when
 * something changed since, or the week moved on.
 */
export async function loadSummary(
  database: Database,
  workspace: Workspace,
  { name, now, madeBy }: SummaryKey,
): Promise<string | undefined> {
  const row = await database
    .withTables<Tables>()
    .selectFrom('time_summary')
    .leftJoin('workspace_revision', 'workspace_revision.workspace_id', 'time_summary.workspace_id')
    .select('time_summary.body')
    .where('time_summary.workspace_id', '=', workspace)
    .where('time_summary.name', '=', name)
    .where('time_summary.made_by', '=', madeBy)
    .where('time_summary.valid_until', '>', toInstant(now))
    .where('time_summary.revision', '=', sql<number>`coalesce(workspace_revision.revision, 0)`)
    .executeTakeFirst();
  return row?.body;
}

interface Summary {
  readonly name: string;
  /** of the data it was made from, read before that data */
  readonly revision: number;
  /** epoch milliseconds: when the week moves on */
  readonly validUntil: number;
  readonly madeBy: string;
  readonly body: string;
}

export async function saveSummary(
  database: Database,
  workspace: Workspace,
  { name, revision, validUntil, madeBy, body }: Summary,
): Promise<void> {
  const columns = { revision, valid_until: toInstant(validUntil), made_by: madeBy, body };
  await database
    .withTables<Tables>()
    .insertInto('time_summary')
    .values({ workspace_id: workspace, name, ...columns })
    .onConflict((each) => each.columns(['workspace_id', 'name']).doUpdateSet(columns))
    .execute();
}

/** Forgets every summary, also those that are out of date: what they were made from is erased. */
export async function deleteSummaries(database: Database, workspace: Workspace): Promise<void> {
  await database
    .withTables<Tables>()
    .deleteFrom('time_summary')
    .where('workspace_id', '=', workspace)
    .execute();
}
