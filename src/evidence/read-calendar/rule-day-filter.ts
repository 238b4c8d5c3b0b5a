import { dateOf, dayOf, daysInMonth, isLeapYear, weekdayOf } from './civil.ts';
import type { Rule } from './read-rule.ts';

/** Which days the BY… parts of a rule let through. */
export interface DayFilter {
  matches(day: number): boolean;
  /** Adds the days of a month that match, ascending. */
  addMonth(list: number[], year: number, month: number): void;
}

/** Everything the parts of a rule may ask of a day. */
interface DayFacts {
  readonly day: number;
  readonly weekday: number;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly daysInMonth: number;
  readonly year: number;
}

export function makeDayFilter(rule: Rule): DayFilter {
  const weekdays = bits(rule.days.filter((day) => day.nth === 0).map((day) => day.weekday));
  const months = bits(rule.months);
  const countsWeekdays = rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY';
  const asksWeekdayOnly =
    rule.months.length + rule.monthDays.length + rule.yearDays.length + rule.weekNumbers.length ===
      0 && !countsWeekdays;
  const anyWeekday = bits(rule.days.map((day) => day.weekday));
  const takesAll = rule.days.length === 0;

  function matchesFacts(facts: DayFacts): boolean {
    if (rule.monthDays.length > 0 && !matchesMonthDay(rule, facts)) return false;
    if (!takesAll && !matchesWeekday(facts)) return false;
    if (rule.yearDays.length > 0 && !matchesYearDay(rule, facts)) return false;
    return rule.weekNumbers.length === 0 || matchesWeekNumber(rule, facts);
  }

  function matchesWeekday(facts: DayFacts): boolean {
    const bit = 1 << facts.weekday;
    // an nth weekday means nothing within a day or week, where the weekday alone counts
    if (!countsWeekdays) return (anyWeekday & bit) !== 0;
    return (weekdays & bit) !== 0 || ((anyWeekday & bit) !== 0 && matchesNth(rule, facts));
  }

  function matches(day: number): boolean {
    if (asksWeekdayOnly) return takesAll || (anyWeekday & (1 << weekdayOf(day))) !== 0;
    const { year, month, day: dayOfMonth } = dateOf(day);
    if (months !== 0 && (months & (1 << month)) === 0) return false;
    const length = daysInMonth(year, month);
    const weekday = weekdayOf(day);
    return matchesFacts({ day, weekday, month, dayOfMonth, daysInMonth: length, year });
  }

  function addMonth(list: number[], year: number, month: number): void {
    if (months !== 0 && (months & (1 << month)) === 0) return;
    const first = dayOf(year, month, 1);
    const length = daysInMonth(year, month);
    const firstWeekday = weekdayOf(first);
    for (let dayOfMonth = 1; dayOfMonth <= length; dayOfMonth++) {
      const day = first + dayOfMonth - 1;
      const weekday = (firstWeekday + dayOfMonth - 1) % 7;
      if (!takesAll && (anyWeekday & (1 << weekday)) === 0) continue;
      const facts = { day, weekday, month, dayOfMonth, daysInMonth: length, year };
      if (matchesFacts(facts)) list.push(day);
    }
  }

  return { matches, addMonth };
}

function bits(numbers: readonly number[]): number {
  let set = 0;
  for (const number of numbers) set |= 1 << number;
  return set;
}

function matchesMonthDay(rule: Rule, facts: DayFacts): boolean {
  const fromEnd = facts.dayOfMonth - facts.daysInMonth - 1;
  return rule.monthDays.includes(facts.dayOfMonth) || rule.monthDays.includes(fromEnd);
}

function matchesYearDay(rule: Rule, facts: DayFacts): boolean {
  const dayOfYear = facts.day - dayOf(facts.year, 1, 1) + 1;
  const fromEnd = dayOfYear - (isLeapYear(facts.year) ? 366 : 365) - 1;
  return rule.yearDays.includes(dayOfYear) || rule.yearDays.includes(fromEnd);
}

/** The nth of a year only where a yearly rule names no months. */
function matchesNth(rule: Rule, facts: DayFacts): boolean {
  const isOfYear = rule.frequency === 'YEARLY' && rule.months.length === 0;
  const firstDay = isOfYear ? dayOf(facts.year, 1, 1) : facts.day - facts.dayOfMonth + 1;
  const length = isOfYear ? (isLeapYear(facts.year) ? 366 : 365) : facts.daysInMonth;
  const place = facts.day - firstDay;
  const nth = Math.floor(place / 7) + 1;
  const nthFromEnd = -Math.floor((length - 1 - place) / 7) - 1;
  return rule.days.some(
    (day) => day.weekday === facts.weekday && (day.nth === nth || day.nth === nthFromEnd),
  );
}

function matchesWeekNumber(rule: Rule, facts: DayFacts): boolean {
  const weekFirst = facts.day - ((facts.weekday - rule.weekStart + 7) % 7);
  const { year } = dateOf(weekFirst + 3);
  const firstWeek = firstWeekOf(year, rule.weekStart);
  const number = (weekFirst - firstWeek) / 7 + 1;
  const weeks = (firstWeekOf(year + 1, rule.weekStart) - firstWeek) / 7;
  return rule.weekNumbers.includes(number) || rule.weekNumbers.includes(number - weeks - 1);
}

/** First day of the first week with at least four days in the year. */
function firstWeekOf(year: number, weekStart: number): number {
  const fourth = dayOf(year, 1, 4);
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
}
