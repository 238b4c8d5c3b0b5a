import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type {
  Database,
  DatabaseKind,
  DatabaseSettings,
} from '../src/platform/database/database.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { newId } from '../src/platform/database/values.ts';
import { postgresUrl, TEMPLATE } from './start-postgres.ts';

export interface TestDatabase {
  readonly kind: DatabaseKind;
  /** open and migrated, fresh for this block; to be read inside a test or hook */
  readonly database: Database;
  /** to open it a second time, as a worker does */
  readonly settings: DatabaseSettings;
}

/**
 * Runs the tests it is given on SQLite and on PostgreSQL, each with a fresh database. Tests in one
 * block share it, so each makes its own workspace with `aWorkspace(test.database)`.
 */
export function forEachDatabase(define: (test: TestDatabase) => void): void {
  describe.each(['sqlite', 'postgresql'] as const)('on %s', (kind) => {
    let opened: OpenedDatabase | undefined;
    beforeAll(async () => {
      opened = await openFresh(kind);
    });
    afterAll(async () => {
      await opened?.close();
    });
    define({
      kind,
      get database() {
        return whenOpen(opened).database;
      },
      get settings() {
        return whenOpen(opened).settings;
      },
    });
  });
}

interface OpenedDatabase {
  readonly database: Database;
  readonly settings: DatabaseSettings;
  readonly close: () => Promise<void>;
}

function whenOpen(opened: OpenedDatabase | undefined): OpenedDatabase {
  if (opened === undefined) throw new Error('the database is open inside tests and hooks only');
  return opened;
}

/** A fresh, migrated database of either kind; for tests that need more than one at a time. */
export async function openFresh(kind: DatabaseKind): Promise<OpenedDatabase> {
  return kind === 'sqlite' ? await copySqlite() : await copyPostgres();
}

async function copySqlite(): Promise<OpenedDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-test-'));
  const file = join(folder, 'bearings.sqlite');
  copyFileSync(inject('testServer').sqliteTemplate, file);
  const settings = { kind: 'sqlite', file } as const;
  const database = await openDatabase(settings);
  async function close(): Promise<void> {
    await database.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
  return { database, settings, close };
}

async function copyPostgres(): Promise<OpenedDatabase> {
  const server = inject('testServer');
  const name = `test_${newId().replaceAll('-', '')}`;
  const { default: pg } = await import('pg');
  const client = new pg.Client(postgresUrl(server, 'postgres'));
  await client.connect();
  // Copying a template asks that nobody else copies it at the same moment.
  await client.query('select pg_advisory_lock(1)');
  await client.query(`create database ${name} template ${TEMPLATE}`);
  await client.end();
  const settings = { kind: 'postgresql', url: postgresUrl(server, name) } as const;
  const database = await openDatabase(settings);
  return { database, settings, close: () => database.destroy() };
}
