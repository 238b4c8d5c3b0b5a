import { DAY, dateOfDay } from '../../kernel/week.ts';
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
  const write = makeInstantWriter();
  let longest = 0;
  for (let start = 0; start < times.length; start += PART) {
    const part = times.slice(start, start + PART);
    await insertOccurrences(
      database,
      part.map((time) => toRow(key, time, write)),
    );
    for (const { occurrence } of part)
      longest = Math.max(longest, occurrence.end - occurrence.start);
    onProgress?.(Math.min(1, (start + PART) / times.length));
  }
  return longest;
}

function toRow(
  { workspace, source }: SourceKey,
  time: NumberedTime,
  write: (instant: number) => string,
) {
  const { number, occurrence, event, retiredBy } = time;
  return {
    workspace_id: workspace,
    source_id: source,
    start_at: write(occurrence.start),
    series_number: number,
    recurrence: occurrence.recurrence,
    end_at: write(occurrence.end),
    component: occurrence.component,
    is_all_day: toFlag(event.isAllDay),
    retired_by: retiredBy ?? null,
  };
}

/** Writes instants as `toInstant` does, in a fraction of the time: their days and hours recur. */
function makeInstantWriter(): (instant: number) => string {
  const days = new Map<number, string>();
  const times = new Map<number, string>();
  return (instant) => {
    const day = Math.floor(instant / DAY);
    const time = instant - day * DAY;
    const date = remember(days, day, dateOfDay);
    const clock = remember(times, time, (milliseconds) => toInstant(milliseconds).slice(10));
    return date + clock;
  };
}

function remember(known: Map<number, string>, key: number, make: (key: number) => string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  known.set(key, made);
  return made;
}
