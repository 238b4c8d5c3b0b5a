import type { Measure } from '../../../kernel/measure.ts';
import type { WeekFacts } from '../../../time/core/facts.ts';
import { needWeeks } from '../../../time/core/measuring.ts';
import { recentRecords } from '../../../time/core/records.ts';
import { RECENT_WEEKS } from '../../../time/core/weeks.ts';
import type { CountedEvent } from '../../../time/model.ts';
import { concludeWhole, ofEvents, overFourWeeks, saySeveral } from '../../measures.ts';
import type { Facts, ShiftMeasure } from '../../model.ts';
import { BREADTH } from './definitions.ts';
import { functionsOn } from './functions.ts';

export const BREADTH_MEASURE: ShiftMeasure = ofEvents({
  definition: BREADTH,
  measure: measureBreadth,
  events: (facts) => recentRecords(facts.time, (event) => functionsOn(event, facts).size > 0),
});

const LEAST_HOURS = 20;

/**
 * How evenly hours spread over K functions: −Σ s ln s / ln K, where s is the share of the hours
 * with people of known function. An event's hours are split equally over them.
 * @param hours of each function
 * @returns 0 for one function, 1 for all alike; undefined without hours or below two functions
 * Source: docs/measures.md#perspective.breadth
 */
export function breadthOf(hours: readonly number[], functions: number): number | undefined {
  const all = hours.reduce((sum, each) => sum + each, 0);
  if (all <= 0 || functions < 2) return undefined;
  let entropy = 0;
  for (const each of hours) if (each > 0) entropy -= (each / all) * Math.log(each / all);
  return entropy / Math.log(functions);
}

function measureBreadth(facts: Facts): Measure {
  const { time, functions } = facts;
  const byWeek = Map.groupBy(time.count.events, (event) => event.week);
  function spreadOver(weeks: readonly WeekFacts[]): number[] {
    return hoursByFunction(
      weeks.flatMap(({ name }) => byWeek.get(name) ?? []),
      facts,
    );
  }
  const spread = spreadOver(time.recent);
  const n = spread.reduce((sum, each) => sum + each, 0);
  const of = time.recentEvents
    .filter(({ people }) => people.length > 0)
    .reduce((sum, { hours }) => sum + hours, 0);
  return concludeWhole(BREADTH, {
    value: breadthOf(spread, functions.length),
    count: { n, of },
    weeks: overFourWeeks(facts, (weeks) => {
      const then = spreadOver(weeks);
      const hours = then.reduce((sum, each) => sum + each, 0);
      return hours < LEAST_HOURS ? undefined : breadthOf(then, functions.length);
    }),
    missing: saySeveral(
      needWeeks(time),
      functions.length < 2 ? 'Fewer than two functions are listed; list at least two.' : undefined,
      n >= LEAST_HOURS || time.recent.length < RECENT_WEEKS
        ? undefined
        : `${Math.floor(n)} hours with people of known function; ${LEAST_HOURS} needed.`,
    ),
  });
}

function hoursByFunction(events: readonly CountedEvent[], facts: Facts): number[] {
  const hours = new Map<string, number>();
  for (const event of events) {
    const present = functionsOn(event, facts);
    const people = [...present.values()].reduce((sum, count) => sum + count, 0);
    for (const [name, count] of present) {
      hours.set(name, (hours.get(name) ?? 0) + (event.hours * count) / people);
    }
  }
  return [...hours.values()];
}
