import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../../kernel/user-error.ts';
import { makeDatabaseFile } from './sqlite.ts';
import { isBusy, storageError } from './storage-error.ts';

/** A server that was told to stop may still be finishing its requests. */
const PATIENCE = 2_000;

/**
 * Keeps a second server away from a data folder. The operating system drops the lock with the
 * process, so that nothing is left to clean after a crash.
 * @returns lets the folder go
 */
export function lockFolder(folder: string): () => void {
  let lock: DatabaseSync | undefined;
  try {
    const file = join(folder, 'lock.sqlite');
    makeDatabaseFile(file);
    lock = new DatabaseSync(file, { timeout: PATIENCE });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock?.close();
    if (!isBusy(cause)) throw storageError(cause);
    throw new UserError(
      'already-running',
      `Bearings already runs on the data in ${folder}. For a new link to it run \`bearings link\`; for a second one set BEARINGS_DATA to another folder.`,
      409,
    );
  }
  const held = lock;
  return () => held.close();
}
