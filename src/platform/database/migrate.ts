import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from './database.ts';
import { storageError } from './storage-error.ts';

const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/** Brings the database up to what this version knows; only ever forward. */
export async function migrate(database: Database, folder = MIGRATIONS_FOLDER): Promise<void> {
  const pending = await listPending(database, folder);
  if (pending.length === 0) return;
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => loadMigrations(folder) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw storageError(error);
}

/** The migrations still to run, in order. Refuses a database that a newer version has changed. */
export async function listPending(
  database: Database,
  folder = MIGRATIONS_FOLDER,
): Promise<readonly string[]> {
  const known = await listMigrations(folder);
  const done = new Set(await listDone(database));
  if (done.difference(new Set(known)).size > 0)
    throw new UserError(
      'database-too-new',
      'The data was written by a newer version of Bearings. Upgrade Bearings, then start it again.',
      409,
    );
  return known.filter((name) => !done.has(name));
}

/** The last migration that the database went through; empty text before the first. */
export async function findSchema(database: Database): Promise<string> {
  return (await listDone(database)).toSorted().at(-1) ?? '';
}

async function listMigrations(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

async function listDone(database: Database): Promise<readonly string[]> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(database);
  return rows.map((row) => row.name);
}

async function loadMigrations(folder: string): Promise<Record<string, Migration>> {
  const names = await listMigrations(folder);
  const loaded = names.map(async (name) => {
    const file = pathToFileURL(`${folder}/${name}.ts`).href;
    const migration: Migration = await import(/* @vite-ignore */ file);
    return [name, migration] as const;
  });
  return Object.fromEntries(await Promise.all(loaded));
}
