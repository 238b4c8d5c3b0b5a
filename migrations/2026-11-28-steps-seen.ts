import type { Database } from '../src/platform/database/database.ts';

/** Whether what was to be seen of a step was seen: yes, partly or no; null until it was said. */
export async function up(database: Database): Promise<void> {
  await database.schema.alterTable('step').addColumn('seen', 'text').execute();
}
