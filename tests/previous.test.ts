import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { asOperator } from '../src/accounts/may-operate-machine.ts';
import type { Workspace } from '../src/kernel/authorized.ts';
import type { Database, DatabaseSettings } from '../src/platform/database/database.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { withTransaction } from '../src/platform/database/transaction.ts';
import { ARCHIVE_FILES } from '../src/reports/archive/files.ts';
import { openArchive, pathOf } from '../src/reports/archive/open-archive.ts';
import { saveArchive } from '../src/reports/archive/save-archive.ts';
import { writeArchive } from '../src/reports/archive/write-archive.ts';
import { aWorkspace } from './builders.ts';
import { forEachDatabase, openFresh } from './databases.ts';

const MIGRATIONS = join(import.meta.dirname, '../migrations');
const KINDS = ['sqlite', 'postgresql'] as const;
const NOW = Date.UTC(2026, 10, 24, 10);

/** The items of each file of an archive, as far as the version that wrote it knew the file. */
function listItems(bytes: Uint8Array): Readonly<Record<string, readonly unknown[]>> {
  const archive = openArchive(bytes);
  const known = new Set(archive.manifest.files.map(({ name }) => name));
  const files = ARCHIVE_FILES.filter((file) => known.has(pathOf(file)));
  return Object.fromEntries(files.map((file) => [file.name, archive.itemsOf(file)]));
}

function previous(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'previous', name));
}

async function exportAll(settings: DatabaseSettings, workspace: Workspace): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(writeArchive(settings, workspace)));
}

/** A later version may say more of an item, and has files of its own; nothing may be missing. */
function expectWhole(later: Buffer, before: Buffer): void {
  const items = listItems(before);
  expect(Object.keys(items).length).toBeGreaterThan(30);
  expect(Object.values(items).every(({ length }) => length > 0)).toBe(true);
  const found = listItems(later);
  for (const [name, some] of Object.entries(items)) {
    expect(found[name]?.length, name).toBe(some.length);
    expect(found[name], name).toMatchObject(some);
  }
}

forEachDatabase((test) => {
  it.each(
    KINDS,
  )('brings in whole an archive that the previous version made on %s', async (kind) => {
    const workspace = await aWorkspace(test.database);
    const before = previous(`${kind}.zip`);
    await saveArchive(test.database, workspace, { archive: openArchive(before), now: NOW });
    expectWhole(await exportAll(test.settings, workspace), before);
  });
});

it('migrates a SQLite file of the previous version without loss', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-previous-'));
  const settings = { kind: 'sqlite', file: join(folder, 'bearings.sqlite') } as const;
  writeFileSync(settings.file, gunzipSync(previous('sqlite.gz')));
  const database = await openDatabase(settings);
  await migrate(database);
  expectWhole(await exportAll(settings, await findWorkspace(database)), previous('sqlite.zip'));
  await database.destroy();
  rmSync(folder, { recursive: true });
});

it('migrates a PostgreSQL database of the previous version without loss', async () => {
  const { database, settings, close } = await openFresh('postgresql');
  await sql`drop schema public cascade`.execute(database);
  await sql`create schema public`.execute(database);
  const [first = '', ...lines] = gunzipSync(previous('postgresql.gz'))
    .toString()
    .trim()
    .split('\n');
  await migrateAsBefore(database, z.parse(migrationsSchema, JSON.parse(first)).migrations);
  await insertRows(database, lines);
  await migrate(database);
  const whole = await exportAll(settings, await findWorkspace(database));
  expectWhole(whole, previous('postgresql.zip'));
  await close();
});

const migrationsSchema = z.object({ migrations: z.array(z.string()) });
const rowSchema = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });

async function migrateAsBefore(database: Database, names: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-migrations-'));
  for (const name of names) {
    const { href } = pathToFileURL(join(MIGRATIONS, `${name}.ts`));
    writeFileSync(join(folder, `${name}.ts`), `export { up } from '${href}';`);
  }
  await migrate(database, folder);
  rmSync(folder, { recursive: true });
}

async function insertRows(database: Database, lines: readonly string[]): Promise<void> {
  await withTransaction(database, async (transaction) => {
    // the rows stand by table, and a table may refer to one further down
    await sql`set local session_replication_role = replica`.execute(transaction);
    for (const line of lines) {
      const { table, row } = z.parse(rowSchema, JSON.parse(line));
      const columns = Object.keys(row).map((column) => sql.ref(column));
      const values = Object.values(row).map((value) => sql`${value}`);
      await sql`insert into ${sql.table(table)} (${sql.join(columns)})
        values (${sql.join(values)})`.execute(transaction);
    }
  });
}

async function findWorkspace(database: Database): Promise<Workspace> {
  const { rows } = await sql<{ id: string }>`select workspace_id as id from workspace`.execute(
    database,
  );
  return asOperator(rows[0]?.id ?? '');
}
