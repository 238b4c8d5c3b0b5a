import { concludeMeasure, type Measure, type MeasureDefinition } from '../../../kernel/measure.ts';
import {
  type Interval,
  meanInterval,
  medianInterval,
  medianOf,
} from '../../../kernel/statistics.ts';
import { dateOfDay, dayOfDate } from '../../../kernel/week.ts';
import type { Decision } from '../../../notebook/decisions/model.ts';
import {
  type EndedForecast,
  listEnded,
  toResolved,
} from '../../../notebook/forecasts/calibration/measures/ended.ts';
import { measureCalibration } from '../../../notebook/forecasts/calibration/measures.ts';
import type { Forecast } from '../../../notebook/forecasts/model.ts';
import { atWeekEnds } from '../../measures.ts';
import type { Facts, MeasureRecord, ShiftMeasure } from '../../model.ts';

const HORIZON: MeasureDefinition = {
  id: 'strategy.horizon',
  capability: 'strategy',
  title: 'How far ahead you look',
  counts: 'from when it was made to when it is due: forecasts, and decisions to their review',
  counted: 'forecasts and decisions',
  unit: 'months',
  time: 'stock',
  inputs: ['journal'],
  better: 'more',
  floor: 1,
  heading: 12,
  headingSource: 'Our judgement. Yours to change.',
  misleads: 'Far, trivial bets lengthen it.',
};

const SKILL: MeasureDefinition = {
  id: 'strategy.forecast-skill',
  capability: 'strategy',
  title: 'Forecast skill',
  counts: 'how much nearer than always saying your base rate: 0 as near, 1 never wrong',
  counted: 'forecasts',
  unit: 'index',
  time: 'stock',
  inputs: ['journal'],
  better: 'more',
  floor: 0,
  heading: 0.25,
  headingSource: 'Our judgement. Yours to change.',
  misleads: 'Easy questions raise it.',
};

export const FORESIGHT_MEASURES: readonly ShiftMeasure[] = [
  { definition: HORIZON, measure: measureHorizon, records: listHorizons },
  { definition: SKILL, measure: measureSkill, records: listForecasts },
];

const LEAST_ENTRIES = 8;
export const LEAST_RESOLVED = 20;
const DAYS_A_MONTH = 365.25 / 12;

/** From when something was made to when it is due. */
interface Reach {
  readonly title: string;
  /** local days */
  readonly made: number;
  readonly due: number;
}

/**
 * The median time from made to due, over forecasts and over decisions that have a review date.
 * @returns months; undefined, with what is missing, below 8 entries
 * Source: docs/measures.md#strategy.horizon
 */
function measureHorizon(facts: Facts): Measure {
  const months = monthsAhead(facts, facts.today);
  const count = { n: months.length, of: months.length };
  return concludeMeasure(HORIZON, {
    value: medianOf(months),
    count,
    interval: medianInterval(months, 0.8),
    weeks: atWeekEnds(facts, (day) => {
      const then = monthsAhead(facts, day - 1);
      return then.length < LEAST_ENTRIES ? undefined : medianOf(then);
    }),
    missing: months.length >= LEAST_ENTRIES ? '' : sayFewEntries(months.length),
  });
}

function sayFewEntries(n: number): string {
  const what = 'with a review date';
  if (n === 0) return `No forecast and no decision ${what} is noted yet; ${LEAST_ENTRIES} needed.`;
  const [noun, verb] =
    n === 1 ? ['forecast or decision', 'is'] : ['forecasts and decisions', 'are'];
  return `${n} ${noun} ${what} ${verb} noted; ${LEAST_ENTRIES} needed.`;
}

function monthsAhead(facts: Facts, today: number): number[] {
  return listReaches(facts, today).map(({ made, due }) => (due - made) / DAYS_A_MONTH);
}

function listReaches({ forecasts, decisions }: Facts, today: number): Reach[] {
  const reaches = [...forecasts.map(reachOfForecast), ...decisions.flatMap(reachOfDecision)];
  return reaches.filter(({ made }) => made <= today).sort((a, b) => b.made - a.made);
}

function reachOfForecast({ text, made, due }: Forecast): Reach {
  return { title: text, made: dayOfDate(made), due: dayOfDate(due) };
}

/** A decision is made when it is decided, and due when it is to be looked at again. */
function reachOfDecision({ title, decided, reviewOn }: Decision): Reach[] {
  if (decided === null || reviewOn === null || reviewOn < decided.on) return [];
  return [{ title, made: dayOfDate(decided.on), due: dayOfDate(reviewOn) }];
}

function listHorizons(facts: Facts): MeasureRecord[] {
  return listReaches(facts, facts.today).map(({ title, made, due }) => ({
    title,
    when: dateOfDay(made),
    detail: `${((due - made) / DAYS_A_MONTH).toFixed(1)} months ahead, to ${dateOfDay(due)}`,
    hours: null,
    isPart: true,
  }));
}

/**
 * How much nearer the forecasts came than always saying their base rate: 1 − Brier score / (ō(1 − ō)).
 * @returns 1 for never wrong, 0 for no nearer, below 0 for further off; undefined, with what is
 * missing, below 20 resolved or where all came out the same
 * Source: docs/measures.md#strategy.forecast-skill
 */
function measureSkill(facts: Facts): Measure {
  const ended = listEnded(facts.forecasts, dateOfDay(facts.today));
  const { skill, interval } = rateSkill(ended);
  const known = facts.forecasts.filter(
    ({ made, resolved }) => dayOfDate(made) <= facts.today && resolved?.outcome !== 'void',
  );
  return concludeMeasure(SKILL, {
    value: skill,
    count: { n: ended.length, of: known.length },
    interval,
    weeks: atWeekEnds(facts, (day) => {
      const then = listEnded(facts.forecasts, dateOfDay(day - 1));
      return then.length < LEAST_RESOLVED ? undefined : rateSkill(then).skill;
    }),
    missing: sayUnskilled(ended.length, skill),
  });
}

function sayUnskilled(n: number, skill: number | undefined): string {
  if (n >= LEAST_RESOLVED && skill === undefined) {
    return `All ${n} resolved forecasts came out the same; skill needs both outcomes.`;
  }
  if (n >= LEAST_RESOLVED) return '';
  if (n === 0) return `No forecast is resolved yet; ${LEAST_RESOLVED} needed.`;
  return `${n} ${n === 1 ? 'forecast is' : 'forecasts are'} resolved; ${LEAST_RESOLVED} needed.`;
}

interface Skill {
  readonly skill: number | undefined;
  readonly interval: Interval | undefined;
}

/** Its range is that of the mean squared error, against the base rate as it came out. */
function rateSkill(ended: readonly EndedForecast[]): Skill {
  const resolved = ended.map(toResolved);
  const { brier, uncertainty } = measureCalibration(resolved);
  if (brier === undefined || uncertainty === undefined || uncertainty === 0) {
    return { skill: undefined, interval: undefined };
  }
  const errors = meanInterval(
    resolved.map(({ forecast, happened }) => (forecast - Number(happened)) ** 2),
  );
  const interval = errors && {
    low: 1 - errors.high / uncertainty,
    high: Math.min(1, 1 - errors.low / uncertainty),
  };
  return { skill: 1 - brier / uncertainty, interval };
}

function listForecasts({ forecasts, today }: Facts): MeasureRecord[] {
  return forecasts
    .filter(({ made, resolved }) => dayOfDate(made) <= today && resolved?.outcome !== 'void')
    .map(({ text, percent, due, resolved }) => {
      const isEnded = resolved !== null && dayOfDate(resolved.on) <= today;
      const happened = resolved?.outcome === 'yes' ? 'it happened' : 'it did not happen';
      return {
        title: text,
        when: isEnded ? resolved.on : due,
        detail: `you said ${percent}%, ${isEnded ? happened : 'still open'}`,
        hours: null,
        isPart: isEnded,
      };
    })
    .sort((a, b) => (a.when < b.when ? 1 : -1));
}
