import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await database.schema
    .createTable('reflection_round')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('deleted_at', 'text')
    .addPrimaryKeyConstraint('reflection_round_key', ['workspace_id', 'id'])
    .addForeignKeyConstraint(
      'reflection_round_workspace',
      ['workspace_id'],
      'workspace',
      ['workspace_id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();

  await database.schema
    .createTable('reflection_round_answer')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('round_id', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'integer')
    .addPrimaryKeyConstraint('reflection_round_answer_key', [
      'workspace_id',
      'round_id',
      'question',
    ])
    .addForeignKeyConstraint(
      'reflection_round_answer_round',
      ['workspace_id', 'round_id'],
      'reflection_round',
      ['workspace_id', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
}
