import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Workspace } from '../../kernel/authorized.ts';
import { type Database, databaseKind } from './database.ts';
import { withTransaction } from './transaction.ts';

/** Deletes every row of a workspace in every table, whatever slices there are. */
export async function eraseWorkspace(database: Database, workspace: Workspace): Promise<void> {
  await withTransaction(database, async (transaction) => {
    // What belongs to the workspace by a key goes with it; the rest, as search, by its column.
    await sql`delete from workspace where workspace_id = ${workspace}`.execute(transaction);
    for (const table of await listWorkspaceTables(transaction))
      await sql`delete from ${sql.table(table)} where workspace_id = ${workspace}`.execute(
        transaction,
      );
  });
}

/** The tables that hold what belongs to a workspace. */
export async function listWorkspaceTables(database: Database): Promise<readonly string[]> {
  const tables = await database.introspection.getTables();
  return tables
    .filter(({ columns }) => columns.some(({ name }) => name === 'workspace_id'))
    .map(({ name }) => name)
    .sort();
}

/**
 * Writes the files of the database anew, so that they hold no remains of what was deleted. What
 * PostgreSQL keeps beside its tables, as its log, is in the operator's hands.
 */
export async function scrubDatabase(database: Database): Promise<void> {
  if (databaseKind(database) === 'postgresql') return await scrubPostgres(database);
  await scrubTextIndexes(database);
  await sql`vacuum`.execute(database);
  await emptyLog(database);
}

async function scrubPostgres(database: Database): Promise<void> {
  for (const table of await listWorkspaceTables(database))
    await sql`vacuum (full) ${sql.table(table)}`.execute(database);
}

/** A deleted text leaves its words in the index until they are merged. */
async function scrubTextIndexes(database: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master
    where type = 'table' and sql like '%using fts5%'`.execute(database);
  for (const { name } of rows)
    await sql`insert into ${sql.table(name)} (${sql.ref(name)}) values ('rebuild')`.execute(
      database,
    );
}

const PATIENCE = 10_000;

/** Waits for those who still read what the write-ahead log holds. */
async function emptyLog(database: Database): Promise<void> {
  const givenUp = Date.now() + PATIENCE;
  for (;;) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(database);
    if (rows[0]?.busy === 0) return;
    if (Date.now() > givenUp) throw new Error('the write-ahead log stays in use');
    await sleep(50);
  }
}
