import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../kernel/user-error.ts';
import { checkIntegrity } from '../database/check-integrity.ts';
import { listPending } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { writeWhole } from './backup-files.ts';

/**
 * Copies a database as it is at one moment, also while a server writes to it. The copy holds no
 * remains of what was deleted.
 */
export async function copySqlite(from: string, to: string): Promise<void> {
  const worker = new Worker(WORKER, { workerData: { from, to } });
  const end = Promise.withResolvers<void>();
  worker.once('error', end.reject);
  worker.once('exit', () => end.resolve());
  await end.promise;
}

/**
 * Looks whether a file is a whole database of Bearings that this version can use. It is opened as a
 * copy in another folder, since opening gives even a database at rest a log beside it.
 * @throws UserError `backup-unreadable`, `database-too-new`
 */
export async function verifySqlite(file: string, folder = dirname(file)): Promise<void> {
  const place = mkdtempSync(join(folder, `${LOOK}-`));
  try {
    const copy = join(place, 'copy.sqlite');
    copyFileSync(file, copy);
    await look(copy);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/**
 * Puts a verified copy in the place of the database. What was there lies in `aside` afterwards,
 * and at every moment either the old or the new database is there whole.
 */
export async function replaceSqlite(
  file: string,
  { copy, aside }: { readonly copy: string; readonly aside: string },
): Promise<void> {
  if (existsSync(file)) keepAside(file, aside);
  await writeWhole(file, {
    write: async (path) => {
      copyFileSync(copy, path);
      // From here on the old log must not be taken for one of the new database.
      for (const ending of BESIDE) rmSync(`${file}${ending}`, { force: true });
    },
    verify: async () => undefined,
  });
}

const LOOK = '.unfinished';
const WORKER = new URL('./copy-worker.ts', import.meta.url);
const BESIDE = ['-wal', '-shm'] as const;

async function look(file: string): Promise<void> {
  try {
    await using database = await openDatabase({ kind: 'sqlite', file });
    const fault = await checkIntegrity(database);
    if (fault !== undefined) throw unreadable();
    await listPending(database);
    const tables = await database.introspection.getTables();
    if (!tables.some(({ name }) => name === 'workspace')) throw unreadable();
  } catch (cause) {
    if (cause instanceof UserError && cause.code !== 'database-damaged') throw cause;
    throw unreadable();
  }
}

/** The old log is folded in first, so that the one file kept aside is all there was. */
function keepAside(file: string, aside: string): void {
  foldLog(file);
  copyFileSync(file, aside);
  // Still there when it could not be folded in: then both are kept as they are.
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
}

function foldLog(file: string): void {
  try {
    const database = new DatabaseSync(file);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
  } catch {
    // A damaged database is what one restores a backup for: it is kept as it is.
  }
}

function unreadable(): UserError {
  return new UserError(
    'backup-unreadable',
    'This is no backup that can be read: it is damaged, or no database of Bearings. Nothing was changed.',
    422,
  );
}
