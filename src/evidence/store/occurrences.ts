import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { fromInstant, toFlag } from '../../platform/database/values.ts';
import type { Occurrence } from '../model.ts';
import type { TimedEvent } from '../read-source/compare-times.ts';
import { eventAt } from '../read-source/kept-series.ts';
import { loadNumbered, loadSeriesIn, type NumberedSeries, type Window } from './series.ts';
import { evidenceTables, type SourceKey } from './tables.ts';

/** An occurrence with the source it is from. */
export interface StoredOccurrence extends Occurrence {
  /** its name */
  readonly source: string;
  readonly sourceId: string;
  readonly readAt: number;
}

/** The occurrences of a window from all sources that count, cancelled ones too, by start. */
export async function loadOccurrences(
  database: Database,
  workspace: Workspace,
  window: Window,
): Promise<readonly StoredOccurrence[]> {
  const sources = await evidenceTables(database)
    .selectFrom('evidence_source')
    .select(['id', 'name', 'read_at'])
    .where('workspace_id', '=', workspace)
    .where('is_excluded', '=', toFlag(false))
    .orderBy('id')
    .execute();
  const occurrences: StoredOccurrence[] = [];
  for (const { id, name, read_at } of sources) {
    const readAt = fromInstant(read_at);
    for (const series of await loadSeriesIn(database, { workspace, source: id }, window))
      for (const time of timesOf(series))
        if (isIn(time, window)) occurrences.push({ ...time, source: name, sourceId: id, readAt });
  }
  return occurrences.sort((one, other) => one.start - other.start);
}

/** The occurrences of some series, to be compared with a new reading. */
export async function loadTimes(
  database: Database,
  key: SourceKey,
  numbers: readonly number[],
): Promise<readonly TimedEvent[]> {
  const series = await loadNumbered(database, key, numbers);
  return series.flatMap(timesOf);
}

function timesOf({ kept, times }: NumberedSeries): readonly TimedEvent[] {
  return times.map(({ component, ...time }) => ({
    ...time,
    event: eventAt(kept.series, component),
  }));
}

function isIn({ start, end }: TimedEvent, { from, to }: Window): boolean {
  return start < to && (end > from || start >= from);
}
