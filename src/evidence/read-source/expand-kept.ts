import { DAY } from '../../kernel/week.ts';
import type { CalendarEvent, CalendarWarning } from '../model.ts';
import type { ExpandOptions, SeriesComponent } from '../read-calendar/calendar.ts';
import { expandSeries } from '../read-calendar/expand-series.ts';
import { type KeptSeries, type KeptTime, listComponents } from './kept-series.ts';

/** Occurrences are kept from here on, epoch milliseconds; what is older never counts. */
export const KEPT_FROM = 0;

/** Up to when occurrences are kept at an instant: 13 weeks ahead. Epoch milliseconds in and out. */
export function keptUntil(now: number): number {
  return now + 13 * 7 * DAY;
}

export interface KeptExpansion {
  /** of each series, in the order given; by start */
  readonly times: readonly (readonly KeptTime[])[];
  readonly warnings: readonly CalendarWarning[];
}

/** The times of kept series in a window, each with the component that speaks for it. */
export function expandKept(kept: readonly KeptSeries[], window: ExpandOptions): KeptExpansion {
  const times: KeptTime[][] = kept.map(() => []);
  const places = new Map<CalendarEvent, readonly [times: KeptTime[], component: number]>();
  kept.forEach(({ series, hidden }, index) => {
    for (const [place, { event }] of listComponents(series))
      if (!hidden.includes(place)) places.set(event, [times[index] ?? [], place]);
  });
  const expansion = expandSeries(
    kept.map(({ series }) => series),
    window,
  );
  for (const { event, recurrence, start, end } of expansion.occurrences) {
    const place = places.get(event);
    place?.[0].push({ component: place[1], recurrence, start, end });
  }
  return { times, warnings: expansion.warnings };
}

/**
 * Whether a series may have occurrences at or after an instant (epoch milliseconds), so that it
 * has to be expanded again as time goes on.
 */
export function goesOnAfter({ series }: KeptSeries, instant: number): boolean {
  return listComponents(series).some(([, component]) => componentGoesOn(component, instant));
}

function componentGoesOn(component: SeriesComponent, instant: number): boolean {
  const times = [component.start, ...(component.moreTimes ?? [])];
  if (times.some(({ wall }) => wall > instant - FARTHEST_CLOCK)) return true;
  return (component.rules ?? []).some((rule) => ruleGoesOn(rule, instant));
}

function ruleGoesOn(rule: string, instant: number): boolean {
  const until = /UNTIL=(\d{4})(\d{2})(\d{2})/i.exec(rule);
  if (until === null) return true;
  const [, year, month, day] = until;
  const lastDay = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return lastDay + DAY > instant - FARTHEST_CLOCK;
}

/** No clock is farther from UTC than 14 hours. */
const FARTHEST_CLOCK = DAY;
