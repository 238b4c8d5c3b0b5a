import { MINUTE } from '../../kernel/week.ts';
import type { Database } from '../../platform/database/database.ts';
import { toInstant } from '../../platform/database/values.ts';
import { deleteImportWork, type ImportWorkRow, listImportWork } from '../store/import-work.ts';
import { cancelImport, failImport } from './end-import.ts';
import { brokeOff, leftAlone } from './job-refusals.ts';
import type { Spool } from './spool.ts';

/** How long a preview waits, and how long one can still see how an import ended. */
const PATIENCE = 30 * MINUTE;

/** Ends what was left alone and deletes files that no import needs. `now`: epoch milliseconds. */
export async function sweepImports(database: Database, spool: Spool, now: number): Promise<void> {
  // Looked up first: a file that comes after is of an import that is not in the rows.
  const files = await spool.list();
  const needed = new Set<string>();
  for (const row of await listImportWork(database))
    if (await sweepOne(database, row, now)) needed.add(row.id);
  for (const id of files) if (!needed.has(id)) await spool.remove(id);
}

/** @returns whether its file is still needed */
async function sweepOne(database: Database, row: ImportWorkRow, now: number): Promise<boolean> {
  const { workspace_id, id, state, work } = row;
  const isOld = row.changed_at < toInstant(now - PATIENCE);
  const isOver = work === 'none' && state !== 'preview';
  if (isOver && isOld) await deleteImportWork(database, { workspace_id, id });
  if (isOver) return false;
  const isHeld = row.claimed_until >= toInstant(now);
  if (isHeld || !(isOld || work === 'receive')) return true;
  if (state === 'preview') await cancelImport(database, row, leftAlone());
  else await failImport(database, row, work === 'receive' ? brokeOff() : leftAlone());
  return false;
}
