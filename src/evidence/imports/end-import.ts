import type { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { fromFlag, fromInstant, toInstant } from '../../platform/database/values.ts';
import { changeImportWork, FREE, type ImportWorkRow } from '../store/import-work.ts';
import { setSource } from '../store/sources.ts';
import { nextRefresh, planRefresh } from './source-work.ts';

/** Ends an import for a reason that is said, unless another has taken it over meanwhile. */
export async function failImport(
  database: Database,
  row: ImportWorkRow,
  error: UserError,
): Promise<void> {
  const change = { state: 'failed', refusal: write(error), found: null } as const;
  if (await end(database, row, change))
    await keepOutcome(database, row, { trouble: error.message });
}

/** @returns whether it was not yet too late */
export async function cancelImport(
  database: Database,
  row: ImportWorkRow,
  reason?: UserError,
): Promise<boolean> {
  const refusal = reason === undefined ? null : write(reason);
  return await end(database, row, { state: 'cancelled', refusal, found: null });
}

function write({ code, message, status }: UserError): string {
  return JSON.stringify({ code, message, status });
}

/** Ends an import of a source whose server says that nothing is new. */
export async function endUnchanged(database: Database, row: ImportWorkRow): Promise<void> {
  if (await end(database, row, { state: 'done', percent: 100 }))
    await keepOutcome(database, row, { trouble: null, read_at: row.read_at });
}

/** @returns whether it was the caller's to end */
export async function end(
  database: Database,
  { workspace_id, id, work, claimed_by }: ImportWorkRow,
  change: Parameters<typeof changeImportWork>[2],
): Promise<boolean> {
  const isMine = { workspace_id, id, work, claimed_by };
  const ended = { work: 'none', ...FREE, changed_at: toInstant(Date.now()), ...change } as const;
  return (await changeImportWork(database, isMine, ended)) === 1;
}

/** Writes how a refresh went, where saving it has not done so. */
async function keepOutcome(
  database: Database,
  { workspace_id: workspace, source_id: source, saves_itself, read_at }: ImportWorkRow,
  outcome: { readonly trouble: string | null; readonly read_at?: string },
): Promise<void> {
  if (!fromFlag(saves_itself) || source === null) return;
  const next = nextRefresh(fromInstant(read_at));
  await setSource(database, { workspace, source }, { next_read_at: toInstant(next), ...outcome });
  await planRefresh(database, { workspace, source }, next);
}
