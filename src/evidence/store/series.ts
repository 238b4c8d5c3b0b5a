import type { Database } from '../../platform/database/database.ts';
import { toFlag, toInstant } from '../../platform/database/values.ts';
import type { StoredSeries } from '../read-source/compare-series.ts';
import { decodeSeries } from '../read-source/encode-series.ts';
import { decodeTimes } from '../read-source/encode-times.ts';
import type { KeptSeries, KeptTime } from '../read-source/kept-series.ts';
import { inParts } from './in-parts.ts';
import { evidenceTables, type SeriesRow, type SourceKey, type SourceRow } from './tables.ts';

/** The series that hold now, as text, to be compared with a new reading. */
export async function loadStoredSeries(
  database: Database,
  key: SourceKey,
): Promise<readonly StoredSeries[]> {
  const rows = await evidenceTables(database)
    .selectFrom('evidence_series')
    .select(['number', 'uid', 'calendar', 'events', 'components as text'])
    .where('workspace_id', '=', key.workspace)
    .where('source_id', '=', key.source)
    .where('retired_by', 'is', null)
    .orderBy('number')
    .execute();
  return rows;
}

export interface NumberedSeries {
  readonly number: number;
  readonly kept: KeptSeries;
  readonly times: readonly KeptTime[];
}

/**
 * Series to expand or protect again, retired ones too, since undoing may bring them back.
 * `isWanted` sees them as they are stored, before they are read.
 */
export async function loadAllSeries(
  database: Database,
  key: SourceKey,
  isWanted: (series: Pick<StoredSeries, 'calendar' | 'text'>) => boolean = () => true,
): Promise<readonly NumberedSeries[]> {
  const rows = await selectSeries(database, key).execute();
  const wanted = rows.filter(({ calendar, components }) =>
    isWanted({ calendar, text: components }),
  );
  return wanted.map(toNumbered);
}

/** Some series by number. */
export async function loadNumbered(
  database: Database,
  key: SourceKey,
  numbers: readonly number[],
): Promise<readonly NumberedSeries[]> {
  const series: NumberedSeries[] = [];
  for (const some of inParts(numbers)) {
    const rows = await selectSeries(database, key).where('number', 'in', some).execute();
    series.push(...rows.map(toNumbered));
  }
  return series;
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

/** Epoch milliseconds: occurrences with start < to and end > from; without length, start >= from. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The series that hold now and have occurrences that reach into a window. */
export async function loadSeriesIn(
  database: Database,
  key: SourceKey,
  { from, to }: Window,
): Promise<readonly NumberedSeries[]> {
  const rows = await selectSeries(database, key)
    .where('retired_by', 'is', null)
    .where('ends_at', '>=', toInstant(from))
    .where('first_at', '<', toInstant(to))
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

export type SourceCounts = Pick<SourceRow, 'events' | 'occurrences' | 'first_at' | 'last_at'>;

/** Counts what holds now in a source; its span is that of timed events, if there are any. */
export async function countSource(
  database: Database,
  { workspace, source }: SourceKey,
): Promise<SourceCounts> {
  const counts = await evidenceTables(database)
    .selectFrom('evidence_series')
    .select(({ fn }) => [
      'is_all_day',
      fn.sum<number | null>('events').as('events'),
      fn.sum<number | null>('occurrences').as('occurrences'),
      fn.min('first_at').as('first_at'),
      fn.max('last_at').as('last_at'),
    ])
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('retired_by', 'is', null)
    .groupBy('is_all_day')
    .orderBy('is_all_day')
    .execute();
  const span = counts.find(({ first_at }) => first_at !== null);
  return {
    events: counts.reduce((sum, { events }) => sum + (events ?? 0), 0),
    occurrences: counts.reduce((sum, { occurrences }) => sum + (occurrences ?? 0), 0),
    first_at: span?.first_at ?? null,
    last_at: span?.last_at ?? null,
  };
}

function selectSeries(database: Database, { workspace, source }: SourceKey) {
  return evidenceTables(database)
    .selectFrom('evidence_series')
    .select(['number', 'uid', 'calendar', 'components', 'times'])
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .orderBy('number');
}

type SelectedSeries = Pick<SeriesRow, 'number' | 'uid' | 'calendar' | 'components' | 'times'>;

function toNumbered(row: SelectedSeries): NumberedSeries {
  const kept = decodeSeries(row.components, row);
  return { number: row.number, kept, times: decodeTimes(row.times) };
}
