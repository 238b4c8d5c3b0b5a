import { sql } from 'kysely';
import { type Database, databaseKind } from './database.ts';

/** What is wrong inside the database file; undefined when nothing is. PostgreSQL looks after its own. */
export async function checkIntegrity(database: Database): Promise<string | undefined> {
  if (databaseKind(database) === 'postgresql') return undefined;
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(database);
  const [first] = rows;
  if (first?.quick_check !== 'ok') return 'the database file is damaged';
  const foreign = await sql`pragma foreign_key_check`.execute(database);
  return foreign.rows.length === 0
    ? undefined
    : 'rows of the database have lost what they belong to';
}
