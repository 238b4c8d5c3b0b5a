import { sayHours } from '../../../kernel/amount.ts';
import { DAY, dayOfDate } from '../../../kernel/week.ts';
import type { TimeFacts } from '../../../time/core/facts.ts';
import { RECENT_WEEKS } from '../../../time/core/weeks.ts';

/** `5.5 h a week`; of fewer than four weeks says how many: `5.5 h a week, over 2 weeks`. */
export function sayHoursAWeek(hours: number, { recent }: Pick<TimeFacts, 'recent'>): string {
  const weeks = recent.length;
  const over = weeks < RECENT_WEEKS ? `, over ${sayCount(weeks, 'week')}` : '';
  return `${sayHours(hours)} h a week${over}`;
}

/** `1 day`, `41 days` */
export function sayCount(count: number, one: string): string {
  return `${sayHours(count)} ${one}${count === 1 ? '' : 's'}`;
}

/** A fifth of all hours is as large as a fact gets. */
const ALL_OF_IT = 5;

/**
 * How large hours are beside all of them: a fifth and more is 1.
 * @param hours and all of them, of the same weeks
 * @returns 0–1; 0 without hours
 * Source: docs/measures.md#offers
 */
export function sizeOfHours(hours: number, all: number): number {
  return all > 0 ? Math.min(1, (ALL_OF_IT * hours) / all) : 0;
}

/** `Thursday 3 December` of a day since 1970-01-01. */
export function sayDay(day: number): string {
  return sayDate(day, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `3 November 2026` of a local date. */
export function sayLocalDate(date: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return sayDate(dayOfDate(date), options);
}

function sayDate(day: number, options: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return words.format(day * DAY).replace(',', '');
}

/** The page of the events behind a measure. */
export function eventsOfMeasure(measure: string): string {
  return `/strategy/time?events=${encodeURIComponent(`measure:${measure}`)}`;
}

/** A calendar may give an event an id of any length. */
const LONGEST_PATH = 480;

/** The page of the events of a series. */
export function eventsOfSeries(series: string): string {
  const path = `/strategy/time?events=${encodeURIComponent(`series:${series}`)}`;
  return path.length > LONGEST_PATH ? '/strategy/time' : path;
}
