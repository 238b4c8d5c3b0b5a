import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  for (const column of ['organisation', 'title', 'department', 'importance', 'notes']) {
    await database.schema.alterTable('person').addColumn(column, 'text').execute();
  }
  await database.schema.alterTable('person').addColumn('cadence_days', 'integer').execute();
  await database.schema.alterTable('person').addColumn('snoozed_until', 'text').execute();
  await database.schema
    .alterTable('person')
    .addColumn('provenance', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
  await database.schema
    .createTable('person_block')
    .addColumn('workspace_id', 'text', (column) =>
      column.notNull().references('workspace.workspace_id').onDelete('cascade'),
    )
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('block_id', 'text', (column) => column.notNull())
    .addColumn('is_address', 'integer', (column) => column.notNull())
    .addColumn('blocked_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_block_key', ['workspace_id', 'hash'])
    .execute();
}
