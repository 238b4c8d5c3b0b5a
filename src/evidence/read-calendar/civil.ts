export const DAY = 86_400_000;
/** Days since 1970-01-01 of 9999-12-31, the last day a calendar can name. */
export const LAST_DAY = 2_932_896;

/** Days since 1970-01-01 of a date of the Gregorian calendar, also before it was one. Month from 1. */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468;
}

interface CivilDate {
  readonly year: number;
  /** from 1 */
  readonly month: number;
  readonly day: number;
}

export function dateOf(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const yearDays = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - yearDays;
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return isLeapYear(year) ? 29 : 28;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** `2026-03-16` */
export function formatDay(day: number): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${TWO[month]}-${TWO[dayOfMonth]}`;
}

/** `2026-03-16T09:30:00Z`; milliseconds only where there are some. */
export function formatInstant(instant: number): string {
  const day = Math.floor(instant / DAY);
  const date = day === latestDay ? latestDate : rememberDate(day);
  const rest = instant - day * DAY;
  return date + (timeTexts.get(rest) ?? rememberTime(rest));
}

const TWO = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
let latestDay = Number.NaN;
let latestDate = '';
/** The same few times of day come back in every calendar, and so need to be written only once. */
const timeTexts = new Map<number, string>();
const MOST_TIMES = 4096;

function rememberDate(day: number): string {
  latestDay = day;
  latestDate = formatDay(day);
  return latestDate;
}

function rememberTime(rest: number): string {
  const seconds = Math.floor(rest / 1000);
  const minutes = Math.floor(seconds / 60);
  const fraction = rest - seconds * 1000;
  const clock = `T${TWO[Math.floor(minutes / 60)]}:${TWO[minutes % 60]}:${TWO[seconds % 60]}`;
  const text = fraction === 0 ? `${clock}Z` : `${clock}.${String(fraction).padStart(3, '0')}Z`;
  if (timeTexts.size < MOST_TIMES) timeTexts.set(rest, text);
  return text;
}
