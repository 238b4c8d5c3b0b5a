import type { CapabilityId } from '../../kernel/capability.ts';
import { type State, stateOf, statesApart } from '../../kernel/reading.ts';

export const GAP_SIZES = ['wide', 'some', 'agree', 'cannot tell'] as const;
export type GapSize = (typeof GAP_SIZES)[number];

/** The two views that a gap lies between, on the axis of the mirror; unknown is undefined. */
export interface TwoViews {
  readonly capability: CapabilityId;
  /** position of the rating: the owner's, or the raters' */
  readonly rating: number | undefined;
  readonly data: {
    readonly at: number | undefined;
    readonly low: number | undefined;
    readonly high: number | undefined;
    readonly state: State | undefined;
  };
  /** what the owner gave the shift, 1–5 */
  readonly importance: number;
}

export interface Gap {
  readonly capability: CapabilityId;
  readonly size: GapSize;
  readonly importance: number;
  /** 1 for the widest; the same for gaps that are as wide and as important */
  readonly rank: number;
}

/**
 * How far a rating and the data lie apart: wide when their states differ by two, or by one with
 * positions .25 apart and the data's range not covering the rating; some when they differ by one
 * otherwise.
 * Source: docs/measures.md#gap
 */
export function sizeGap({ rating, data }: Pick<TwoViews, 'rating' | 'data'>): GapSize {
  if (rating === undefined || data.at === undefined || data.state === undefined)
    return 'cannot tell';
  const apart = statesApart(stateOf(rating), data.state);
  if (apart === 2) return 'wide';
  if (apart === 0) return 'agree';
  const isCovered = rating >= (data.low ?? data.at) && rating <= (data.high ?? data.at);
  return Math.abs(rating - data.at) > QUARTER && !isCovered ? 'wide' : 'some';
}

/** A quarter of the axis, less what binary fractions lose: .7 − .45 is a quarter too. */
const QUARTER = 0.25 - 1e-9;

/** Gaps by size, then by the importance that the owner gave the shift; ties share a rank. */
export function rankGaps(views: readonly TwoViews[]): Gap[] {
  const gaps = views.map((view) => ({
    capability: view.capability,
    size: sizeGap(view),
    importance: view.importance,
  }));
  const ordered = gaps.toSorted((a, b) => compareGaps(a, b));
  return ordered.map((gap) => ({
    ...gap,
    rank: ordered.findIndex((other) => compareGaps(gap, other) === 0) + 1,
  }));
}

type Sized = Omit<Gap, 'rank'>;

function compareGaps(a: Sized, b: Sized): number {
  return GAP_SIZES.indexOf(a.size) - GAP_SIZES.indexOf(b.size) || b.importance - a.importance;
}
