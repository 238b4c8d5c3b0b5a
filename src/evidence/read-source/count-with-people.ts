import type { Series } from '../read-calendar/calendar.ts';
import { listComponents } from './kept-series.ts';

/** Events of some series, overrides counted, with anybody on them; none of no series. */
export function countWithPeople(series: readonly Series[]): number {
  const events = series.flatMap((each) => listComponents(each).map(([, { event }]) => event));
  return events.filter(({ people }) => people.some(({ isResource }) => !isResource)).length;
}
