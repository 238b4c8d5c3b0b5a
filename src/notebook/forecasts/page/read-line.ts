import { dateOfDay, dayOfDate } from '../../../kernel/week.ts';

/** What a line says so far; undefined for what it does not say yet. */
export interface ForecastLine {
  readonly text: string;
  readonly due: string | undefined;
  readonly percent: number | undefined;
  readonly tags: readonly string[];
}

/**
 * A forecast in one line: what will happen, by when, how likely, parted by commas. The date and the
 * percentage stand at the end in either order; words with a # are tags.
 */
export function readLine(line: string, today: string): ForecastLine {
  const tags: string[] = [];
  const rest = line.replace(/(^|\s)#([\p{L}\p{N}][\p{L}\p{N}_-]{0,49})/gu, (_, space, tag) => {
    tags.push(String(tag));
    return String(space);
  });
  const parts = rest
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  let [due, percent]: [string | undefined, number | undefined] = [undefined, undefined];
  while (parts.length > 1) {
    const last = parts.at(-1) ?? '';
    const [likely, date] = [readPercent(last), readDue(last, today)];
    if (percent === undefined && likely !== undefined) percent = likely;
    else if (due === undefined && date !== undefined) due = date;
    else break;
    parts.pop();
  }
  return { text: parts.join(', '), due, percent, tags: [...new Set(tags)] };
}

function readPercent(text: string): number | undefined {
  const written = /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(text)?.[1];
  const percent = Number(written);
  return written !== undefined && percent <= 100 ? percent : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '([a-z]{3,9})\\.?';

/**
 * The date a text says, from a local date on: `2027-03-31`, `31.3.2027`, `31 March`, `March 2027`
 * and `end of 2027` (their last day), `in 6 weeks`, `tomorrow`.
 */
function readDue(text: string, today: string): string | undefined {
  const said = text.toLowerCase().replace(/^(?:by|until|on)\s+/, '');
  if (said === 'tomorrow') return later(today, { days: 1 });
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  if (iso) return makeDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(said);
  if (dotted) return makeDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const named = new RegExp(`^(\\d{1,2})\\.? ${MONTH}(?: (\\d{4}))?$`).exec(said);
  if (named) return readNamed(named, today);
  const month = new RegExp(`^(?:end of )?${MONTH} (\\d{4})$`).exec(said);
  if (month) return lastDay(Number(month[2]), monthOf(month[1]));
  const year = /^end of (\d{4})$/.exec(said);
  if (year) return makeDate(Number(year[1]), 12, 31);
  const ahead = /^in (\d{1,3}|a|an|one) (day|week|month|year)s?$/.exec(said);
  if (!ahead) return undefined;
  const count = /^\d/.test(ahead[1] ?? '') ? Number(ahead[1]) : 1;
  return later(today, { [`${ahead[2]}s`]: count });
}

/** A day and a month; without a year the next time they come. */
function readNamed([, day, month, year]: readonly string[], today: string): string | undefined {
  const of = monthOf(month);
  if (of === undefined) return undefined;
  if (year !== undefined) return makeDate(Number(year), of, Number(day));
  const thisYear = Number(today.slice(0, 4));
  const date = makeDate(thisYear, of, Number(day));
  return date === undefined || date < today ? makeDate(thisYear + 1, of, Number(day)) : date;
}

function monthOf(word: string | undefined): number | undefined {
  const at = MONTHS.indexOf((word ?? '').slice(0, 3));
  return at < 0 ? undefined : at + 1;
}

function lastDay(year: number, month: number | undefined): string | undefined {
  if (month === undefined) return undefined;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Undefined for a day that the month does not have. */
function makeDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere && year >= 1970 && year < 3000 ? date.toISOString().slice(0, 10) : undefined;
}

/** So many days, weeks, months or years later; of a month without that day its last. */
function later(
  date: string,
  { days = 0, weeks = 0, months = 0, years = 0 }: Readonly<Record<string, number>>,
): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month + months, 0));
  const reached = Math.floor(last.getTime() / 86_400_000) - last.getUTCDate();
  return dateOfDay(reached + Math.min(day, last.getUTCDate()) + days + 7 * weeks);
}

/** How far a date lies from another, as one would say it: `in 4 months`, `today`, `3 days ago`. */
export function sayDistance(date: string, today: string): string {
  const days = dayOfDate(date) - dayOfDate(today);
  if (days === 0) return 'today';
  const [count, unit] = roundDays(Math.abs(days));
  const said = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return days > 0 ? `in ${said}` : `${said} ago`;
}

function roundDays(days: number): readonly [count: number, unit: string] {
  if (days < 14) return [days, 'day'];
  if (days < 60) return [Math.round(days / 7), 'week'];
  if (days < 730) return [Math.round(days / 30.4375), 'month'];
  return [Math.round(days / 365.25), 'year'];
}
