import { concludeMeasure, type Measure } from '../../../kernel/measure.ts';
import { clipInterval, type Interval, weeklyInterval } from '../../../kernel/statistics.ts';
import type { WeekFacts } from '../../../time/core/facts.ts';
import { needWeeks, weekValues } from '../../../time/core/measuring.ts';
import {
  findOneToOnes,
  type OneToOnes,
  oneToOneMinutes,
  onlyPersonOn,
} from '../../../time/core/one-to-ones.ts';
import { personsWith } from '../../../time/core/persons.ts';
import { recentRecords } from '../../../time/core/records.ts';
import { needNamed, ofEvents, overFourWeeks, saySeveral } from '../../measures.ts';
import type { Facts, ShiftMeasure } from '../../model.ts';
import { COACHING, COACHING_LEAST } from './definitions.ts';

/** Both are made of the 1:1s with reports. */
export const COACHING_MEASURES: readonly ShiftMeasure[] = [
  ofEvents({ definition: COACHING, measure: measureCoaching, events: listOneToOnes }),
  ofEvents({ definition: COACHING_LEAST, measure: measureLeast, events: listOneToOnes }),
];

/**
 * Σ minutes of 1:1s with reports / (reports × weeks), over the trailing four complete weeks.
 * @returns minutes a week; undefined without reports or weeks
 * Source: docs/measures.md#leadership.coaching
 */
function measureCoaching(facts: Facts): Measure {
  const coached = readCoaching(facts);
  const { reports, minutesOf } = coached;
  function perReport(weeks: readonly WeekFacts[]): number | undefined {
    if (reports.length === 0 || weeks.length === 0) return undefined;
    return sum(reports.map((id) => minutesOf(id, weeks))) / reports.length / weeks.length;
  }
  return concludeMeasure(COACHING, {
    ...sayCoaching(facts, coached),
    value: perReport(facts.time.recent),
    interval: possible(
      weeklyInterval(facts.time.recent.flatMap((week) => perReport([week]) ?? [])),
    ),
    weeks: weekValues(facts.time, (week) => perReport([week])),
  });
}

/**
 * The least minutes a week that any report has, over four complete weeks: in a single week a 1:1
 * held every other week would count as none.
 * @returns minutes a week; undefined without reports or weeks
 * Source: docs/measures.md#leadership.coaching-least
 */
function measureLeast(facts: Facts): Measure {
  const coached = readCoaching(facts);
  const { reports, minutesOf } = coached;
  const { recent } = facts.time;
  function leastOf(weeks: readonly WeekFacts[]): number | undefined {
    if (reports.length === 0 || weeks.length === 0) return undefined;
    return Math.min(...reports.map((id) => minutesOf(id, weeks))) / weeks.length;
  }
  const least = reports.toSorted((a, b) => minutesOf(a, recent) - minutesOf(b, recent))[0];
  const minutes = least === undefined ? [] : recent.map((week) => minutesOf(least, [week]));
  return concludeMeasure(COACHING_LEAST, {
    ...sayCoaching(facts, coached),
    value: leastOf(recent),
    interval: possible(weeklyInterval(minutes)),
    weeks: overFourWeeks(facts, leastOf),
  });
}

interface Coaching {
  /** ids */
  readonly reports: readonly string[];
  readonly minutesOf: (report: string, weeks: readonly WeekFacts[]) => number;
}

function readCoaching({ time, people }: Facts): Coaching {
  const oneToOnes: OneToOnes = findOneToOnes(time.count.events, people);
  return {
    reports: personsWith(people, ['report']).map((person) => person.id),
    minutesOf: (report, weeks) => oneToOneMinutes(oneToOnes, report, weeks),
  };
}

function sayCoaching(facts: Facts, { reports, minutesOf }: Coaching) {
  const met = reports.filter((report) => minutesOf(report, facts.time.recent) > 0);
  const words = ['report', 'reports'] as const;
  return {
    count: { n: met.length, of: reports.length },
    missing: saySeveral(
      needWeeks(facts.time),
      needNamed(facts, { relations: ['report'], least: 1, words }),
    ),
  };
}

function listOneToOnes({ time, people }: Facts) {
  const reports = new Set(personsWith(people, ['report']).map((person) => person.id));
  return recentRecords(time, (event) => reports.has(onlyPersonOn(event, people) ?? ''));
}

function possible(interval: Interval | undefined): Interval | undefined {
  return interval && clipInterval(interval, { low: 0, high: Number.MAX_VALUE });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
