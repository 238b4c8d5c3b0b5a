import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { fromJson } from '../../platform/database/values.ts';
import { type Estimate, estimateSchema } from '../model.ts';
import { evidenceTables } from './tables.ts';

/** The ten half-days the owner allocated by hand; undefined before they did. */
export async function loadEstimate(
  database: Database,
  workspace: Workspace,
): Promise<Estimate | undefined> {
  const row = await evidenceTables(database)
    .selectFrom('evidence_estimate')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { week: row.week, halfDays: fromJson(estimateSchema.shape.halfDays, row.half_days) };
}

/** Keeps one estimate; an empty one takes it away. */
export async function saveEstimate(
  database: Database,
  workspace: Workspace,
  { week, halfDays }: Estimate,
): Promise<void> {
  const tables = evidenceTables(database);
  await tables.deleteFrom('evidence_estimate').where('workspace_id', '=', workspace).execute();
  if (halfDays.length === 0) return;
  await tables
    .insertInto('evidence_estimate')
    .values({ workspace_id: workspace, week, half_days: JSON.stringify(halfDays) })
    .execute();
}
