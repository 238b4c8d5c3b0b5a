import { concludeMeasure, type Measure } from '../../../kernel/measure.ts';
import {
  clipInterval,
  type Interval,
  medianInterval,
  medianOf,
} from '../../../kernel/statistics.ts';
import type { WeekFacts } from '../../../time/core/facts.ts';
import { needWeeks } from '../../../time/core/measuring.ts';
import { findOneToOnes, oneToOneMinutes, onlyPersonOn } from '../../../time/core/one-to-ones.ts';
import { listPersons } from '../../../time/core/persons.ts';
import { recentRecords } from '../../../time/core/records.ts';
import { ofEvents, overFourWeeks, saySeveral } from '../../measures.ts';
import type { Facts, ShiftMeasure } from '../../model.ts';
import { PARITY } from './definitions.ts';

export const PARITY_MEASURE: ShiftMeasure = ofEvents({
  definition: PARITY,
  measure: measureParity,
  events: listOneToOnes,
});

/** Below this many people a median says little of a group. */
const LEAST_PEOPLE = 2;
/** Both medians lie within theirs with 1 − 2 × .1: the 80% of the ratio. */
const EACH_WITHIN = 0.9;
/** More than ten times as much is no finer told apart. */
const MOST = 10;

interface Groups {
  /** ids */
  readonly former: readonly string[];
  readonly others: readonly string[];
}

/**
 * The median 1:1 minutes of former peers ÷ that of other reports, over four complete weeks.
 * @returns a ratio; undefined below two people on either side, or where the other reports' median
 *   is 0
 * Source: docs/measures.md#relationships.parity
 */
function measureParity(facts: Facts): Measure {
  const groups = readGroups(facts);
  const oneToOnes = findOneToOnes(facts.time.count.events, facts.people);
  const { recent } = facts.time;
  function minutesOf(persons: readonly string[], weeks: readonly WeekFacts[]): number[] {
    return persons.map((person) => oneToOneMinutes(oneToOnes, person, weeks));
  }
  const former = minutesOf(groups.former, recent);
  const others = minutesOf(groups.others, recent);
  const value = divide(medianOf(former), medianOf(others));
  const needed = sayGroups(groups);
  return concludeMeasure(PARITY, {
    value,
    count: {
      n: [...former, ...others].filter((minutes) => minutes > 0).length,
      of: former.length + others.length,
    },
    interval: findInterval(former, others),
    weeks: overFourWeeks(facts, (weeks) =>
      needed === undefined
        ? divide(
            medianOf(minutesOf(groups.former, weeks)),
            medianOf(minutesOf(groups.others, weeks)),
          )
        : undefined,
    ),
    missing: saySeveral(
      needWeeks(facts.time),
      needed ?? (value === undefined ? 'Half of your other reports had no 1:1.' : undefined),
    ),
  });
}

function readGroups({ people }: Facts): Groups {
  const persons = listPersons(people);
  const former = persons.filter(({ relations }) => relations.includes('former-peer'));
  const others = persons.filter(
    ({ relations }) => relations.includes('report') && !relations.includes('former-peer'),
  );
  return { former: former.map(({ id }) => id), others: others.map(({ id }) => id) };
}

function divide(part: number | undefined, whole: number | undefined): number | undefined {
  if (part === undefined || whole === undefined || whole === 0) return undefined;
  return part / whole;
}

/** From the lowest former median over the highest other one to the reverse. */
function findInterval(former: readonly number[], others: readonly number[]): Interval | undefined {
  const above = medianInterval(former, EACH_WITHIN);
  const below = medianInterval(others, EACH_WITHIN);
  if (above === undefined || below === undefined || below.high === 0) return undefined;
  const high = below.low === 0 ? MOST : above.high / below.low;
  return clipInterval({ low: above.low / below.high, high }, { low: 0, high: MOST });
}

function sayGroups({ former, others }: Groups): string | undefined {
  if (former.length >= LEAST_PEOPLE && others.length >= LEAST_PEOPLE) return undefined;
  const said = `${sayNamed(former.length, 'former peer')} and ${sayNamed(others.length, 'other report')}`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} named; 2 of each needed.`;
}

function sayNamed(count: number, one: string): string {
  return `${count === 0 ? 'no' : count} ${one}${count === 1 ? '' : 's'}`;
}

function listOneToOnes(facts: Facts) {
  const { former, others } = readGroups(facts);
  const persons = new Set([...former, ...others]);
  return recentRecords(facts.time, (event) => persons.has(onlyPersonOn(event, facts.people) ?? ''));
}
