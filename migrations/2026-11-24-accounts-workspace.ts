import type { Kysely } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('workspace')
    .addColumn('workspace_id', 'text', (column) => column.primaryKey())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('profile')
    .addColumn('workspace_id', 'text', (column) =>
      column.primaryKey().references('workspace.workspace_id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role_now', 'text', (column) => column.notNull())
    .addColumn('role_ahead', 'text', (column) => column.notNull())
    .addColumn('ahead_by', 'text')
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('addresses', 'text', (column) => column.notNull())
    .addColumn('domains', 'text', (column) => column.notNull())
    .addColumn('working_hours', 'text', (column) => column.notNull())
    .addColumn('onboarding', 'text', (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('session')
    .addColumn('workspace_id', 'text', (column) =>
      column.notNull().references('workspace.workspace_id').onDelete('cascade'),
    )
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('session_key', ['workspace_id', 'token_hash'])
    .execute();

  await database.schema
    .createTable('opening_link')
    .addColumn('workspace_id', 'text', (column) =>
      column.notNull().references('workspace.workspace_id').onDelete('cascade'),
    )
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addPrimaryKeyConstraint('opening_link_key', ['workspace_id', 'token_hash'])
    .execute();
}
