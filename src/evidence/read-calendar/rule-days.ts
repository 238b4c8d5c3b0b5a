import { dateOf, dayOf, weekdayOf } from './civil.ts';
import type { Rule } from './read-rule.ts';
import { type DayFilter, makeDayFilter } from './rule-day-filter.ts';

/** The days a rule names, one period (day, week, month, year) after another. */
interface DayLister {
  /** days since 1970-01-01 in the period last filled, ascending */
  readonly list: number[];
  /** days looked at to fill a period */
  readonly cost: number;
  /** Lists the days of the nth period. @returns the first day of the period */
  fill(period: number): number;
  /** The period that holds a day, or the last before it; 0 for days before the first. */
  periodOf(day: number): number;
}

/** Rules by the hour and finer go day by day here; which times of a day they name comes after. */
export function makeDayLister(rule: Rule, startDay: number): DayLister {
  const filter = makeDayFilter(withDefaults(rule, startDay));
  switch (rule.frequency) {
    case 'YEARLY':
      return listByYear(rule, filter, startDay);
    case 'MONTHLY':
      return listByMonth(rule, filter, startDay);
    case 'WEEKLY':
      return listByWeek(rule, filter, startDay);
    case 'DAILY':
      return listByDay(rule.interval, filter, startDay);
    default:
      return listByDay(1, filter, startDay);
  }
}

/** What the rule leaves to DTSTART: its weekday, day of the month, or month. */
function withDefaults(rule: Rule, startDay: number): Rule {
  const saysDay = rule.days.length + rule.monthDays.length + rule.yearDays.length > 0;
  const weekday = { weekday: weekdayOf(startDay), nth: 0 };
  if (saysDay) return rule;
  if (rule.frequency === 'WEEKLY') return { ...rule, days: [weekday] };
  if (rule.frequency !== 'MONTHLY' && rule.frequency !== 'YEARLY') return rule;
  if (rule.weekNumbers.length > 0) return { ...rule, days: [weekday] };
  const { month, day } = dateOf(startDay);
  const isYearly = rule.frequency === 'YEARLY';
  const months = isYearly && rule.months.length === 0 ? [month] : rule.months;
  return { ...rule, months, monthDays: [day] };
}

function listByDay(interval: number, filter: DayFilter, startDay: number): DayLister {
  const list: number[] = [];
  return {
    list,
    cost: 1,
    fill(period) {
      const day = startDay + period * interval;
      list.length = 0;
      if (filter.matches(day)) list.push(day);
      return day;
    },
    periodOf: (day) => Math.max(0, Math.floor((day - startDay) / interval)),
  };
}

function listByWeek(rule: Rule, filter: DayFilter, startDay: number): DayLister {
  const list: number[] = [];
  const days = 7 * rule.interval;
  const firstWeek = startDay - ((weekdayOf(startDay) - rule.weekStart + 7) % 7);
  return {
    list,
    cost: 7,
    fill(period) {
      const first = firstWeek + period * days;
      list.length = 0;
      for (let day = first; day < first + 7; day++) if (filter.matches(day)) list.push(day);
      return first;
    },
    periodOf: (day) => Math.max(0, Math.floor((day - firstWeek) / days)),
  };
}

function listByMonth(rule: Rule, filter: DayFilter, startDay: number): DayLister {
  const list: number[] = [];
  const start = dateOf(startDay);
  const firstMonth = start.year * 12 + start.month - 1;
  return {
    list,
    cost: 31,
    fill(period) {
      const index = firstMonth + period * rule.interval;
      const year = Math.floor(index / 12);
      const month = index - year * 12 + 1;
      list.length = 0;
      filter.addMonth(list, year, month);
      return dayOf(year, month, 1);
    },
    periodOf(day) {
      const { year, month } = dateOf(day);
      return Math.max(0, Math.floor((year * 12 + month - 1 - firstMonth) / rule.interval));
    },
  };
}

function listByYear(rule: Rule, filter: DayFilter, startDay: number): DayLister {
  const list: number[] = [];
  const firstYear = dateOf(startDay).year;
  return {
    list,
    cost: 365,
    fill(period) {
      const year = firstYear + period * rule.interval;
      list.length = 0;
      for (let month = 1; month <= 12; month++) filter.addMonth(list, year, month);
      return dayOf(year, 1, 1);
    },
    periodOf: (day) => Math.max(0, Math.floor((dateOf(day).year - firstYear) / rule.interval)),
  };
}
