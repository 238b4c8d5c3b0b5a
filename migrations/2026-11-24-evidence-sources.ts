import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  await createSource(database);
  await createImport(database);
  await createSeries(database);
  await createChange(database);
  await createExclusion(database);
  await createEstimate(database);
}

async function createSource(database: Database): Promise<void> {
  await database.schema
    .createTable('evidence_source')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    // The whole address of a subscription is a secret: whoever knows it reads the calendar.
    .addColumn('address', 'text')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('is_excluded', 'integer', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('expanded_to', 'text', (column) => column.notNull())
    .addColumn('read_at', 'text', (column) => column.notNull())
    .addColumn('next_read_at', 'text')
    .addColumn('trouble', 'text')
    .addColumn('warnings', 'text', (column) => column.notNull())
    .addColumn('events', 'integer', (column) => column.notNull())
    .addColumn('occurrences', 'integer', (column) => column.notNull())
    .addColumn('first_at', 'text')
    .addColumn('last_at', 'text')
    .addPrimaryKeyConstraint('evidence_source_key', ['workspace_id', 'id'])
    .addForeignKeyConstraint(
      'evidence_source_workspace',
      ['workspace_id'],
      'workspace',
      ['workspace_id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
}

async function createImport(database: Database): Promise<void> {
  await database.schema
    .createTable('evidence_import')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('source_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('added', 'integer', (column) => column.notNull())
    .addColumn('changed', 'integer', (column) => column.notNull())
    .addColumn('vanished', 'integer', (column) => column.notNull())
    // What undoing it brings back was expanded up to here.
    .addColumn('expanded_before', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('evidence_import_key', ['workspace_id', 'source_id', 'id'])
    .addForeignKeyConstraint(
      'evidence_import_source',
      ['workspace_id', 'source_id'],
      'evidence_source',
      ['workspace_id', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
}

/**
 * A series holds its times: a window finds the series that reach into it, and reads their times as
 * one text. A row an occurrence made the same import three times as slow and the file twice as large.
 */
async function createSeries(database: Database): Promise<void> {
  await database.schema
    .createTable('evidence_series')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('source_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('uid', 'text', (column) => column.notNull())
    .addColumn('calendar', 'text', (column) => column.notNull())
    .addColumn('events', 'integer', (column) => column.notNull())
    .addColumn('goes_on', 'integer', (column) => column.notNull())
    .addColumn('import_id', 'text', (column) => column.notNull())
    .addColumn('retired_by', 'text')
    .addColumn('is_all_day', 'integer', (column) => column.notNull())
    .addColumn('occurrences', 'integer', (column) => column.notNull())
    .addColumn('first_at', 'text')
    .addColumn('last_at', 'text')
    .addColumn('ends_at', 'text')
    .addColumn('components', 'text', (column) => column.notNull())
    .addColumn('times', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('evidence_series_key', ['workspace_id', 'source_id', 'number'])
    .addForeignKeyConstraint(
      'evidence_series_source',
      ['workspace_id', 'source_id'],
      'evidence_source',
      ['workspace_id', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await database.schema
    .createIndex('evidence_series_ends')
    .on('evidence_series')
    .columns(['workspace_id', 'source_id', 'ends_at'])
    .execute();
}

async function createChange(database: Database): Promise<void> {
  await database.schema
    .createTable('evidence_change')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('source_id', 'text', (column) => column.notNull())
    .addColumn('import_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('calendar', 'text', (column) => column.notNull())
    .addColumn('uid', 'text', (column) => column.notNull())
    .addColumn('recurrence', 'text', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('old_start_at', 'text', (column) => column.notNull())
    .addColumn('old_end_at', 'text', (column) => column.notNull())
    .addColumn('new_start_at', 'text')
    .addColumn('new_end_at', 'text')
    // It happened between these two readings.
    .addColumn('last_read_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('evidence_change_key', [
      'workspace_id',
      'source_id',
      'import_id',
      'number',
    ])
    .addForeignKeyConstraint(
      'evidence_change_source',
      ['workspace_id', 'source_id'],
      'evidence_source',
      ['workspace_id', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
}

async function createExclusion(database: Database): Promise<void> {
  await database.schema
    .createTable('evidence_exclusion')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('evidence_exclusion_key', ['workspace_id', 'kind', 'value'])
    .addForeignKeyConstraint(
      'evidence_exclusion_workspace',
      ['workspace_id'],
      'workspace',
      ['workspace_id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
}

async function createEstimate(database: Database): Promise<void> {
  await database.schema
    .createTable('evidence_estimate')
    .addColumn('workspace_id', 'text', (column) => column.primaryKey())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('half_days', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'evidence_estimate_workspace',
      ['workspace_id'],
      'workspace',
      ['workspace_id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
}
