import { studentProbability } from '../../../kernel/statistics.ts';
import type { DatedValue, Sides } from './sides.ts';
import { slopeOf } from './trend.ts';

/** How one side lies above the other, where more is better. */
export interface Comparison {
  readonly delta: number | undefined;
  readonly projected: number | undefined;
  readonly nap: number | undefined;
  readonly s2: number | undefined;
  readonly se2: number | undefined;
  readonly v: number | undefined;
  readonly p: number | undefined;
}

/** How much a week resembles the one before. */
const CORRELATION = 0.3;
/** What a mean over weeks is less certain by, since a week resembles the one before. */
export const INFLATION = (1 + CORRELATION) / (1 - CORRELATION);
/** Two differences that only rounding tells apart. */
const ROUNDING = 1e-9;

/**
 * How the weeks after lie above those before, less what a rising baseline would have reached.
 * @returns everything undefined where a side is empty; `s2` and what follows from it below three weeks
 * Source: docs/measures.md#verdict
 */
export function compareSides({ before, after }: Sides, grain: number): Comparison {
  const projected = project({ before, after });
  const early = meanOf(before.map(({ value }) => value));
  const late = meanOf(after.map(({ value }) => value));
  if (early === undefined || late === undefined || projected === undefined) return NOTHING;
  const delta = late - projected - early;
  const nap = comparePairs({ before, after }, projected);
  const degrees = before.length + after.length - 2;
  if (degrees < 1) return { ...NOTHING, projected, delta, nap };
  const squares = squaresOf(before) + squaresOf(after);
  const s2 = Math.max(squares / degrees, grain ** 2);
  const se2 = errorOf(s2, { before: before.length, after: after.length });
  if (s2 === 0) return { projected, delta, nap, s2, se2, v: 0, p: (1 + Math.sign(delta)) / 2 };
  const v = believedVariance(s2, se2);
  return {
    projected,
    delta,
    nap,
    s2,
    se2,
    v,
    p: studentProbability((delta * Math.sqrt(v)) / se2, degrees),
  };
}

/**
 * Squared standard error of the difference of two means of weeks with the variance `s2`.
 * Source: docs/measures.md#verdict
 */
export function errorOf(
  s2: number,
  weeks: { readonly before: number; readonly after: number },
): number {
  return s2 * (1 / weeks.before + 1 / weeks.after) * INFLATION;
}

/**
 * Variance of what the difference is believed to be, when before any data it lay around 0 with `s2`.
 * @returns unit squared; both above 0
 * Source: docs/measures.md#verdict
 */
export function believedVariance(s2: number, se2: number): number {
  return 1 / (1 / se2 + 1 / s2);
}

/** The same week where less is better. */
export function negate({ at, value }: DatedValue): DatedValue {
  return { at, value: 0 - value };
}

const NOTHING: Comparison = {
  delta: undefined,
  projected: undefined,
  nap: undefined,
  s2: undefined,
  se2: undefined,
  v: undefined,
  p: undefined,
};

/** A falling baseline is not projected: a fall that stops is a change. */
function project({ before, after }: Sides): number | undefined {
  const [early, late] = [meanOf(before.map(weekOf)), meanOf(after.map(weekOf))];
  if (early === undefined || late === undefined) return undefined;
  return Math.max(0, slopeOf(before) ?? 0) * (late - early);
}

function weekOf({ at }: DatedValue): number {
  return at;
}

function comparePairs({ before, after }: Sides, projected: number): number {
  let points = 0;
  for (const late of after) {
    for (const early of before) {
      const difference = late.value - projected - early.value;
      if (Math.abs(difference) < ROUNDING) points += 0.5;
      else if (difference > 0) points++;
    }
  }
  return points / (before.length * after.length);
}

function squaresOf(weeks: readonly DatedValue[]): number {
  const mean = meanOf(weeks.map(({ value }) => value)) ?? 0;
  return weeks.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
}

/** Equal values are their own mean, whatever rounding makes of their sum. */
function meanOf(values: readonly number[]): number | undefined {
  const [first] = values;
  if (first === undefined || values.every((value) => value === first)) return first;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
