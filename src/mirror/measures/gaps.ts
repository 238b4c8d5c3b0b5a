import type { CapabilityId } from '../../kernel/capability.ts';

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
  };
  /** what the owner gave the shift, 1–5 */
  readonly importance: number;
}

export interface Gap {
  readonly capability: CapabilityId;
  readonly size: GapSize;
  /** |rating − data| on the axis; undefined where either is missing */
  readonly distance: number | undefined;
  readonly importance: number;
  /** 1 for the widest; the same for gaps that are as wide and as important */
  readonly rank: number;
}

/** What of an axis from floor to heading counts as wide, and as some. */
const WIDE = 0.5 - 1e-9;
const SOME = 0.25 - 1e-9;

/**
 * How far a rating and the data lie apart: wide from half of the axis, some from a quarter, and
 * agreement where they are closer or the data's range holds the rating. No border counts, so that
 * two more sorted hours turn no agreement into a wide gap.
 * Source: docs/measures.md#gap
 */
export function sizeGap({ rating, data }: Pick<TwoViews, 'rating' | 'data'>): GapSize {
  const { at, low, high } = data;
  if (rating === undefined || at === undefined) return 'cannot tell';
  const isCovered = rating >= (low ?? at) && rating <= (high ?? at);
  const distance = Math.abs(rating - at);
  if (isCovered || distance < SOME) return 'agree';
  return distance < WIDE ? 'some' : 'wide';
}

/** |rating − data| on the axis, 0 … 1.25; undefined where either is missing. */
function distanceOf({ rating, data }: Pick<TwoViews, 'rating' | 'data'>): number | undefined {
  return rating === undefined || data.at === undefined ? undefined : Math.abs(rating - data.at);
}

/**
 * Gaps by their distance, then by the importance that the owner gave the shift; ties share a rank.
 * An agreement, however far apart a wide range lets it be, comes after every gap.
 */
export function rankGaps(views: readonly TwoViews[]): Gap[] {
  const gaps = views.map((view) => ({
    capability: view.capability,
    size: sizeGap(view),
    distance: distanceOf(view),
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
  return (
    GAP_SIZES.indexOf(a.size) - GAP_SIZES.indexOf(b.size) ||
    hundredthsOf(b) - hundredthsOf(a) ||
    b.importance - a.importance
  );
}

/** Finer than a hundredth of the axis no gap is wider than another: a drawing would not show it. */
function hundredthsOf({ distance }: Sized): number {
  return Math.round((distance ?? 0) * 100);
}
