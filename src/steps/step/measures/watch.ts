import type { DatedValue, Sides } from '../../verdict/measures/sides.ts';
import { isSlow, joinWeeks, MOST_BLOCKS } from '../../verdict/measures/two-week-blocks.ts';
import { type Direction, FEWEST_BEFORE, judgeStep, type Verdict } from '../../verdict/measures.ts';
import type { Outcome, StepState } from '../model.ts';
import {
  findVerdictDay,
  MOST_BEFORE,
  type PlacedWeek,
  placeWeeks,
  type Span,
  type StepWeek,
  type WatchedWeek,
} from './place-weeks.ts';

/** A step as far as its verdict depends on it. */
export interface WatchedStep extends StepWeek {
  readonly id: string;
  readonly outcome: Outcome | undefined;
}

/** A week with the values of the measures that are watched. */
export interface MeasuredWeek extends WatchedWeek {
  /** by the id of the measure; undefined in a week that does not count */
  readonly values: ReadonlyMap<string, number | undefined>;
}

export interface Watching {
  readonly step: WatchedStep;
  /** every step of its experiment, itself among them, in the order of their weeks */
  readonly experiment: readonly WatchedStep[];
  readonly measure: string;
  readonly better: Direction;
  /** the smallest difference of a week that means anything, in the measure's unit */
  readonly grain: number;
  /** complete weeks after which the verdict is told, once */
  readonly look: number;
  /** what was declared has a rhythm slower than weekly */
  readonly isSlow: boolean;
  /** day on which the first step of the experiment was declared, days since 1970-01-01 */
  readonly prompted: number;
  readonly weeks: readonly MeasuredWeek[];
  /** Mondays of the weeks marked as leave, those to come too */
  readonly leave: ReadonlySet<number>;
  readonly until: number | undefined;
}

export interface ValuedWeek extends PlacedWeek {
  readonly value: number | undefined;
}

/** What can be said of a step now. */
export interface Watched {
  readonly state: StepState;
  /** the day of the one look; undefined when its weeks never will be complete */
  readonly on: number | undefined;
  readonly weeks: readonly ValuedWeek[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** two weeks are one value, since most weeks alone are 0 or the rhythm is slow */
  readonly isByTwo: boolean;
  readonly verdict: Verdict;
}

/**
 * What the weeks around a step say of its measure, or why they say nothing yet. Steps that were not
 * done count for nothing; those that were stand on neither side of the verdict.
 * @returns values in the measure's unit, days since 1970-01-01
 * Source: docs/measures.md#verdict
 */
export function watchStep(watching: Watching): Watched {
  const placed = placeForLook(watching);
  const verdict = judge(watching, placed);
  const { leave } = watching;
  const on = findVerdictDay(placed.weeks, { span: placed.span, fewest: placed.look, leave });
  const state = stateOf(watching.step, { placed, verdict, on });
  const isClosed = state === 'not done' || state === 'stopped';
  const [before, after] = [valuesIn(placed.weeks, 'before'), valuesIn(placed.weeks, 'after')];
  return {
    weeks: placed.weeks,
    before: before.map(({ value }) => value),
    after: after.map(({ value }) => value),
    isByTwo: placed.isByTwo,
    state,
    on: isClosed ? undefined : (on ?? toldOn(placed)),
    verdict,
  };
}

interface Placed {
  readonly span: Span;
  readonly weeks: readonly ValuedWeek[];
  readonly look: number;
  readonly isByTwo: boolean;
}

/** By single weeks; by two where most of them are 0 or what was declared comes less often. */
function placeForLook(watching: Watching): Placed {
  const place = (most: Span['most']) => {
    const span = spanOf(watching, most);
    return { span, weeks: valueWeeks(watching, span), look: most.after };
  };
  const byOne = place({ before: MOST_BEFORE, after: watching.look });
  const values = valuesIn(byOne.weeks, 'before').map(({ value }) => value);
  if (!watching.isSlow && !isSlow(values)) return { ...byOne, isByTwo: false };
  const { before, after } = MOST_BLOCKS;
  return { ...place({ before: 2 * before, after: 2 * after }), isByTwo: true };
}

function judge({ better, grain }: Watching, { weeks, isByTwo }: Placed): Verdict {
  const sides = sidesOf(weeks);
  return judgeStep(isByTwo ? joinWeeks(sides) : sides, { direction: better, grain });
}

function sidesOf(weeks: readonly ValuedWeek[]): Sides {
  return { before: valuesIn(weeks, 'before'), after: valuesIn(weeks, 'after') };
}

function valuesIn(weeks: readonly ValuedWeek[], side: 'before' | 'after'): DatedValue[] {
  return weeks.flatMap(({ part, monday, value }) =>
    part === side && value !== undefined ? [{ at: monday / 7, value }] : [],
  );
}

function toldOn({ weeks, look }: Placed): number | undefined {
  const last = weeks.filter(({ part }) => part === 'after')[look - 1];
  return last && last.monday + 7;
}

/** Steps that were done, or still may be, in the order of their weeks: the first one starts it. */
function spanOf({ step, experiment, until, prompted }: Watching, most: Span['most']): Span {
  const counted = experiment
    .filter(({ id, outcome }) => id === step.id || (outcome !== 'no' && outcome !== 'stopped'))
    .toSorted((one, other) => one.monday - other.monday);
  const [first = step, ...rest] = counted;
  return { steps: [first, ...rest], until, prompted, most };
}

/** A week without a value is no complete week of the measure. */
function valueWeeks({ weeks, measure }: Watching, span: Span): ValuedWeek[] {
  const valueAt = new Map(weeks.map(({ monday, values }) => [monday, values.get(measure)]));
  const complete = weeks.map((week) => ({
    ...week,
    isComplete: week.isComplete && valueAt.get(week.monday) !== undefined,
  }));
  return placeWeeks(complete, span).map(({ monday, isOver, isComplete, isLeave, part }) => ({
    monday,
    isOver,
    isComplete,
    isLeave,
    part,
    value: valueAt.get(monday),
  }));
}

interface Seen {
  readonly placed: Placed;
  readonly verdict: Verdict;
  readonly on: number | undefined;
}

function stateOf({ outcome }: WatchedStep, { placed, verdict, on }: Seen): StepState {
  if (outcome === undefined) return 'running';
  if (outcome === 'stopped') return 'stopped';
  if (outcome === 'no') return 'not done';
  const { before, after } = sidesOf(placed.weeks);
  const fewest = placed.isByTwo ? 2 * FEWEST_BEFORE : FEWEST_BEFORE;
  if (before.length < fewest) return 'too little data';
  if (after.length >= placed.look) return verdict.word;
  return on === undefined ? 'too little data' : 'too early';
}
