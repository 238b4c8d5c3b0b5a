import { medianOf } from '../../kernel/statistics.ts';
import { localDay, mondayOf, startOfDay, weekName } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';

/** A span of time, epoch milliseconds, the end excluded. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A local ISO week as far as it lies in a window. */
export interface Week extends Window {
  /** `2026-W12` */
  readonly name: string;
  /** days since 1970-01-01 */
  readonly monday: number;
  /** false where the window cuts it */
  readonly isWhole: boolean;
}

export const WEEKS_SHOWN = 12;
/** The value of a measure is that of the trailing four complete weeks. */
export const RECENT_WEEKS = 4;
export const BASELINE_WEEKS = 8;

/** The weeks that a window holds or cuts, in order; none for an empty window. */
export function weeksWithin(zone: Zone, window: Window): Week[] {
  const weeks: Week[] = [];
  if (window.from >= window.to) return weeks;
  const last = mondayOf(localDay(zone, window.to - 1));
  for (let monday = mondayOf(localDay(zone, window.from)); monday <= last; monday += 7) {
    const from = startOfDay(zone, monday);
    const to = startOfDay(zone, monday + 7);
    weeks.push({
      name: weekName(monday),
      monday,
      from: Math.max(from, window.from),
      to: Math.min(to, window.to),
      isWhole: from >= window.from && to <= window.to,
    });
  }
  return weeks;
}

/** The whole weeks before an instant. */
export function weeksBefore(zone: Zone, instant: number, count: number): Window {
  const day = localDay(zone, instant - 1) + 1;
  const monday = mondayOf(day);
  return { from: startOfDay(zone, monday - 7 * count), to: startOfDay(zone, monday) };
}

export interface AsOf {
  readonly instant: number;
  /** whether the calendar ends before this week */
  readonly isEarlier: boolean;
  /** the reading that nothing is known after, where it is why; epoch milliseconds */
  readonly readAt?: number | undefined;
}

/**
 * The same where the weeks before are not known either: no week is complete that ends after the
 * last reading of a calendar with hours in it.
 * @param readAt the earliest of these readings; undefined where there is none
 * Source: docs/measures.md#as-known
 */
export function limitToReading(zone: Zone, asOf: AsOf, readAt: number | undefined): AsOf {
  if (readAt === undefined) return asOf;
  const week = startOfDay(zone, mondayOf(localDay(zone, readAt)));
  return week < asOf.instant ? { instant: week, isEarlier: true, readAt } : asOf;
}

/**
 * Up to when hours are counted: the start of the current week or, in an old export, the end of the
 * last week that holds an event.
 * @param lastMoment the last moment of the last event; undefined without events
 */
export function findAsOf(zone: Zone, now: number, lastMoment: number | undefined): AsOf {
  const current = startOfDay(zone, mondayOf(localDay(zone, now)));
  if (lastMoment === undefined || lastMoment >= current) {
    return { instant: current, isEarlier: false };
  }
  const end = startOfDay(zone, mondayOf(localDay(zone, lastMoment)) + 7);
  return { instant: Math.min(end, current), isEarlier: end < current };
}

/** What makes a week complete or not, before any is judged. */
interface WeekHours {
  readonly week: string;
  readonly hours: number;
  /** over by now, and not cut by the window */
  readonly isWhole: boolean;
  readonly isLeave: boolean;
}

/**
 * The names of the complete weeks, in order: whole, not marked as leave, and with at least 40% of
 * the median week's hours. The median is that of the whole weeks that hold hours and no leave.
 * Source: docs/measures.md#weeks
 */
export function completeWeeks(weeks: readonly WeekHours[]): string[] {
  const candidates = weeks.filter((week) => week.isWhole && !week.isLeave && week.hours > 0);
  const median = medianOf(candidates.map((week) => week.hours)) ?? 0;
  return candidates.filter((week) => week.hours >= 0.4 * median).map((week) => week.week);
}
