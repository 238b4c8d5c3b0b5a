import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await database.schema.alterTable('person').addColumn('deleted_at', 'text').execute();
}
