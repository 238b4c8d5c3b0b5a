import { loadOccurrences, type StoredOccurrence } from '../evidence/store/occurrences.ts';
import { loadReadings, loadSpan, type SourceRead } from '../evidence/store/sources.ts';
import type { Workspace } from '../kernel/authorized.ts';
import { DAY } from '../kernel/week.ts';
import type { Zone } from '../kernel/zone.ts';
import type { Database } from '../platform/database/database.ts';
import { fromInstant } from '../platform/database/values.ts';
import { findLastMoment, holdsTime, wasHeld } from './core/candidates.ts';
import {
  type AsOf,
  findAsOf,
  limitToReading,
  WEEKS_SHOWN,
  type Window,
  weeksBefore,
} from './core/weeks.ts';

/** Whose calendar, and when it is asked for. */
interface CalendarGround {
  readonly database: Database;
  readonly workspace: Workspace;
  /** epoch milliseconds */
  readonly now: number;
}

/** Up to when a calendar is counted, and what of it was last read before this week. */
export interface Latest extends AsOf {
  /** calendars that hold hours of the twelve weeks, the longest ago first */
  readonly lateReadings: readonly SourceRead[];
  /** what begins before it may be held: now, or the last reading of any calendar */
  readonly heldUntil: number;
}

/** Up to when this calendar is counted; looked for from the newest occurrence back. */
export async function loadLatest(
  ground: CalendarGround,
  zone: Zone,
  own: ReadonlySet<string>,
): Promise<Latest> {
  const { database, workspace, now } = ground;
  const current = findAsOf(zone, now, undefined).instant;
  const byEvents = findAsOf(zone, now, await findEnd(ground, { current, own }));
  const readings = await loadReadings(database, workspace);
  const heldUntil = Math.min(now, readings.at(-1)?.readAt ?? now);
  const late = readings.filter(({ readAt }) => readAt < current);
  if (late.length === 0) return { ...byEvents, lateReadings: [], heldUntil };
  const window = weeksBefore(zone, byEvents.instant, WEEKS_SHOWN);
  const held = heldIn(await loadOccurrences(database, workspace, window), { window, own });
  const lateReadings = late.filter(({ id }) => held.has(id));
  return { ...limitToReading(zone, byEvents, lateReadings[0]?.readAt), lateReadings, heldUntil };
}

/** The last moment of the calendar; undefined without one. */
async function findEnd(
  { database, workspace }: CalendarGround,
  { current, own }: { readonly current: number; readonly own: ReadonlySet<string> },
): Promise<number | undefined> {
  const span = await loadSpan(database, workspace);
  if (span?.from === undefined || span.to === undefined) return undefined;
  const first = fromInstant(span.from);
  let to = fromInstant(span.to) + 1;
  let from = Math.min(current, to - 28 * DAY);
  for (;;) {
    const last = findLastMoment(await loadOccurrences(database, workspace, { from, to }), own);
    if (last !== undefined || from <= first) return last;
    to = from;
    from -= 364 * DAY;
  }
}

/** The ids of the sources with something that was held in the window. */
function heldIn(
  occurrences: readonly StoredOccurrence[],
  { window, own }: { readonly window: Window; readonly own: ReadonlySet<string> },
): ReadonlySet<string> {
  return new Set(
    occurrences
      .filter((each) => wasHeld(each, window.to) && holdsTime(each, own))
      .map(({ sourceId }) => sourceId),
  );
}
