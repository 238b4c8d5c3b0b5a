import type { CalendarTime } from './calendar.ts';
import { readTimeText } from './time-values.ts';

const FREQUENCIES = [
  'YEARLY',
  'MONTHLY',
  'WEEKLY',
  'DAILY',
  'HOURLY',
  'MINUTELY',
  'SECONDLY',
] as const;
type Frequency = (typeof FREQUENCIES)[number];

interface RuleDay {
  /** 0 is Monday */
  readonly weekday: number;
  /** the nth of the month or year, from its end when negative; 0 every one */
  readonly nth: number;
}

/** A recurrence rule; a list that is empty is not said. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: CalendarTime | undefined;
  /** 0 is Monday */
  readonly weekStart: number;
  readonly days: readonly RuleDay[];
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
}

/** The rule, or in words what is wrong with it. Unknown parts are passed over. */
export function readRule(text: string): Rule | string {
  const parts = readParts(text);
  const frequency = FREQUENCIES.find((name) => name === parts.get('FREQ'));
  if (frequency === undefined) return 'the rule says no known FREQ';
  if ((parts.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN') {
    return 'the rule counts in another calendar than the Gregorian';
  }
  const interval = readNumber(parts.get('INTERVAL') ?? '1');
  if (interval === undefined || interval < 1) return 'INTERVAL must be 1 or more';
  const count = readNumber(parts.get('COUNT') ?? '-1');
  if (count === undefined) return 'COUNT is not a number';
  const untilText = parts.get('UNTIL');
  const until = untilText === undefined ? undefined : readTimeText(untilText);
  if (untilText !== undefined && until === undefined) return 'UNTIL is not a date or time';
  const days = readDays(parts.get('BYDAY'));
  const weekStart = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO');
  const lists = readLists(parts);
  if (typeof lists === 'string') return lists;
  if (days === undefined) return 'BYDAY holds something that is not a weekday';
  if (weekStart < 0) return 'WKST is not a weekday';
  // some programs write a negative COUNT for “without end”
  const stop = { count: count < 0 ? undefined : count, until };
  return { frequency, interval, ...stop, weekStart, days, ...lists };
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Name in the rule, and the smallest and largest of its numbers; counted from the end if negative. */
const LISTS = {
  months: ['BYMONTH', 1, 12],
  monthDays: ['BYMONTHDAY', -31, 31],
  yearDays: ['BYYEARDAY', -366, 366],
  weekNumbers: ['BYWEEKNO', -53, 53],
  hours: ['BYHOUR', 0, 23],
  minutes: ['BYMINUTE', 0, 59],
  seconds: ['BYSECOND', 0, 60],
  positions: ['BYSETPOS', -366, 366],
} as const;
type Lists = { -readonly [name in keyof typeof LISTS]: readonly number[] };

function readParts(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().replaceAll(/\s/g, '').split(';')) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(0, equals));
    if (equals > 0 && !parts.has(name)) parts.set(name, part.slice(equals + 1));
  }
  return parts;
}

function readLists(parts: ReadonlyMap<string, string>): Lists | string {
  const lists: Lists = {
    months: [],
    monthDays: [],
    yearDays: [],
    weekNumbers: [],
    hours: [],
    minutes: [],
    seconds: [],
    positions: [],
  };
  for (const name of LIST_NAMES) {
    const [part, least, most] = LISTS[name];
    const text = parts.get(part);
    if (text === undefined) continue;
    const numbers = readNumbers(text, least, most);
    if (numbers === undefined) return `${part} holds something other than its numbers`;
    lists[name] = numbers;
  }
  return lists;
}

const LIST_NAMES = [
  'months',
  'monthDays',
  'yearDays',
  'weekNumbers',
  'hours',
  'minutes',
  'seconds',
  'positions',
] as const satisfies readonly (keyof typeof LISTS)[];

function readNumber(text: string): number | undefined {
  return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Sorted, each once; undefined when one is no number or out of range. */
function readNumbers(text: string, least: number, most: number): number[] | undefined {
  const numbers = new Set<number>();
  for (const item of text.split(',')) {
    if (item === '') continue;
    const number = readNumber(item);
    if (number === undefined || number < least || number > most) return undefined;
    if (number === 0 && least < 0) return undefined;
    numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

function readDays(text: string | undefined): RuleDay[] | undefined {
  const days: RuleDay[] = [];
  for (const item of text?.split(',') ?? []) {
    if (item === '') continue;
    const weekday = WEEKDAYS.indexOf(item.slice(-2));
    const nth = item.length > 2 ? readNumber(item.slice(0, -2)) : 0;
    if (weekday < 0 || nth === undefined || Math.abs(nth) > 53) return undefined;
    if (!days.some((day) => day.weekday === weekday && day.nth === nth)) {
      days.push({ weekday, nth });
    }
  }
  return days;
}
