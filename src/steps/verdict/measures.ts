import { compareSides, negate } from './measures/compare-sides.ts';
import type { DatedValue, Sides } from './measures/sides.ts';
import { findTellable } from './measures/tellable.ts';
import { rankAgainstOrder } from './measures/trend.ts';

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
  /** difference of means less what was projected, in the measure's unit; undefined where a side is empty */
  readonly delta: number | undefined;
  /** what the weeks before would have risen by themselves; undefined where a side is empty */
  readonly projected: number | undefined;
  /** share of pairs in which the week after is higher, ties half, 0–1 */
  readonly nap: number | undefined;
  /** pooled variance of a week, at least the grain's square; undefined below three weeks or with an empty side */
  readonly s2: number | undefined;
  /** squared standard error of delta, weeks correlated by .3 */
  readonly se2: number | undefined;
  /** variance of what delta is believed to be, after the prior; undefined with too little data */
  readonly v: number | undefined;
  /** probability that it moved the way it should, 0–1; undefined with too little data */
  readonly p: number | undefined;
  /** probability that it moved the other way, with what would have fallen by itself taken off, 0–1 */
  readonly pWrong: number | undefined;
  /** Kendall's τ_b of the weeks before against their order, −1 to 1 */
  readonly tau: number | undefined;
  /** the measure was on its way already before the step */
  readonly hasTrend: boolean;
  /** the smallest change that weeks so uneven could tell, in the measure's unit */
  readonly tellable: number | undefined;
}

/** Fewer complete weeks before a step say nothing. */
export const FEWEST_BEFORE = 6;
/** Fewer complete weeks after it neither. */
export const FEWEST_AFTER = 4;
/** A baseline that follows its order further has a trend of its own. */
const TREND = 0.5;
const CERTAIN = { nap: 0.9, p: 0.95 } as const;
const LEANS = 0.8;

/**
 * Whether a measure moved after a step: weeks before and after it, the step's week, its lag and the
 * weeks that prompted it in neither. What it would have risen by itself is taken off.
 * @param way `grain` is the smallest difference of a week that means anything, in the measure's unit
 * @returns “too little data” below six weeks before or four after; `v`, `p` and `pWrong` are undefined then
 * Source: docs/measures.md#verdict
 */
export function judgeStep(
  weeks: Sides,
  { direction, grain }: { readonly direction: Direction; readonly grain: number },
): Verdict {
  const right = direction === 'down' ? turn(weeks) : weeks;
  const { before, after } = right;
  const { p, v, ...found } = compareSides(right, grain);
  const wrong = compareSides(turn(right), grain);
  const tau = rankAgainstOrder(before);
  const hasTrend = tau !== undefined && Math.abs(tau) > TREND;
  const tellable = findTellable(before.map(toValue), { after: after.length, grain });
  const figures = { ...found, tau, hasTrend, tellable };
  const isEnough = before.length >= FEWEST_BEFORE && after.length >= FEWEST_AFTER;
  if (!isEnough || p === undefined || wrong.p === undefined) {
    return { word: 'too little data', ...figures, v: undefined, p: undefined, pWrong: undefined };
  }
  const word = chooseWord({ nap: found.nap, p }, { nap: wrong.nap, p: wrong.p }, hasTrend);
  return { word, ...figures, v, p, pWrong: wrong.p };
}

interface Shown {
  readonly nap: number | undefined;
  readonly p: number;
}

function chooseWord(right: Shown, wrong: Shown, hasTrend: boolean): VerdictWord {
  if (isCertain(right) && !hasTrend) return 'moved';
  if (right.p >= LEANS) return 'leaning';
  if (isCertain(wrong) && !hasTrend) return 'wrong way';
  if (wrong.p >= LEANS) return 'leaning wrong way';
  return 'cannot tell';
}

function isCertain({ nap, p }: Shown): boolean {
  return nap !== undefined && nap >= CERTAIN.nap && p >= CERTAIN.p;
}

function turn({ before, after }: Sides): Sides {
  return { before: before.map(negate), after: after.map(negate) };
}

function toValue({ value }: DatedValue): number {
  return value;
}
