import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await startTable(database, 'time_answer')
    .addColumn('title_key', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('horizon', 'text')
    .addPrimaryKeyConstraint('time_answer_key', ['workspace_id', 'title_key'])
    .execute();
  await startTable(database, 'time_exception')
    .addColumn('uid', 'text', (column) => column.notNull())
    .addColumn('recurrence', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('horizon', 'text')
    .addPrimaryKeyConstraint('time_exception_key', ['workspace_id', 'uid', 'recurrence'])
    .execute();
  await startTable(database, 'time_rule')
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('match', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('horizon', 'text')
    .addPrimaryKeyConstraint('time_rule_key', ['workspace_id', 'place'])
    .execute();
  await startTable(database, 'time_leave')
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('is_leave', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('time_leave_key', ['workspace_id', 'week'])
    .execute();
  await startTable(database, 'time_summary')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('valid_until', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('time_summary_key', ['workspace_id', 'name'])
    .execute();
}

function startTable(database: Database, name: string) {
  return database.schema
    .createTable(name)
    .addColumn('workspace_id', 'text', (column) =>
      column.notNull().references('workspace.workspace_id').onDelete('cascade'),
    );
}
