import type { Database } from '../../platform/database/database.ts';
import { insertRows } from '../../platform/database/insert-rows.ts';
import { toFlag, toInstant } from '../../platform/database/values.ts';
import { encodeTimes } from '../read-source/encode-times.ts';
import { goesOnAfter } from '../read-source/expand-kept.ts';
import { isAllDay } from '../read-source/preview-source.ts';
import type { ReadSeries } from '../read-source/read-source.ts';
import { inParts } from './in-parts.ts';
import { evidenceTables, type SourceKey } from './tables.ts';

export interface SeriesToInsert {
  readonly importId: string;
  /** the first of free numbers */
  readonly number: number;
  readonly series: readonly ReadSeries[];
  /** occurrences are listed up to this instant, epoch milliseconds */
  readonly until: number;
}

/** Writes series with their times, numbered on from the first. */
export async function insertSeries(
  database: Database,
  { workspace, source }: SourceKey,
  { importId, number, series, until }: SeriesToInsert,
): Promise<void> {
  const rows = series.map((one, place) => ({
    workspace_id: workspace,
    source_id: source,
    number: number + place,
    uid: one.uid,
    calendar: one.calendar,
    import_id: importId,
    retired_by: null,
    ...stateOf(one, until),
  }));
  await insertRows(database, 'evidence_series', { rows });
}

/**
 * Replaces what is kept of a series, without a new version: times that came nearer are added,
 * what an exclusion takes away is gone for good.
 */
export async function setSeries(
  database: Database,
  { workspace, source }: SourceKey,
  {
    number,
    series,
    until,
  }: { readonly number: number; readonly series: ReadSeries; readonly until: number },
): Promise<void> {
  await evidenceTables(database)
    .updateTable('evidence_series')
    .set(stateOf(series, until))
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('number', '=', number)
    .execute();
}

/** Marks series as no longer holding since an import. */
export async function retireSeries(
  database: Database,
  { workspace, source }: SourceKey,
  { numbers, by }: { readonly numbers: readonly number[]; readonly by: string },
): Promise<void> {
  for (const some of inParts(numbers))
    await evidenceTables(database)
      .updateTable('evidence_series')
      .set({ retired_by: by })
      .where('workspace_id', '=', workspace)
      .where('source_id', '=', source)
      .where('number', 'in', some)
      .execute();
}

/** Lets hold again what an import had retired. */
export async function reviveSeries(
  database: Database,
  { workspace, source }: SourceKey,
  by: string,
): Promise<void> {
  await evidenceTables(database)
    .updateTable('evidence_series')
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
  await evidenceTables(database)
    .deleteFrom('evidence_series')
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where(column, '=', by)
    .execute();
}

/** Deletes some series, whatever import brought them. */
export async function deleteSeries(
  database: Database,
  { workspace, source }: SourceKey,
  numbers: readonly number[],
): Promise<void> {
  for (const some of inParts(numbers))
    await evidenceTables(database)
      .deleteFrom('evidence_series')
      .where('workspace_id', '=', workspace)
      .where('source_id', '=', source)
      .where('number', 'in', some)
      .execute();
}

function stateOf({ kept, text, events, times }: ReadSeries, until: number) {
  const last = times.at(-1);
  const end = times.reduce((latest, time) => Math.max(latest, time.end), last?.end ?? 0);
  return {
    events,
    goes_on: toFlag(goesOnAfter(kept, until)),
    is_all_day: toFlag(isAllDay({ kept })),
    occurrences: times.length,
    first_at: times[0] === undefined ? null : toInstant(times[0].start),
    last_at: last === undefined ? null : toInstant(last.start),
    ends_at: last === undefined ? null : toInstant(end),
    components: text,
    times: encodeTimes(times),
  };
}
