import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await database.schema
    .createTable('time_draft_change')
    .addColumn('workspace_id', 'text', (column) =>
      column.notNull().references('workspace.workspace_id').onDelete('cascade'),
    )
    .addColumn('series', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('delegate_to', 'text')
    .addColumn('minutes', 'integer')
    .addPrimaryKeyConstraint('time_draft_change_key', ['workspace_id', 'series'])
    .execute();
}
