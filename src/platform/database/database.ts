import type { Kysely } from 'kysely';
import { PostgresAdapter } from 'kysely';

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

export function databaseKind(database: Database): DatabaseKind {
  return database.getExecutor().adapter instanceof PostgresAdapter ? 'postgresql' : 'sqlite';
}
