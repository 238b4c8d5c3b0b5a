import { UserError } from '../../kernel/user-error.ts';
import { type Config, readConfig } from '../../platform/config.ts';
import { lockFolder } from '../../platform/database/lock.ts';
import { findSchema, migrate } from '../../platform/database/migrate.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { makeBackup } from '../../reports/backups/make-backup.ts';
import { readBackup, restoreArchives, restoreCopy } from '../../reports/backups/restore-backup.ts';
import { findRunningServer } from '../where-it-runs.ts';

/** `bearings restore FILE`: says where what was there is kept. Answers the exit code. */
export async function restore(file: string): Promise<number> {
  const config = readConfig(process.env);
  await refuseWhileRunning(config);
  const unlock = config.database.kind === 'sqlite' ? lockFolder(config.dataFolder) : undefined;
  try {
    const kept = await restoreFrom(config, file);
    process.stdout.write('Restored. Start Bearings to use it.\n');
    if (kept !== undefined) process.stdout.write(`What was there before is kept in ${kept}\n`);
    return 0;
  } finally {
    unlock?.();
  }
}

/** @returns where what was there is kept; undefined when nothing was there */
async function restoreFrom(config: Config, file: string): Promise<string | undefined> {
  const now = Date.now();
  const read = await readBackup(config, file);
  if (read.kind === 'copy') return await restoreCopy(config, { path: read.path, now });
  await using database = await openDatabase(config.database);
  const isNew = (await findSchema(database)) === '';
  const kept = isNew ? undefined : await makeBackup(config, { reason: 'replaced', now });
  await migrate(database);
  await restoreArchives(database, { archives: read.archives, now });
  return kept?.path;
}

async function refuseWhileRunning({ dataFolder }: Config): Promise<void> {
  const address = await findRunningServer(dataFolder);
  if (address === undefined) return;
  throw new UserError(
    'server-runs',
    `Bearings runs at ${address} on this data. Stop it (Ctrl+C), then restore. Nothing was changed.`,
    409,
  );
}
