import type { CreateTableBuilder } from 'kysely';
import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await database.schema
    .createTable('contact_source')
    .addColumn('workspace_id', 'text', (column) =>
      column.notNull().references('workspace.workspace_id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('is_excluded', 'integer', (column) => column.notNull())
    .addColumn('import_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('contact_source_key', ['workspace_id', 'id'])
    .execute();
  await database.schema
    .createTable('contact_import')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('source_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('added', 'integer', (column) => column.notNull())
    .addColumn('changed', 'integer', (column) => column.notNull())
    .addColumn('vanished', 'integer', (column) => column.notNull())
    .addColumn('holds', 'integer', (column) => column.notNull())
    .addColumn('people', 'integer', (column) => column.notNull())
    .addColumn('aside', 'text', (column) => column.notNull())
    .addColumn('first_on', 'text')
    .addColumn('last_on', 'text')
    .addColumn('warnings', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('contact_import_key', ['workspace_id', 'source_id', 'id'])
    .addForeignKeyConstraint(
      'contact_import_source',
      ['workspace_id', 'source_id'],
      'contact_source',
      ['workspace_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
  await ofAnImport(database.schema.createTable('contact_card'), 'contact_card')
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('addresses', 'text', (column) => column.notNull())
    .addColumn('organisation', 'text')
    .addColumn('title', 'text')
    .addColumn('department', 'text')
    .addColumn('connected_on', 'text')
    .addColumn('line', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('contact_card_key', [...IMPORT_KEY, 'number'])
    .execute();
  await ofAnImport(database.schema.createTable('contact_mail'), 'contact_mail')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('people', 'text', (column) => column.notNull())
    .addColumn('messages', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('contact_mail_key', [...IMPORT_KEY, 'month'])
    .execute();
}

const IMPORT_KEY = ['workspace_id', 'source_id', 'import_id'] as const;

/** What one import brought; it goes with it. */
function ofAnImport(table: CreateTableBuilder<string>, name: string) {
  return table
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('source_id', 'text', (column) => column.notNull())
    .addColumn('import_id', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      `${name}_import`,
      [...IMPORT_KEY],
      'contact_import',
      ['workspace_id', 'source_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    );
}
