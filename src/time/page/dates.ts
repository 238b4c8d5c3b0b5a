import { dateOfDay, dayOfDate } from '../../kernel/week.ts';

/** `12` of `2026-W12`, as the weeks of a chart are numbered. */
export function weekNumber(week: string): string {
  return String(Number(week.slice(-2)));
}

/** `6–12 Apr` for the Monday of a week, with the year where it is not this one. */
export function sayWeekSpan(monday: string, today: string = new Date().toISOString()): string {
  return saySpan(monday, addDays(monday, 6), today);
}

/** `9 Feb – 10 May` of two local dates, both inclusive. */
export function saySpan(
  from: string,
  to: string,
  today: string = new Date().toISOString(),
): string {
  const isThisYear = [from, to].every((date) => date.slice(0, 4) === today.slice(0, 4));
  const format = new Intl.DateTimeFormat(navigator.language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
  return format.formatRange(Date.parse(from), Date.parse(to));
}

/** `Mon 16 Mar 2026, 09:30` of an instant, in the zone the hours are counted in. */
export function sayStart(instant: string, zone: string): string {
  return new Intl.DateTimeFormat(navigator.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(Date.parse(instant));
}

/** The local date some days later. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayOfDate(date) + days);
}
