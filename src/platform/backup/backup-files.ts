import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder } from '../database/sqlite.ts';
import { storageError } from '../database/storage-error.ts';
import { type BackupReason, listExpired, readName, writeName } from './retention.ts';

/** A backup in the data folder. */
export interface Backup {
  /** its file name */
  readonly name: string;
  readonly path: string;
  readonly reason: BackupReason;
  /** epoch milliseconds */
  readonly madeAt: number;
  readonly bytes: number;
}

export interface NewBackup {
  readonly reason: BackupReason;
  /** epoch milliseconds */
  readonly now: number;
  /** of the file name, as `sqlite` */
  readonly ending: string;
  /** for the file name: what it was made before */
  readonly note?: string | undefined;
  /** writes it whole to a path that holds an empty file for its owner alone */
  readonly write: (path: string) => Promise<void>;
  /** throws unless what was written can be restored */
  readonly verify: (path: string) => Promise<void>;
}

export function backupFolderOf(dataFolder: string): string {
  return join(dataFolder, 'backups');
}

/** What there is, latest first. Files of other names are not ours. */
export function listBackups(dataFolder: string): readonly Backup[] {
  const folder = backupFolderOf(dataFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => describe(folder, name))
    .sort((one, other) => other.madeAt - one.madeAt || other.name.localeCompare(one.name));
}

/**
 * Writes a backup, verifies it, and only then gives it its name: whoever is killed in between
 * leaves no backup that is not whole. Then those whose term is over are deleted.
 */
export async function keepBackup(dataFolder: string, backup: NewBackup): Promise<Backup> {
  const folder = backupFolderOf(dataFolder);
  try {
    makePrivateFolder(folder);
    clearUnfinished(folder, backup.now);
    const name = writeName(backup);
    const path = join(folder, name);
    await writeWhole(path, backup);
    deleteExpired(dataFolder, backup.now);
    return { name, path, reason: backup.reason, madeAt: backup.now, bytes: statSync(path).size };
  } catch (cause) {
    throw storageError(cause);
  }
}

/** As `keepBackup`, to any path. */
export async function writeWhole(
  path: string,
  { write, verify }: Pick<NewBackup, 'write' | 'verify'>,
): Promise<void> {
  const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
  try {
    closeSync(openSync(unfinished, 'wx', 0o600));
    await write(unfinished);
    chmodSync(unfinished, 0o600);
    await verify(unfinished);
    flush(unfinished);
    renameSync(unfinished, path);
    flush(join(path, '..'));
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw storageError(cause);
  }
}

/** Where what is about to be replaced is kept, as a backup among the others. */
export function pathForReplaced(dataFolder: string, now: number): string {
  const folder = backupFolderOf(dataFolder);
  makePrivateFolder(folder);
  return join(folder, writeName({ reason: 'replaced', now, ending: 'sqlite' }));
}

/** Deletes every backup there is. */
export function deleteBackups(dataFolder: string): void {
  rmSync(backupFolderOf(dataFolder), { recursive: true, force: true });
}

function deleteExpired(dataFolder: string, now: number): void {
  for (const { path } of listExpired(listBackups(dataFolder), now))
    for (const ending of ['', '-wal']) rmSync(`${path}${ending}`, { force: true });
}

const UNFINISHED = '.unfinished';
const HOUR = 3_600_000;

/** What was cut short is no backup; what another process writes at this moment may become one. */
function clearUnfinished(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const isOurs = name.includes(UNFINISHED) && statSync(path).mtimeMs < now - HOUR;
    if (isOurs) rmSync(path, { recursive: true, force: true });
  }
}

function describe(folder: string, name: string): readonly Backup[] {
  const read = readName(name);
  if (read === undefined) return [];
  const path = join(folder, name);
  return [{ name, path, ...read, bytes: statSync(path).size }];
}

/** To the disk itself, so that a machine that loses power keeps what was promised. */
function flush(path: string): void {
  // A folder cannot be opened so on Windows, which keeps names by itself.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
