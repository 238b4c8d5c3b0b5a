import { DAY, dayOfDate, mondayOf, weekName } from '../../kernel/week.ts';

/**
 * `Maya, week 20, 11–17 May`: whose page it is and which week it is for them.
 * @param now epoch milliseconds
 */
export function sayWeek(name: string, zone: string, now: number = Date.now()): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
  const monday = mondayOf(dayOfDate(today));
  const days = new Intl.DateTimeFormat(navigator.language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const range = days.formatRange(monday * DAY, (monday + 6) * DAY);
  // some locales set thin spaces around the dash, which part two bare days too far
  const week = `week ${Number(weekName(monday).slice(-2))}, ${range.replace(/(\d)\s–\s(\d)/, '$1–$2')}`;
  return name === '' ? `W${week.slice(1)}` : `${name}, ${week}`;
}

/** `Monday 30 November`: when the week that runs is over and can be counted. */
export function sayNextMonday(zone: string, now: number = Date.now()): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
  return new Intl.DateTimeFormat(navigator.language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format((mondayOf(dayOfDate(today)) + 7) * DAY);
}
