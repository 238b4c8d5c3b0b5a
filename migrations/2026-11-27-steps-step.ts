import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await database.schema
    .createTable('step')
    .addColumn('workspace_id', 'text', (column) =>
      column.notNull().references('workspace.workspace_id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('declaration', 'text', (column) => column.notNull())
    .addColumn('experiment_id', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('line', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('hold_start', 'text')
    .addColumn('hold_end', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('deleted_at', 'text')
    .addPrimaryKeyConstraint('step_key', ['workspace_id', 'id'])
    .execute();
  await database.schema
    .createTable('calendar_feed')
    .addColumn('workspace_id', 'text', (column) =>
      column.notNull().references('workspace.workspace_id').onDelete('cascade'),
    )
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('read_at', 'text')
    .addPrimaryKeyConstraint('calendar_feed_key', ['workspace_id'])
    .execute();
}
