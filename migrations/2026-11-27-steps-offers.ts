import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await database.schema
    .createTable('refused_offer')
    .addColumn('workspace_id', 'text', (column) =>
      column.notNull().references('workspace.workspace_id').onDelete('cascade'),
    )
    .addColumn('practice', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('refused_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('refused_offer_key', ['workspace_id', 'practice', 'about'])
    .execute();
}
