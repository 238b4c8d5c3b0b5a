import type { Database } from '../../platform/database/database.ts';
import { insertRows } from '../../platform/database/insert-rows.ts';
import { toFlag } from '../../platform/database/values.ts';
import type { StoredSeries } from '../read-source/compare-series.ts';
import { decodeSeries } from '../read-source/encode-series.ts';
import type { KeptSeries } from '../read-source/kept-series.ts';
import { evidenceTables, type SeriesRow, type SourceKey } from './tables.ts';

/** The series that hold now, as text, to be compared with a new reading. */
export async function loadStoredSeries(
  database: Database,
  key: SourceKey,
): Promise<readonly StoredSeries[]> {
  const rows = await selectSeries(database, key).where('retired_by', 'is', null).execute();
  return rows.map(({ components, ...row }) => ({ ...row, text: components }));
}

export interface NumberedSeries {
  readonly number: number;
  readonly kept: KeptSeries;
  readonly retiredBy: string | undefined;
}

/** Series to expand or protect again, retired ones too, since undoing may bring them back. */
export async function loadAllSeries(
  database: Database,
  key: SourceKey,
): Promise<readonly NumberedSeries[]> {
  const rows = await selectSeries(database, key).execute();
  return rows.map(toNumbered);
}

/** The series that hold now and may have occurrences beyond what is expanded. */
export async function loadSeriesGoingOn(
  database: Database,
  key: SourceKey,
): Promise<readonly NumberedSeries[]> {
  const rows = await selectSeries(database, key)
    .where('retired_by', 'is', null)
    .where('goes_on', '=', toFlag(true))
    .execute();
  return rows.map(toNumbered);
}

/** Numbers from here on are free in the source. */
export async function findFreeNumber(database: Database, key: SourceKey): Promise<number> {
  const row = await evidenceTables(database)
    .selectFrom('evidence_series')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('workspace_id', '=', key.workspace)
    .where('source_id', '=', key.source)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

export async function insertSeries(
  database: Database,
  rows: readonly (SeriesRow & Record<string, string | number | null>)[],
): Promise<void> {
  await insertRows(database, 'evidence_series', { rows });
}

/** Marks series, and their occurrences, as no longer holding since an import. */
export async function retireSeries(
  database: Database,
  { workspace, source }: SourceKey,
  { numbers, by }: { readonly numbers: readonly number[]; readonly by: string },
): Promise<void> {
  const tables = evidenceTables(database);
  for (const some of inParts(numbers)) {
    await tables
      .updateTable('evidence_series')
      .set({ retired_by: by })
      .where('workspace_id', '=', workspace)
      .where('source_id', '=', source)
      .where('number', 'in', some)
      .execute();
    await tables
      .updateTable('evidence_occurrence')
      .set({ retired_by: by })
      .where('workspace_id', '=', workspace)
      .where('source_id', '=', source)
      .where('series_number', 'in', some)
      .execute();
  }
}

/** Lets hold again what an import had retired. */
export async function reviveSeries(
  database: Database,
  { workspace, source }: SourceKey,
  by: string,
): Promise<void> {
  const tables = evidenceTables(database);
  for (const table of ['evidence_series', 'evidence_occurrence'] as const)
    await tables
      .updateTable(table)
      .set({ retired_by: null })
      .where('workspace_id', '=', workspace)
      .where('source_id', '=', source)
      .where('retired_by', '=', by)
      .execute();
}

/** Deletes for good the series that an import brought (`import_id`) or retired (`retired_by`). */
export async function deleteSeriesOf(
  database: Database,
  { workspace, source }: SourceKey,
  { column, by }: { readonly column: 'import_id' | 'retired_by'; readonly by: string },
): Promise<void> {
  const tables = evidenceTables(database);
  await tables
    .deleteFrom('evidence_occurrence')
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('series_number', 'in', (numbers) =>
      numbers
        .selectFrom('evidence_series')
        .select('number')
        .where('workspace_id', '=', workspace)
        .where('source_id', '=', source)
        .where(column, '=', by),
    )
    .execute();
  await tables
    .deleteFrom('evidence_series')
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where(column, '=', by)
    .execute();
}

/** Deletes some series with their occurrences, whatever import brought them. */
export async function deleteSeries(
  database: Database,
  { workspace, source }: SourceKey,
  numbers: readonly number[],
): Promise<void> {
  const tables = evidenceTables(database);
  for (const some of inParts(numbers)) {
    await tables
      .deleteFrom('evidence_occurrence')
      .where('workspace_id', '=', workspace)
      .where('source_id', '=', source)
      .where('series_number', 'in', some)
      .execute();
    await tables
      .deleteFrom('evidence_series')
      .where('workspace_id', '=', workspace)
      .where('source_id', '=', source)
      .where('number', 'in', some)
      .execute();
  }
}

/** Replaces what is kept of a series, without a new version: what is taken away is gone for good. */
export async function setSeries(
  database: Database,
  { workspace, source }: SourceKey,
  { number, text, events }: Pick<StoredSeries, 'number' | 'text' | 'events'>,
): Promise<void> {
  await evidenceTables(database)
    .updateTable('evidence_series')
    .set({ components: text, events })
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('number', '=', number)
    .execute();
}

export function selectSeries(database: Database, { workspace, source }: SourceKey) {
  return evidenceTables(database)
    .selectFrom('evidence_series')
    .select(['number', 'uid', 'calendar', 'events', 'components', 'retired_by'])
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .orderBy('number');
}

type SelectedSeries = Pick<
  SeriesRow,
  'number' | 'uid' | 'calendar' | 'events' | 'components' | 'retired_by'
>;

function toNumbered(row: SelectedSeries): NumberedSeries {
  const kept = decodeSeries(row.components, row);
  return { number: row.number, kept, retiredBy: row.retired_by ?? undefined };
}

/** Parts that stay below the databases' limits on parameters. */
export function* inParts<T>(values: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += 1000) yield values.slice(start, start + 1000);
}
