import { chmodSync, closeSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  type DatabaseIntrospector,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Database } from './database.ts';
import { SqliteDriver } from './sqlite-driver.ts';
import { storageError } from './storage-error.ts';

/** Opens a database file, made when missing: mode 0600 in a 0700 folder. `:memory:` is for tests. */
export function openSqlite(file: string): Database {
  const connection = connectSqlite(file);
  return new Kysely({
    dialect: {
      createDriver: () => new SqliteDriver(connection),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createAdapter: () => new OneConnectionAdapter(),
      createIntrospector: (database): DatabaseIntrospector => new SqliteIntrospector(database),
    },
  });
}

/** Makes a folder that only its owner can read; rights of a folder in use are left to the operator. */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (readdirSync(folder).length === 0) chmodSync(folder, 0o700);
  } catch (cause) {
    throw storageError(cause);
  }
}

class OneConnectionAdapter extends SqliteAdapter {
  // Our driver queues by itself, so that it can tell a wait from a deadlock.
  override get supportsMultipleConnections(): boolean {
    return true;
  }
  // So that a migration cut short leaves nothing half made.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function connectSqlite(file: string): DatabaseSync {
  try {
    if (file !== ':memory:') makeFile(file);
    const connection = new DatabaseSync(file, { timeout: 10_000 });
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec('PRAGMA synchronous = FULL');
    connection.exec('PRAGMA foreign_keys = ON');
    connection.exec('PRAGMA cache_size = -16000');
    // The driver waits for a lock without holding up the thread.
    connection.exec('PRAGMA busy_timeout = 0');
    return connection;
  } catch (cause) {
    throw storageError(cause);
  }
}

function makeFile(file: string): void {
  makePrivateFolder(dirname(file));
  closeSync(openSync(file, 'a', 0o600));
}
