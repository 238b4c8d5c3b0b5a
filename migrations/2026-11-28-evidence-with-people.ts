import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await database.schema.alterTable('evidence_source').addColumn('with_people', 'integer').execute();
}
