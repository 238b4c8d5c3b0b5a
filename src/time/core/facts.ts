import type { Occurrence } from '../../evidence/model.ts';
import { HOUR } from '../../kernel/week.ts';
import type { PeopleByAddress } from '../../people/model.ts';
import type { CountedEvent } from '../model.ts';
import { type CountSettings, countHours, type HoursCount } from './count.ts';
import { isAway, suggestLeave } from './leave.ts';
import { type Claim, uncoveredTime } from './overlap.ts';
import { BASELINE_WEEKS, completeWeeks, RECENT_WEEKS, type Week, type Window } from './weeks.ts';
import { hoursOf, protectedBlocks, type WorkingHours, workingSpans } from './working-time.ts';

export interface TimeSettings extends CountSettings {
  /** up to when hours are counted */
  readonly asOf: number;
  readonly window: Window;
  readonly workingHours: WorkingHours;
  /** what the owner said of a week: leave, or not */
  readonly leave: ReadonlyMap<string, boolean>;
}

export interface WeekFacts extends Week {
  /** H of the week */
  readonly hours: number;
  readonly isComplete: boolean;
  readonly isLeave: boolean;
  readonly mayBeLeave: boolean;
  readonly workingHours: number;
  /** working time that no counted event fills */
  readonly unscheduledHours: number;
  /** stretches of two hours and more of working time without a meeting */
  readonly protectedBlocks: readonly Claim[];
}

/** Everything the measures of time read. */
export interface TimeFacts {
  readonly count: HoursCount;
  readonly asOf: number;
  readonly weeks: readonly WeekFacts[];
  /** the trailing four complete weeks: fewer when there are fewer */
  readonly recent: readonly WeekFacts[];
  /** the complete weeks before them, eight at most */
  readonly baseline: readonly WeekFacts[];
  /** counted events of the recent weeks */
  readonly recentEvents: readonly CountedEvent[];
  readonly people: PeopleByAddress;
}

/** Counts the hours of a window and judges its weeks. */
export function gatherFacts(occurrences: readonly Occurrence[], settings: TimeSettings): TimeFacts {
  const count = countHours(occurrences, settings, settings.window);
  const weeks = judgeWeeks(count, occurrences, settings);
  const complete = weeks.filter((week) => week.isComplete);
  const recent = complete.slice(-RECENT_WEEKS);
  const recentNames = new Set(recent.map((week) => week.name));
  return {
    count,
    asOf: settings.asOf,
    weeks,
    recent,
    baseline: complete.slice(-RECENT_WEEKS - BASELINE_WEEKS, -RECENT_WEEKS),
    recentEvents: count.events.filter((event) => recentNames.has(event.week)),
    people: settings.people,
  };
}

function judgeWeeks(
  count: HoursCount,
  occurrences: readonly Occurrence[],
  settings: TimeSettings,
): WeekFacts[] {
  const hours = hoursByWeek(count);
  const suggested = suggestLeave(occurrences, count.weeks);
  const complete = new Set(
    completeWeeks(
      count.weeks.map((week) => ({
        week: week.name,
        hours: hours.get(week.name) ?? 0,
        isWhole: week.isWhole && week.to <= settings.asOf,
        isLeave: settings.leave.get(week.name) ?? false,
      })),
    ),
  );
  const away = occurrences.filter(isAway);
  return count.weeks.map((week) => {
    const spans = workingSpans(week, { ...settings, away });
    return {
      ...week,
      hours: hours.get(week.name) ?? 0,
      isComplete: complete.has(week.name),
      isLeave: settings.leave.get(week.name) ?? false,
      mayBeLeave: suggested.has(week.name) && !settings.leave.has(week.name),
      workingHours: hoursOf(spans),
      unscheduledHours:
        spans.reduce((sum, span) => sum + uncoveredTime(count.taken, span), 0) / HOUR,
      protectedBlocks: protectedBlocks(spans, count.meetings),
    };
  });
}

function hoursByWeek(count: HoursCount): Map<string, number> {
  const hours = new Map<string, number>();
  for (const event of count.events) {
    hours.set(event.week, (hours.get(event.week) ?? 0) + event.hours);
  }
  return hours;
}
