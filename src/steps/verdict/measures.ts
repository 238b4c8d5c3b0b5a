import { studentProbability } from '../../kernel/statistics.ts';

export const DIRECTIONS = ['up', 'down'] as const;
/** Where a step should move its measure. */
export type Direction = (typeof DIRECTIONS)[number];

export type VerdictWord =
  | 'moved'
  | 'leaning'
  | 'cannot tell'
  | 'leaning wrong way'
  | 'wrong way'
  | 'too little data';

/** What the weeks after a step say beside the weeks before it. Above 0 is the way it should move. */
export interface Verdict {
  readonly word: VerdictWord;
  /** difference of means, in the measure's unit; undefined where a side is empty */
  readonly delta: number | undefined;
  /** share of pairs in which the week after is higher, ties half, 0–1 */
  readonly nap: number | undefined;
  /** pooled variance of a week, unit squared; undefined below three weeks or with an empty side */
  readonly s2: number | undefined;
  /** squared standard error of delta, weeks correlated by .3 */
  readonly se2: number | undefined;
  /** variance of what delta is believed to be, after the prior */
  readonly v: number | undefined;
  /** probability that it moved the way it should, 0–1 */
  readonly p: number | undefined;
  /** Kendall's τ_b of the weeks before against their order, −1 to 1 */
  readonly tau: number | undefined;
  /** the measure was on its way already before the step */
  readonly hasTrend: boolean;
}

/** Fewer complete weeks on a side say nothing. */
export const FEWEST_WEEKS = 4;
/** How much a week resembles the one before. */
const CORRELATION = 0.3;
/** A baseline that follows its order further has a trend of its own: decision 010. */
const TREND = 0.5;

/**
 * Whether a measure moved after a step: weeks before and after it, each in the order of time, the
 * step's week and its lag in neither.
 * @returns “too little data” below four weeks on a side, or where no week differs from another of
 * its side; then `v` and `p` are undefined
 * Source: docs/measures.md#verdict
 */
export function judgeStep(
  weeks: { readonly before: readonly number[]; readonly after: readonly number[] },
  direction: Direction,
): Verdict {
  const sign = direction === 'down' ? -1 : 1;
  const before = weeks.before.map((value) => sign * value);
  const after = weeks.after.map((value) => sign * value);
  const delta = differMeans(before, after);
  const nap = comparePairs(before, after);
  const spread = spreadOf(before, after);
  const tau = rankAgainstOrder(before);
  const hasTrend = tau !== undefined && Math.abs(tau) > TREND;
  const isEnough = Math.min(before.length, after.length) >= FEWEST_WEEKS;
  const found = { delta, nap, s2: spread?.s2, se2: spread?.se2, tau, hasTrend };
  if (!isEnough || delta === undefined || nap === undefined || spread === undefined) {
    return { word: 'too little data', ...found, v: undefined, p: undefined };
  }
  const { s2, se2 } = spread;
  if (s2 === 0) return { word: 'too little data', ...found, v: undefined, p: undefined };
  const v = 1 / (1 / se2 + 1 / s2);
  const p = studentProbability((delta * Math.sqrt(v)) / se2, before.length + after.length - 2);
  return { word: chooseWord({ nap, p, hasTrend }), ...found, v, p };
}

/**
 * Kendall's τ_b of values against the order they come in: 1 when each is higher than all before it.
 * @returns −1 to 1; undefined below two values or when all are equal
 * Source: docs/measures.md#verdict
 */
export function rankAgainstOrder(values: readonly number[]): number | undefined {
  let pairs = 0;
  let tied = 0;
  let score = 0;
  for (const [at, late] of values.entries()) {
    for (const early of values.slice(0, at)) {
      pairs++;
      if (late === early) tied++;
      else score += late > early ? 1 : -1;
    }
  }
  if (pairs === tied) return undefined;
  // No two weeks tie in their order, so that only the values' ties shorten the scale.
  return score / Math.sqrt((pairs - tied) * pairs);
}

function chooseWord(found: { nap: number; p: number; hasTrend: boolean }): VerdictWord {
  const { nap, p, hasTrend } = found;
  if (nap >= 0.9 && p >= 0.95 && !hasTrend) return 'moved';
  if (p >= 0.8) return 'leaning';
  if (nap <= 0.1 && p <= 0.05 && !hasTrend) return 'wrong way';
  if (p <= 0.2) return 'leaning wrong way';
  return 'cannot tell';
}

function differMeans(before: readonly number[], after: readonly number[]): number | undefined {
  if (before.length === 0 || after.length === 0) return undefined;
  return meanOf(after) - meanOf(before);
}

function comparePairs(before: readonly number[], after: readonly number[]): number | undefined {
  const pairs = before.length * after.length;
  if (pairs === 0) return undefined;
  const points = after.reduce(
    (sum, late) =>
      sum + before.reduce((wins, early) => wins + (late > early ? 1 : late === early ? 0.5 : 0), 0),
    0,
  );
  return points / pairs;
}

function spreadOf(
  before: readonly number[],
  after: readonly number[],
): { readonly s2: number; readonly se2: number } | undefined {
  const degrees = before.length + after.length - 2;
  if (before.length === 0 || after.length === 0 || degrees < 1) return undefined;
  const s2 = (squaresOf(before) + squaresOf(after)) / degrees;
  const inflation = (1 + CORRELATION) / (1 - CORRELATION);
  return { s2, se2: s2 * (1 / before.length + 1 / after.length) * inflation };
}

/** Equal values have no spread, whatever rounding makes of their mean. */
function squaresOf(values: readonly number[]): number {
  if (values.every((value) => value === values[0])) return 0;
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
