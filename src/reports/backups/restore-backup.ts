import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { asOperator } from '../../accounts/may-operate-machine.ts';
import { newProfile } from '../../accounts/profile.ts';
import { PERSONAL_WORKSPACE } from '../../accounts/sessions.ts';
import { insertWorkspace } from '../../accounts/store.ts';
import { listWorkspaces } from '../../accounts/workspaces-store.ts';
import { UserError } from '../../kernel/user-error.ts';
import { pathForReplaced } from '../../platform/backup/backup-files.ts';
import { replaceSqlite, verifySqlite } from '../../platform/backup/sqlite-copy.ts';
import type { Database } from '../../platform/database/database.ts';
import { eraseWorkspace } from '../../platform/database/erase.ts';
import { makePrivateFolder } from '../../platform/database/sqlite.ts';
import { storageError } from '../../platform/database/storage-error.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { type Archive, openArchive } from '../archive/open-archive.ts';
import { saveArchive } from '../archive/save-archive.ts';
import { type Bundled, openBundle } from './bundle.ts';
import type { BackupGround } from './make-backup.ts';

/** A backup that was read and verified, and how it is put in place. */
export type ReadBackup =
  | { readonly kind: 'copy'; readonly path: string }
  | { readonly kind: 'archive'; readonly archives: readonly Bundled[] };

/**
 * Reads and verifies a backup; changes nothing.
 * @throws UserError `no-file`, `backup-unreadable`, `backup-of-sqlite`, and those of the archive
 */
export async function readBackup(
  { dataFolder, database }: BackupGround,
  path: string,
): Promise<ReadBackup> {
  const start = firstBytes(path);
  if (start.startsWith('PK')) {
    return { kind: 'archive', archives: openBundle(readFileSync(path)) };
  }
  if (!start.startsWith('SQLite format 3\0')) throw unreadable();
  if (database.kind === 'postgresql') throw isOfSqlite();
  makePrivateFolder(dataFolder);
  await verifySqlite(path, dataFolder);
  return { kind: 'copy', path };
}

/** Opens an archive in a file. @throws UserError `no-file`, and those of the archive */
export function readArchiveFile(path: string): Archive {
  if (!firstBytes(path).startsWith('PK')) throw unreadable();
  return openArchive(readFileSync(path));
}

/**
 * Puts a copy of the database in its place.
 * @returns where what was there is kept now
 */
export async function restoreCopy(
  { dataFolder, database }: BackupGround,
  { path, now }: { readonly path: string; readonly now: number },
): Promise<string> {
  if (database.kind === 'postgresql') throw isOfSqlite();
  const aside = pathForReplaced(dataFolder, now);
  await replaceSqlite(database.file, { copy: path, aside });
  return aside;
}

/** Puts what the archives hold in the place of everything, whole or not at all. */
export async function restoreArchives(
  database: Database,
  { archives, now }: { readonly archives: readonly Bundled[]; readonly now: number },
): Promise<void> {
  const profile = newProfile(Temporal.Now.timeZoneId());
  await withTransaction(database, async (transaction) => {
    for (const old of await listWorkspaces(transaction)) await eraseWorkspace(transaction, old);
    for (const { workspace = PERSONAL_WORKSPACE, archive } of archives) {
      const restored = asOperator(workspace);
      await insertWorkspace(transaction, restored, { profile, now });
      await saveArchive(transaction, restored, { archive, now });
    }
  });
}

function firstBytes(path: string): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') throw noFile(path);
    throw storageError(cause);
  }
  try {
    const bytes = Buffer.alloc(16);
    const length = readSync(file, bytes);
    return bytes.toString('latin1', 0, length);
  } catch {
    throw unreadable();
  } finally {
    closeSync(file);
  }
}

function noFile(path: string): UserError {
  return new UserError('no-file', `There is no file ${path}.`, 404);
}

function unreadable(): UserError {
  return new UserError(
    'backup-unreadable',
    'This is neither a backup (.sqlite) nor an archive (.zip) of Bearings. Nothing was changed.',
    422,
  );
}

function isOfSqlite(): UserError {
  return new UserError(
    'backup-of-sqlite',
    'This backup is of the embedded database, and DATABASE_URL names PostgreSQL. Restore it without DATABASE_URL, export from there, and import that archive here.',
    409,
  );
}
