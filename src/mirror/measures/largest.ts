import { findLargestMeeting, recentWeeks } from '../../time/core/largest-meeting.ts';
import type { Time } from '../../time/model.ts';
import type { Largest } from '../model.ts';

/** The recurring meeting with the most hours in the last four complete weeks; undefined without one. */
export function findLargest(time: Time): Largest | undefined {
  const weeks = recentWeeks(time).length;
  const series = findLargestMeeting(time);
  if (series === undefined || weeks === 0) return undefined;
  const people = series.people === 1 ? 'one other person' : `${series.people} people`;
  return {
    series: series.id,
    title: series.title,
    hoursAWeek: series.recentHours / weeks,
    hours: series.recentHours,
    of: recentHours(time),
    detail: [people, series.cadence].filter((part) => part !== '').join(', '),
  };
}

/**
 * All hours of the last four complete weeks.
 * @returns hours; 0 without a complete week
 */
export function recentHours(time: Time): number {
  return time.byKind.reduce((sum, each) => sum + each.recentHours, 0);
}

/**
 * How much of them is sorted: the share that measures need four fifths of.
 * @returns share 0–1; undefined without an hour in the last four complete weeks
 * Source: docs/measures.md#sorting
 */
export function recentSortedShare(time: Time): number | undefined {
  const hours = recentHours(time);
  if (hours === 0) return undefined;
  const unsorted = time.byKind.find(({ kind }) => kind === 'unsorted')?.recentHours ?? 0;
  return (hours - unsorted) / hours;
}
