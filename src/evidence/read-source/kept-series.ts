import type { CalendarEvent } from '../model.ts';
import type { Series, SeriesComponent } from '../read-calendar/calendar.ts';

/** A series as it is kept: without private words, and without what an exclusion leaves out. */
export interface KeptSeries {
  readonly uid: string;
  /** name of the calendar that holds it */
  readonly calendar: string;
  readonly series: Series;
  /** components that an exclusion hides: their occurrences do not exist for us */
  readonly hidden: readonly number[];
}

/** One time of a kept series. */
export interface KeptTime {
  /** which component speaks for it: 0 is the master, 1 the first override, and so on */
  readonly component: number;
  /** as in `Occurrence` */
  readonly recurrence: string;
  /** epoch milliseconds */
  readonly start: number;
  readonly end: number;
}

/** A component with its place: 0 is the master, 1 the first override, and so on. */
export function listComponents(series: Series): readonly (readonly [number, SeriesComponent])[] {
  const overrides = series.overrides.map((override, index) => [index + 1, override] as const);
  return series.master === undefined ? overrides : [[0, series.master], ...overrides];
}

/** The component at a place; undefined when the series has none there. */
function componentAt(series: Series, place: number): SeriesComponent | undefined {
  return place === 0 ? series.master : series.overrides[place - 1];
}

/** Builds the series again with each component replaced. */
export function mapComponents(
  series: Series,
  change: (component: SeriesComponent, place: number) => SeriesComponent,
): Series {
  const overrides = series.overrides.map((override, index) => change(override, index + 1));
  if (series.master === undefined) return { ...series, overrides };
  return { ...series, master: change(series.master, 0), overrides };
}

/** The event that speaks for a time of the series. */
export function eventAt(series: Series, component: number): CalendarEvent {
  const found = componentAt(series, component);
  if (found === undefined) throw new Error('a time names a component that is not there');
  return found.event;
}
