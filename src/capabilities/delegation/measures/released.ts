import { concludeMeasure, type Measure, type MeasureDefinition } from '../../../kernel/measure.ts';
import { differenceInterval, meanOf } from '../../../kernel/statistics.ts';
import { standingOn } from '../../../notebook/delegations/measures.ts';
import { answerKey } from '../../../time/core/answer-key.ts';
import type { WeekFacts } from '../../../time/core/facts.ts';
import { type IsPart, needWeeks } from '../../../time/core/measuring.ts';
import { recentRecords } from '../../../time/core/records.ts';
import { BASELINE_WEEKS, RECENT_WEEKS } from '../../../time/core/weeks.ts';
import { ofEvents, overFourWeeks, saySeveral } from '../../measures.ts';
import type { Facts, ShiftMeasure } from '../../model.ts';

const RELEASED: MeasureDefinition = {
  id: 'delegation.released',
  capability: 'delegation',
  title: 'Hours given back to you',
  counts: 'in series you handed on: a week of the 8 before, less a week of the last 4',
  counted: 'hours',
  unit: 'hours a week',
  time: 'rolling',
  inputs: ['calendar', 'board'],
  better: 'more',
  floor: 0,
  heading: 2,
  headingSource: 'Our judgement. Yours to change.',
  misleads: 'The work may have fallen away by itself.',
};

export const RELEASED_MEASURES: readonly ShiftMeasure[] = [
  ofEvents({
    definition: RELEASED,
    measure: measureReleased,
    events: (facts) => recentRecords(facts.time, isHandedOn(facts)),
  }),
];

const LEAST_WEEKS = 4;

/**
 * Hours a week that the owner spent in series linked to what is handed on today: the mean of up to
 * eight complete weeks before the trailing four, of half a year at most, less the mean of these.
 * @returns hours a week, below 0 where they grew, with Student's 80% interval of a difference of
 *   means; undefined, with what is missing, without a linked series or below 4 + 4 weeks
 * Source: docs/measures.md#delegation.released
 */
function measureReleased(facts: Facts): Measure {
  const time = facts.halfYear ?? facts.time;
  const { recent, baseline } = time;
  const hoursIn = countHours({ ...facts, time });
  const now = recent.map(hoursIn);
  const before = baseline.map(hoursIn);
  const [meanNow, meanBefore] = [meanOf(now), meanOf(before)];
  return concludeMeasure(RELEASED, {
    value: meanNow === undefined || meanBefore === undefined ? undefined : meanBefore - meanNow,
    count: { n: meanNow ?? 0, of: meanBefore ?? 0 },
    interval: differenceInterval(before, now),
    weeks: releasedByWeek({ ...facts, time }, hoursIn).slice(-facts.time.weeks.length),
    missing: saySeveral(
      needSeries(facts),
      needWeeks(facts.time),
      recent.length < RECENT_WEEKS ? undefined : needBaseline(baseline.length),
    ),
  });
}

function releasedByWeek(facts: Facts, hoursIn: (week: WeekFacts) => number) {
  const complete = facts.time.weeks.filter((week) => week.isComplete);
  return overFourWeeks(facts, (four) => {
    const first = four[0] === undefined ? 0 : complete.indexOf(four[0]);
    const before = complete.slice(Math.max(0, first - BASELINE_WEEKS), first);
    const then = meanOf(before.map(hoursIn));
    const now = meanOf(four.map(hoursIn));
    const isEnough = before.length >= LEAST_WEEKS && linkedTitles(facts).size > 0;
    return !isEnough || then === undefined || now === undefined ? undefined : then - now;
  });
}

function needSeries(facts: Facts): string | undefined {
  if (linkedTitles(facts).size > 0) return undefined;
  return 'Nothing you handed on is linked to a series in the calendar; link one.';
}

function needBaseline(weeks: number): string | undefined {
  if (weeks >= LEAST_WEEKS) return undefined;
  const [found, verb] =
    weeks === 1 ? ['1 complete week', 'is'] : [`${weeks || 'No'} complete weeks`, 'are'];
  return `${found} before these four ${verb} there; ${LEAST_WEEKS} needed.`;
}

/** Of everything that is someone else's today, in any spelling of its title. */
function linkedTitles({ delegations, today }: Facts): ReadonlySet<string> {
  const held = delegations.filter((delegation) => {
    const { isOpen, isBack } = standingOn(delegation, today);
    return isOpen && !isBack;
  });
  return new Set(held.flatMap(({ series }) => series.map(answerKey)));
}

function isHandedOn(facts: Facts): IsPart {
  const titles = linkedTitles(facts);
  const { series } = facts.time.count;
  return (event) => titles.has(series.get(event.series)?.key ?? answerKey(event.title));
}

function countHours(facts: Facts): (week: WeekFacts) => number {
  const hours = new Map<string, number>();
  for (const event of facts.time.count.events.filter(isHandedOn(facts))) {
    hours.set(event.week, (hours.get(event.week) ?? 0) + event.hours);
  }
  return ({ name }) => hours.get(name) ?? 0;
}
