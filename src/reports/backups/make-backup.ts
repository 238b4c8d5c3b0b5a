import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asOperator } from '../../accounts/may-operate-machine.ts';
import { PERSONAL_WORKSPACE } from '../../accounts/sessions.ts';
import { listWorkspaces } from '../../accounts/workspaces-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import {
  type Backup,
  keepBackup,
  type NewBackup,
  writeWhole,
} from '../../platform/backup/backup-files.ts';
import type { BackupReason } from '../../platform/backup/retention.ts';
import { copySqlite, verifySqlite } from '../../platform/backup/sqlite-copy.ts';
import type { Config } from '../../platform/config.ts';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { writeArchive } from '../archive/write-archive.ts';
import { openBundle, writeBundle } from './bundle.ts';

export type BackupGround = Pick<Config, 'dataFolder' | 'database'>;

interface Occasion {
  readonly reason: BackupReason;
  /** epoch milliseconds */
  readonly now: number;
  readonly note?: string | undefined;
}

/** Backs everything up into the data folder: SQLite as a copy of the database, PostgreSQL as archives. */
export async function makeBackup(
  { dataFolder, database }: BackupGround,
  occasion: Occasion,
): Promise<Backup> {
  return await keepBackup(dataFolder, { ...occasion, ...wayOf(database) });
}

/** As `makeBackup`, to a path of one's own. */
export async function writeBackup({ database }: BackupGround, path: string): Promise<void> {
  if (existsSync(path)) throw alreadyThere(path);
  await writeWhole(path, wayOf(database));
}

/** Writes the archive of the operator’s own workspace to a path. */
export async function writeArchiveFile(settings: DatabaseSettings, path: string): Promise<void> {
  if (existsSync(path)) throw alreadyThere(path);
  await writeWhole(path, zipWay(writeArchive(settings, asOperator(PERSONAL_WORKSPACE))));
}

/** @throws UserError `no-data` when Bearings has never run on this folder */
export function refuseWithoutData(settings: DatabaseSettings): void {
  if (settings.kind === 'sqlite' && !existsSync(settings.file)) throw nothingThere();
}

type Way = Pick<NewBackup, 'ending' | 'write' | 'verify'>;

function wayOf(settings: DatabaseSettings): Way {
  if (settings.kind === 'postgresql') return zipWay(writeAll(settings));
  refuseWithoutData(settings);
  return {
    ending: 'sqlite',
    write: async (path) => await copySqlite(settings.file, path),
    verify: async (path) => await verifySqlite(path),
  };
}

/** Of one workspace its archive, of several a bundle of theirs. */
async function* writeAll(settings: DatabaseSettings): AsyncGenerator<Uint8Array> {
  const workspaces = await listAll(settings);
  const [first, ...others] = workspaces;
  const isOne = first !== undefined && others.length === 0;
  yield* isOne ? writeArchive(settings, first) : writeBundle(settings, workspaces);
}

async function listAll(settings: DatabaseSettings): Promise<readonly Workspace[]> {
  await using database = await openDatabase(settings);
  return await listWorkspaces(database);
}

function zipWay(zip: AsyncIterable<Uint8Array>): Way {
  return {
    ending: 'zip',
    write: async (path) =>
      await pipeline(Readable.from(zip), createWriteStream(path, { mode: 0o600 })),
    verify: async (path) => void openBundle(readFileSync(path)),
  };
}

function alreadyThere(path: string): UserError {
  return new UserError(
    'file-exists',
    `${path} exists already. Name another file, or move that one away.`,
    409,
  );
}

function nothingThere(): UserError {
  return new UserError(
    'no-data',
    'There is no data yet: Bearings has never run on this folder. Check BEARINGS_DATA.',
    404,
  );
}
