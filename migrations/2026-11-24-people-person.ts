import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await database.schema
    .createTable('person')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('level', 'integer')
    .addColumn('function', 'text')
    .addPrimaryKeyConstraint('person_key', ['workspace_id', 'id'])
    .addForeignKeyConstraint(
      'person_workspace',
      ['workspace_id'],
      'workspace',
      ['workspace_id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await database.schema
    .createTable('person_address')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_address_key', ['workspace_id', 'address'])
    .addForeignKeyConstraint(
      'person_address_person',
      ['workspace_id', 'person_id'],
      'person',
      ['workspace_id', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await database.schema
    .createTable('person_relation')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('relation', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_relation_key', ['workspace_id', 'person_id', 'relation'])
    .addForeignKeyConstraint(
      'person_relation_person',
      ['workspace_id', 'person_id'],
      'person',
      ['workspace_id', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
}
