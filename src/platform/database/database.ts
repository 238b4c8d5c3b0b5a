import type { Kysely } from 'kysely';
import { PostgresAdapter } from 'kysely';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/**
 * The tables are described where they are used: each store narrows this with
 * `database.withTables<…>()`, so that no floor below knows the words of the one above.
 */
// biome-ignore lint/complexity/noBannedTypes: no table is known on this floor
export type Database = Kysely<{}>;

export type DatabaseKind = 'sqlite' | 'postgresql';

/** Plain data, so that it can be handed to a worker that opens a connection of its own. */
export type DatabaseSettings =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgresql'; readonly url: string };

/** Opens a further connection (SQLite) or pool (PostgreSQL). Closed by its `destroy()`. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.kind === 'sqlite' ? openSqlite(settings.file) : await openPostgres(settings.url);
}

export function databaseKind(database: Database): DatabaseKind {
  return database.getExecutor().adapter instanceof PostgresAdapter ? 'postgresql' : 'sqlite';
}
