import { DAY, LAST_DAY } from './civil.ts';
import type { Rule } from './read-rule.ts';
import { makeDayLister } from './rule-days.ts';
import { makeTimeLister } from './rule-times.ts';

/** What expanding may still cost; shared by all rules that share a limit. */
export interface Budget {
  steps: number;
}

/** All times are milliseconds of the wall clock, as if they were UTC. */
interface RuleSpan {
  /** DTSTART */
  readonly start: number;
  readonly from: number;
  /** exclusive */
  readonly to: number;
  /** last time that may be one; infinite without UNTIL */
  readonly until: number;
  /** at most so many */
  readonly limit: number;
  readonly budget: Budget;
}

export interface RuleTimes {
  /** ascending, each once; DTSTART only where the rule names it */
  readonly walls: readonly number[];
  /** the limit or the budget ended it early */
  readonly isCut: boolean;
}

/**
 * The times a rule names within a span, by arithmetic on day numbers. DTSTART counts as the first
 * of COUNT, also where the rule does not name it. An empty span gives none.
 * Source: RFC 5545, 3.3.10
 */
export function expandRule(rule: Rule, span: RuleSpan): RuleTimes {
  const { start, from, to, until, limit, budget } = span;
  const startDay = Math.floor(start / DAY);
  const days = makeDayLister(rule, startDay);
  const times = makeTimeLister(rule, start);
  const lastDay = Math.min(Math.floor(Math.min(to, until) / DAY), LAST_DAY);
  const walls: number[] = [];
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  let isFirst = true;
  let period = rule.count === undefined ? days.periodOf(Math.floor(from / DAY) - 1) : 0;
  for (; days.fill(period) <= lastDay; period++) {
    const found = times.list(days.list);
    budget.steps -= days.cost + found.length;
    if (budget.steps < 0) return { walls, isCut: true };
    for (const wall of found) {
      if (wall < start) continue;
      if (isFirst && wall > start) left--;
      isFirst = false;
      if (left <= 0 || wall > until || wall >= to) return { walls, isCut: false };
      left--;
      if (wall < from) continue;
      if (walls.length >= limit) return { walls, isCut: true };
      walls.push(wall);
    }
  }
  return { walls, isCut: false };
}
