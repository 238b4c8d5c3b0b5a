import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await database.schema
    .createTable('workspace_revision')
    .addColumn('workspace_id', 'text', (column) =>
      column.primaryKey().references('workspace.workspace_id').onDelete('cascade'),
    )
    .addColumn('revision', 'integer', (column) => column.notNull())
    .execute();
}
