import type { Database } from '../../platform/database/database.ts';
import { toFlag, toInstant } from '../../platform/database/values.ts';
import type { CalendarEvent } from '../model.ts';
import type { KeptOccurrence } from '../read-source/kept-series.ts';
import { insertOccurrences } from '../store/occurrences.ts';
import type { SourceKey } from '../store/tables.ts';

export interface NumberedTime {
  /** number of its series in the source */
  readonly number: number;
  readonly occurrence: KeptOccurrence;
  readonly event: CalendarEvent;
  /** import that retired its series */
  readonly retiredBy?: string | undefined;
}

export interface TimesToInsert {
  /** by start, which is how the table is ordered */
  readonly times: readonly NumberedTime[];
  /** told which share (0–1) is written */
  readonly onProgress?: ((share: number) => void) | undefined;
}

const PART = 5000;

/**
 * Writes occurrences; those that are there already stay.
 * @returns the milliseconds of the longest; 0 when there are none
 */
export async function insertTimes(
  database: Database,
  key: SourceKey,
  { times, onProgress }: TimesToInsert,
): Promise<number> {
  let longest = 0;
  for (let start = 0; start < times.length; start += PART) {
    const part = times.slice(start, start + PART);
    await insertOccurrences(
      database,
      part.map((time) => toRow(key, time)),
    );
    for (const { occurrence } of part)
      longest = Math.max(longest, occurrence.end - occurrence.start);
    onProgress?.(Math.min(1, (start + PART) / times.length));
  }
  return longest;
}

function toRow({ workspace, source }: SourceKey, time: NumberedTime) {
  const { number, occurrence, event, retiredBy } = time;
  return {
    workspace_id: workspace,
    source_id: source,
    start_at: toInstant(occurrence.start),
    series_number: number,
    recurrence: occurrence.recurrence,
    end_at: toInstant(occurrence.end),
    component: occurrence.component,
    is_all_day: toFlag(event.isAllDay),
    retired_by: retiredBy ?? null,
  };
}
