import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await database.schema
    .createTable('reflection_heading')
    .addColumn('workspace_id', 'text', (column) =>
      column.primaryKey().references('workspace.workspace_id').onDelete('cascade'),
    )
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('letter', 'text', (column) => column.notNull())
    .addColumn('letter_on', 'text')
    .execute();

  await database.schema
    .createTable('reflection_importance')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('capability', 'text', (column) => column.notNull())
    .addColumn('importance', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('reflection_importance_key', ['workspace_id', 'capability'])
    .addForeignKeyConstraint(
      'reflection_importance_workspace',
      ['workspace_id'],
      'workspace',
      ['workspace_id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();

  await database.schema
    .createTable('reflection_heading_value')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('measure', 'text', (column) => column.notNull())
    .addColumn('set_on', 'text', (column) => column.notNull())
    .addColumn('value', 'double precision')
    .addPrimaryKeyConstraint('reflection_heading_value_key', ['workspace_id', 'measure', 'set_on'])
    .addForeignKeyConstraint(
      'reflection_heading_value_workspace',
      ['workspace_id'],
      'workspace',
      ['workspace_id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
}
