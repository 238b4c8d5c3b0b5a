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

/**
 * Makes a database file that only its owner can read, unless it is there. One that is there is never
 * opened beside SQLite: closing it again would drop every lock that this process holds on it, and
 * another program that closes the database would then delete the write-ahead log under us.
 */
export function makeDatabaseFile(file: string): void {
  makePrivateFolder(dirname(file));
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
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
    if (file !== ':memory:') makeDatabaseFile(file);
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
