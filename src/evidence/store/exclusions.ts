import * as z from 'zod/mini';
import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { insertRows } from '../../platform/database/insert-rows.ts';
import { type Exclusion, exclusionSchema } from '../model.ts';
import { evidenceTables } from './tables.ts';

/** What must not be stored, in the order its owner gave. */
export async function loadExclusions(
  database: Database,
  workspace: Workspace,
): Promise<Exclusion[]> {
  const rows = await evidenceTables(database)
    .selectFrom('evidence_exclusion')
    .select(['kind', 'value'])
    .where('workspace_id', '=', workspace)
    .orderBy('place')
    .execute();
  return z.parse(z.array(exclusionSchema), rows);
}

/** Replaces the whole list; what is in it twice is kept once. */
export async function saveExclusions(
  database: Database,
  workspace: Workspace,
  exclusions: readonly Exclusion[],
): Promise<void> {
  await evidenceTables(database)
    .deleteFrom('evidence_exclusion')
    .where('workspace_id', '=', workspace)
    .execute();
  const rows = exclusions.map(({ kind, value }, place) => ({
    workspace_id: workspace,
    kind,
    value,
    place,
  }));
  const keys = ['workspace_id', 'kind', 'value'];
  await insertRows(database, 'evidence_exclusion', { rows, onConflict: { keys, update: [] } });
}
