import {
  concludeMeasure,
  type Found,
  type Measure,
  type MeasureDefinition,
  type WeekValue,
} from '../../kernel/measure.ts';
import { clipInterval, ratioInterval, weeklyInterval } from '../../kernel/statistics.ts';
import type { Relation } from '../../people/model.ts';
import type { CountedEvent } from '../model.ts';
import type { TimeFacts, WeekFacts } from './facts.ts';
import { RECENT_WEEKS } from './weeks.ts';

export type IsPart = (event: CountedEvent) => boolean;

/** Something a measure needs: says in words what of it lacks; undefined when it is met. */
export type Need = (facts: TimeFacts) => string | undefined;

export interface Measuring {
  readonly definition: MeasureDefinition;
  readonly isPart: IsPart;
  /** the hours it is a share of, where those are not all */
  readonly isWhole?: IsPart;
  readonly needs: readonly Need[];
}

/**
 * The share of H, or of a part of H, over the trailing four complete weeks, of the events that are part of it.
 * @returns share 0–1 with its 80% interval; undefined, with what is missing, below the minimum
 * Source: docs/measures.md#uncertainty
 */
export function measureShare(facts: TimeFacts, measuring: Measuring): Measure {
  const { isPart, isWhole } = measuring;
  const byWeek = hoursByWeek(facts.count.events, isPart);
  const wholes = isWhole && hoursByWeek(facts.count.events, isWhole);
  function partOf(week: WeekFacts) {
    const whole = wholes === undefined ? week.hours : (wholes.get(week.name) ?? 0);
    return { part: byWeek.get(week.name) ?? 0, whole };
  }
  const n = sum(facts.recent.map((week) => partOf(week).part));
  const of = sum(facts.recent.map((week) => partOf(week).whole));
  const interval = ratioInterval(facts.recent.map(partOf));
  return finish(facts, measuring, {
    value: of > 0 ? n / of : undefined,
    count: { n, of },
    interval: interval && clipInterval(interval, { low: 0, high: 1 }),
    weeks: weekValues(facts, (week) => {
      const { part, whole } = partOf(week);
      return whole > 0 ? part / whole : undefined;
    }),
  });
}

/**
 * Hours a week, over the trailing four complete weeks, of the events that are part of it.
 * @returns hours a week with the 80% interval; undefined, with what is missing, below the minimum
 * Source: docs/measures.md#uncertainty
 */
export function measureHours(facts: TimeFacts, measuring: Measuring): Measure {
  const byWeek = hoursByWeek(facts.count.events, measuring.isPart);
  return measureWeekly(facts, measuring, {
    hoursOf: (week) => byWeek.get(week.name) ?? 0,
    wholeOf: (week) => week.hours,
  });
}

/** Hours a week of anything that has hours in each week, at most `wholeOf` that week. */
export function measureWeekly(
  facts: TimeFacts,
  measuring: Omit<Measuring, 'isPart'>,
  { hoursOf, wholeOf }: Record<'hoursOf' | 'wholeOf', (week: WeekFacts) => number>,
): Measure {
  const hours = facts.recent.map(hoursOf);
  const interval = weeklyInterval(hours);
  const possible = { low: 0, high: Math.max(0, ...facts.recent.map(wholeOf)) };
  return finish(facts, measuring, {
    value: hours.length > 0 ? sum(hours) / hours.length : undefined,
    count: { n: sum(hours), of: sum(facts.recent.map(wholeOf)) },
    interval: interval && clipInterval(interval, possible),
    weeks: weekValues(facts, hoursOf),
  });
}

/** What of its needs a measure lacks, in sentences; empty when they are met. */
export function sayNeeds(facts: TimeFacts, needs: readonly Need[]): string {
  return needs.flatMap((need) => need(facts) ?? []).join(' ');
}

/** The window of every measure: without four complete weeks there is no trailing four. */
export function needWeeks({ recent }: TimeFacts): string | undefined {
  if (recent.length >= RECENT_WEEKS) return undefined;
  const weeks = recent.length === 1 ? 'week is' : 'weeks are';
  return `${recent.length || 'No'} complete ${weeks} there; ${RECENT_WEEKS} needed.`;
}

/** The default minimum: four complete weeks, at least 24 hours, at least 80% of them sorted. */
export const DEFAULT_NEEDS: readonly Need[] = [needWeeks, needHours, needSorting];

/** Someone of the people list stands in a relation to the owner. */
export function needPeople({ people }: TimeFacts, relation: Relation): string | undefined {
  for (const person of people.values()) {
    if (person.relations.includes(relation)) return undefined;
  }
  return `Nobody is named as a ${relation}; name at least one.`;
}

/** At least 80% of the hours have what a measure must know of them. */
export function needShareOfHours(
  facts: TimeFacts,
  { isKnown, known }: { readonly isKnown: IsPart; readonly known: string },
): string | undefined {
  const of = hoursOfWeeks(facts.recent);
  const n = sum(facts.recentEvents.filter(isKnown).map((event) => event.hours));
  // What a week is made of is asked about once there are weeks enough.
  if (n >= 0.8 * of - TOLERANCE || facts.recent.length < RECENT_WEEKS) return undefined;
  return sayMissing(n, of, known);
}

function needHours({ recent }: TimeFacts): string | undefined {
  const hours = hoursOfWeeks(recent);
  if (hours >= LEAST_HOURS || recent.length < RECENT_WEEKS) return undefined;
  return `${sayRounded(hours)} hours are counted; ${LEAST_HOURS} needed.`;
}

function needSorting(facts: TimeFacts): string | undefined {
  return needShareOfHours(facts, {
    isKnown: (event) => event.sorting.kind !== 'unsorted',
    known: 'sorted',
  });
}

const LEAST_HOURS = 24;
/** Sums of fractions of hours differ in the last digits. */
const TOLERANCE = 1e-9;

/** Whole hours, with a decimal where rounding would hide the difference. */
function sayMissing(n: number, of: number, known: string): string {
  const needed = 0.8 * of;
  const isClose = Math.round(n) >= Math.round(needed);
  const say = isClose ? (hours: number) => hours.toFixed(1) : sayRounded;
  return `${say(n)} of ${sayRounded(of)} hours are ${known}; ${say(needed)} needed.`;
}

function sayRounded(hours: number): string {
  return String(Math.round(hours));
}

function finish(
  facts: TimeFacts,
  { definition, needs }: Omit<Measuring, 'isPart'>,
  found: Omit<Found, 'missing'>,
): Measure {
  return concludeMeasure(definition, { ...found, missing: sayNeeds(facts, needs) });
}

/** A value for each week of the window; none in a week that is not complete. */
export function weekValues(
  facts: TimeFacts,
  valueIn: (week: WeekFacts) => number | undefined,
): WeekValue[] {
  return facts.weeks.map((week) => {
    const value = week.isComplete ? valueIn(week) : undefined;
    return value === undefined ? { week: week.name } : { week: week.name, value };
  });
}

function hoursByWeek(events: readonly CountedEvent[], isPart: IsPart): Map<string, number> {
  const hours = new Map<string, number>();
  for (const event of events) {
    if (isPart(event)) hours.set(event.week, (hours.get(event.week) ?? 0) + event.hours);
  }
  return hours;
}

function hoursOfWeeks(weeks: readonly WeekFacts[]): number {
  return sum(weeks.map((week) => week.hours));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
