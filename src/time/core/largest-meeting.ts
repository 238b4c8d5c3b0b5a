import type { Time } from '../model.ts';
import { RECENT_WEEKS } from './weeks.ts';

/** The trailing complete weeks that measures are made of; fewer when there are fewer. */
export function recentWeeks({ weeks }: Time): Time['weeks'] {
  return weeks.filter((week) => week.isComplete).slice(-RECENT_WEEKS);
}

/** The recurring meeting with the most hours in those weeks; undefined without one. */
export function findLargestMeeting({ series }: Time): Time['series'][number] | undefined {
  return series
    .filter((each) => each.isRecurring && each.people > 0 && each.recentHours > 0)
    .toSorted((a, b) => b.recentHours - a.recentHours)[0];
}
