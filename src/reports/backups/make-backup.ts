import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asOperator } from '../../accounts/may-operate-machine.ts';
import { PERSONAL_WORKSPACE } from '../../accounts/sessions.ts';
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
import { checkArchive, openArchive } from '../archive/open-archive.ts';
import { writeArchive } from '../archive/write-archive.ts';

export type BackupGround = Pick<Config, 'dataFolder' | 'database'>;

interface Occasion {
  readonly reason: BackupReason;
  /** epoch milliseconds */
  readonly now: number;
  readonly note?: string | undefined;
}

/** Backs everything up into the data folder: SQLite as a copy of the database, PostgreSQL as the archive. */
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

/** Writes the archive of everything to a path. */
export async function writeArchiveFile(settings: DatabaseSettings, path: string): Promise<void> {
  if (existsSync(path)) throw alreadyThere(path);
  await writeWhole(path, archiveWay(settings));
}

/** @throws UserError `no-data` when Bearings has never run on this folder */
export function refuseWithoutData(settings: DatabaseSettings): void {
  if (settings.kind === 'sqlite' && !existsSync(settings.file)) throw nothingThere();
}

type Way = Pick<NewBackup, 'ending' | 'write' | 'verify'>;

function wayOf(settings: DatabaseSettings): Way {
  if (settings.kind === 'postgresql') return archiveWay(settings);
  refuseWithoutData(settings);
  return {
    ending: 'sqlite',
    write: async (path) => await copySqlite(settings.file, path),
    verify: async (path) => await verifySqlite(path),
  };
}

function archiveWay(settings: DatabaseSettings): Way {
  return {
    ending: 'zip',
    write: async (path) => {
      const archive = Readable.from(writeArchive(settings, asOperator(PERSONAL_WORKSPACE)));
      await pipeline(archive, createWriteStream(path, { mode: 0o600 }));
    },
    verify: async (path) => checkArchive(openArchive(readFileSync(path))),
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
