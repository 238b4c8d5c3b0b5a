import type { Database } from '../src/platform/database/database.ts';

/** Whether the owner said that an address is a person, 1, or none, 0. */
export async function up(database: Database): Promise<void> {
  await database.schema.alterTable('person').addColumn('is_person', 'integer').execute();
}
