import type { Database } from '../src/platform/database/database.ts';

/** How the owner stands to a function: they depend on it, or never see it; null when not said. */
export async function up(database: Database): Promise<void> {
  await database.schema.alterTable('people_function').addColumn('tie', 'text').execute();
}
