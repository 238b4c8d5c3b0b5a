import type { Zone } from './zone.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Days since 1970-01-01 of the local date at an instant. */
export function localDay(zone: Zone, instant: number): number {
  return Math.floor((instant + zone.offsetAt(instant)) / DAY);
}

/** The instant at which a local day (days since 1970-01-01) begins in the zone. */
export function startOfDay(zone: Zone, day: number): number {
  return zone.instantOf(day * DAY);
}

/** The Monday, in days since 1970-01-01, of the ISO week that holds the day. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** `2026-W12` for any day of that ISO week. */
export function weekName(day: number): string {
  const monday = mondayOf(day);
  const thursday = new Date((monday + 3) * DAY);
  const year = thursday.getUTCFullYear();
  const firstMonday = mondayOf(Math.floor(Date.UTC(year, 0, 4) / DAY));
  return `${year}-W${String((monday - firstMonday) / 7 + 1).padStart(2, '0')}`;
}

/** The Monday, in days since 1970-01-01, of `2026-W12`; undefined for a week that is not of its year. */
export function mondayOfWeek(name: string): number | undefined {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(name) ?? [];
  if (year === undefined) return undefined;
  const monday = mondayOf(Math.floor(Date.UTC(Number(year), 0, 4) / DAY)) + 7 * (Number(week) - 1);
  return weekName(monday) === name ? monday : undefined;
}

/** `2026-03-16` for days since 1970-01-01. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Days since 1970-01-01 of `2026-03-16`. */
export function dayOfDate(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
}
