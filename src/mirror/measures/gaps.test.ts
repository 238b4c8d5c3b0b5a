import { describe, expect, it } from 'vitest';
import type { CapabilityId } from '../../kernel/capability.ts';
import { stateOf } from '../../kernel/reading.ts';
import { rankGaps, sizeGap, type TwoViews } from './gaps.ts';

function someViews(rating: number | undefined, at: number | undefined, range = [at, at]): TwoViews {
  const state = at === undefined ? undefined : stateOf(at);
  return {
    capability: 'strategy',
    rating,
    data: { at, low: range[0], high: range[1], state },
    importance: 3,
  };
}

describe('a gap between what you say and what your data shows', () => {
  it('is wide from away to there', () => {
    expect(sizeGap(someViews(1.05, 0.2))).toBe('wide');
  });

  it('is wide one state apart when a quarter of the axis parts them and the range stays away', () => {
    expect(sizeGap(someViews(0.7, 0.45, [0.3, 0.6]))).toBe('wide');
  });

  it('is some one state apart when they are close, or the range covers the rating', () => {
    expect(sizeGap(someViews(0.6, 0.45))).toBe('some');
    expect(sizeGap(someViews(0.7, 0.45, [0.3, 0.7]))).toBe('some');
  });

  it('agrees in the same state, however far apart within it', () => {
    expect(sizeGap(someViews(0.95, 0.5))).toBe('agree');
  });

  it('cannot be told when either view is missing', () => {
    expect(sizeGap(someViews(undefined, 0.5))).toBe('cannot tell');
    expect(sizeGap(someViews(0.5, undefined))).toBe('cannot tell');
  });
});

describe('the ranking of gaps', () => {
  function aShift(
    capability: CapabilityId,
    [rating, at]: [number, number],
    importance: number,
  ): TwoViews {
    return { ...someViews(rating, at), capability, importance };
  }

  it('goes by size, then by importance, and shows ties as ties', () => {
    const ranked = rankGaps([
      aShift('strategy', [0.6, 0.45], 5),
      aShift('leadership', [1, 0.1], 3),
      aShift('network', [1, 0.1], 4),
      aShift('delegation', [1.1, 0.2], 3),
      aShift('relationships', [0.6, 0.6], 5),
    ]);
    expect(ranked.map((gap) => [gap.rank, gap.capability, gap.size])).toEqual([
      [1, 'network', 'wide'],
      [2, 'leadership', 'wide'],
      [2, 'delegation', 'wide'],
      [4, 'strategy', 'some'],
      [5, 'relationships', 'agree'],
    ]);
  });
});
