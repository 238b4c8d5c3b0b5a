import type { Database } from '../platform/database/database.ts';
import { findSchema, listPending, migrate } from '../platform/database/migrate.ts';
import { type BackupGround, makeBackup } from '../reports/backups/make-backup.ts';

/**
 * Brings the database up to what this version knows. One that holds something is backed up first:
 * when that fails, nothing was changed.
 */
export async function upgrade(
  database: Database,
  ground: BackupGround,
  say: (line: string) => void,
): Promise<void> {
  const pending = await listPending(database);
  const schema = await findSchema(database);
  if (pending.length > 0 && schema !== '') {
    const note = `from-${schema}`;
    const { path } = await makeBackup(ground, { reason: 'upgrade', now: Date.now(), note });
    say(`The data is brought up to this version. A backup as it was before lies in ${path}`);
  }
  await migrate(database);
}

/** Where a person at the terminal reads it; standard output is for what programs read. */
export function sayOnConsole(line: string): void {
  process.stderr.write(`${line}\n`);
}
