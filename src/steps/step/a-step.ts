import { dayOfDate } from '../../kernel/week.ts';
import type { MeasuredWeek, WatchedStep, Watching } from './measures/watch.ts';

/** A Monday that weeks are counted from in tests. */
export const MONDAY = dayOfDate('2026-06-01');

/** Complete weeks in a row with these values, the first `first` weeks after `MONDAY`. */
export function aRow(values: readonly (number | 'leave' | 'cut')[], first = 0): MeasuredWeek[] {
  return values.map((value, index) => ({
    monday: MONDAY + 7 * (first + index),
    isOver: true,
    isComplete: typeof value === 'number',
    isLeave: value === 'leave',
    values: new Map([['m', typeof value === 'number' ? value : undefined]]),
  }));
}

/** A step done in a week counted from `MONDAY`. */
export function aStepIn(week: number, parts: Partial<WatchedStep> = {}): WatchedStep {
  return { id: `step ${week}`, monday: MONDAY + 7 * week, lag: 0, outcome: 'done', ...parts };
}

/** Watches the measure `m` around one step, which should raise it. */
export function aWatching(
  step: WatchedStep,
  weeks: readonly MeasuredWeek[],
  parts: Partial<Watching> = {},
): Watching {
  return {
    step,
    experiment: [step],
    measure: 'm',
    better: 'up',
    grain: 0,
    look: 4,
    isSlow: false,
    prompted: Math.min(step.monday, ...(parts.experiment ?? []).map(({ monday }) => monday)),
    weeks,
    leave: new Set(),
    until: undefined,
    ...parts,
  };
}
