import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await database.schema
    .createTable('reflection_self_answer')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answered_on', 'text', (column) => column.notNull())
    .addColumn('answer', 'integer')
    .addPrimaryKeyConstraint('reflection_self_answer_key', [
      'workspace_id',
      'question',
      'answered_on',
    ])
    .addForeignKeyConstraint(
      'reflection_self_answer_workspace',
      ['workspace_id'],
      'workspace',
      ['workspace_id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();

  await database.schema
    .createTable('reflection_guess')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('guessed_on', 'text', (column) => column.notNull())
    .addColumn('strategy_share', 'double precision')
    .addColumn('decision_maker_hours', 'double precision')
    .addColumn('could_run_hours', 'double precision')
    .addPrimaryKeyConstraint('reflection_guess_key', ['workspace_id', 'guessed_on'])
    .addForeignKeyConstraint(
      'reflection_guess_workspace',
      ['workspace_id'],
      'workspace',
      ['workspace_id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
}
