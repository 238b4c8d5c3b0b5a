import { type Direction, FEWEST_WEEKS, judgeStep, type Verdict } from '../../verdict/measures.ts';
import type { Outcome, StepState } from '../model.ts';
import {
  findVerdictDay,
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
  /** measures that should not have moved with it */
  readonly placebos: readonly string[];
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
  /** the day on which four weeks after it are, or were, complete; undefined when they never will be */
  readonly on: number | undefined;
  readonly weeks: readonly ValuedWeek[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly verdict: Verdict;
  /** each placebo judged as if it should have risen over the same weeks */
  readonly placebos: readonly { readonly measure: string; readonly verdict: Verdict }[];
}

/**
 * What the weeks around a step say of its measure, or why they say nothing yet. Steps that were not
 * done count for nothing; those that were stand on neither side of the verdict.
 * @returns values in the measure's unit, days since 1970-01-01
 * Source: docs/measures.md#verdict
 */
export function watchStep(watching: Watching): Watched {
  const span = spanOf(watching);
  const own = valueWeeks(watching, watching.measure, span);
  const verdict = judgeStep(own, watching.better);
  const { leave } = watching;
  const on = findVerdictDay(own.weeks, { span, fewest: FEWEST_WEEKS, leave });
  const state = stateOf(watching.step, { ...own, verdict, on });
  const isClosed = state === 'not done' || state === 'stopped';
  return {
    ...own,
    state,
    on: isClosed ? undefined : (on ?? own.told),
    verdict,
    placebos: watching.placebos.map((measure) => ({
      measure,
      verdict: judgeStep(valueWeeks(watching, measure, span), 'up'),
    })),
  };
}

/** Steps that were done, or still may be, in the order of their weeks: the first one starts it. */
function spanOf({ step, experiment, until }: Watching): Span {
  const counted = experiment
    .filter(({ id, outcome }) => id === step.id || (outcome !== 'no' && outcome !== 'stopped'))
    .toSorted((one, other) => one.monday - other.monday);
  const [first = step, ...rest] = counted;
  return { steps: [first, ...rest], until };
}

/** A week without a value is no complete week of that measure. */
function valueWeeks({ weeks }: Watching, measure: string, span: Span) {
  const valueAt = new Map(weeks.map(({ monday, values }) => [monday, values.get(measure)]));
  const complete = weeks.map((week) => ({
    ...week,
    isComplete: week.isComplete && valueAt.get(week.monday) !== undefined,
  }));
  const placed = placeWeeks(complete, span).map(
    ({ monday, isOver, isComplete, isLeave, part }): ValuedWeek => ({
      monday,
      isOver,
      isComplete,
      isLeave,
      part,
      value: valueAt.get(monday),
    }),
  );
  const valuesIn = (side: 'before' | 'after') =>
    placed.flatMap(({ part, value }) => (part === side && value !== undefined ? [value] : []));
  const last = placed.filter(({ part }) => part === 'after')[FEWEST_WEEKS - 1];
  return {
    weeks: placed,
    before: valuesIn('before'),
    after: valuesIn('after'),
    told: last && last.monday + 7,
  };
}

interface Seen {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly verdict: Verdict;
  readonly on: number | undefined;
}

function stateOf({ outcome }: WatchedStep, { before, after, verdict, on }: Seen): StepState {
  if (outcome === undefined) return 'running';
  if (outcome === 'stopped') return 'stopped';
  if (outcome === 'no') return 'not done';
  if (before.length < FEWEST_WEEKS) return 'too little data';
  if (after.length >= FEWEST_WEEKS) return verdict.word;
  return on === undefined ? 'too little data' : 'too early';
}
