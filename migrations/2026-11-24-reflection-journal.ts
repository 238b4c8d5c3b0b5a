import type { Database } from '../src/platform/database/database.ts';
import { createTextIndex } from '../src/platform/database/search-text.ts';

export async function up(database: Database): Promise<void> {
  await database.schema
    .createTable('journal_entry')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('written_on', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('prompt', 'text')
    .addColumn('asked', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('deleted_at', 'text')
    .addPrimaryKeyConstraint('journal_entry_key', ['workspace_id', 'id'])
    .addForeignKeyConstraint(
      'journal_entry_workspace',
      ['workspace_id'],
      'workspace',
      ['workspace_id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await database.schema
    .createIndex('journal_entry_day')
    .on('journal_entry')
    .columns(['workspace_id', 'written_on'])
    .execute();
  await database.schema
    .createTable('journal_link')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('journal_link_key', ['workspace_id', 'entry_id', 'kind', 'target'])
    .addForeignKeyConstraint(
      'journal_link_entry',
      ['workspace_id', 'entry_id'],
      'journal_entry',
      ['workspace_id', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await createTextIndex(database, 'journal_search');
}
