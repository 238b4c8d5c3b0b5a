import type { Kysely } from 'kysely';

/**
 * The tables are described where they are used: each store narrows this with
 * `database.withTables<…>()`, so that no floor below knows the words of the one above.
 */
// biome-ignore lint/complexity/noBannedTypes: no table is known on this floor
export type Database = Kysely<{}>;
