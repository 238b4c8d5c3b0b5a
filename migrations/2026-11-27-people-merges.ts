import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await database.schema
    .createTable('person_merge')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('merged_at', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_merge_key', ['workspace_id', 'id'])
    .addForeignKeyConstraint(
      'person_merge_person',
      ['workspace_id', 'person_id'],
      'person',
      ['workspace_id', 'id'],
      // whoever is deleted or blocked takes along what was kept of those merged into them
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await database.schema
    .createTable('person_apart')
    .addColumn('workspace_id', 'text', (column) =>
      column.notNull().references('workspace.workspace_id').onDelete('cascade'),
    )
    .addColumn('one', 'text', (column) => column.notNull())
    .addColumn('other', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_apart_key', ['workspace_id', 'one', 'other'])
    .execute();
}
