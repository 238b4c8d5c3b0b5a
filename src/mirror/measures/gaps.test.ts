import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CapabilityId } from '../../kernel/capability.ts';
import { FURTHEST } from '../../kernel/reading.ts';
import { rankGaps, sizeGap, type TwoViews } from './gaps.ts';

function someViews(rating: number | undefined, at: number | undefined, range = [at, at]): TwoViews {
  const [low, high] = range;
  return { capability: 'strategy', rating, data: { at, low, high }, importance: 3 };
}

describe('a gap between what you say and what your data shows', () => {
  it('is wide from half of the axis, some from a quarter, and agreement below', () => {
    expect([1.05, 0.7, 0.69, 0.45, 0.44, 0.2].map((at) => sizeGap(someViews(at, 0.2)))).toEqual([
      'wide',
      'wide',
      'some',
      'some',
      'agree',
      'agree',
    ]);
  });

  it('agrees where the range of the data holds the rating, however far its middle is', () => {
    expect(sizeGap(someViews(0.9, 0.3, [0.1, 0.9]))).toBe('agree');
    expect(sizeGap(someViews(0.9, 0.3, [0.1, 0.89]))).toBe('wide');
  });

  it('is the same wherever on the axis it lies: no border counts', () => {
    const position = fc.integer({ min: 0, max: 60 }).map((each) => each / 100);
    fc.assert(
      fc.property(position, position, fc.integer({ min: 0, max: 64 }), (rating, at, more) => {
        const moved = someViews(rating + more / 100, at + more / 100);
        expect(moved.data.at).toBeLessThan(FURTHEST);
        expect(sizeGap(moved)).toBe(sizeGap(someViews(rating, at)));
      }),
    );
  });

  it('is never turned from agreement into a wide one by a hundredth more', () => {
    const position = fc.integer({ min: 0, max: 125 }).map((each) => each / 100);
    fc.assert(
      fc.property(position, position, (rating, at) => {
        const sizes = [at, at + 0.01].map((each) => sizeGap(someViews(rating, each)));
        expect(sizes.toSorted()).not.toEqual(['agree', 'wide']);
      }),
    );
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

  it('goes by distance, then by importance, and shows ties as ties', () => {
    const ranked = rankGaps([
      aShift('strategy', [0.7, 0.4], 5),
      aShift('leadership', [1, 0.1], 3),
      aShift('network', [1, 0.1], 4),
      aShift('delegation', [1.1, 0.2], 3),
      aShift('perspective', [1.2, 0.2], 1),
      aShift('relationships', [0.6, 0.6], 5),
    ]);
    expect(ranked.map((gap) => [gap.rank, gap.capability, gap.size])).toEqual([
      [1, 'perspective', 'wide'],
      [2, 'network', 'wide'],
      [3, 'leadership', 'wide'],
      [3, 'delegation', 'wide'],
      [5, 'strategy', 'some'],
      [6, 'relationships', 'agree'],
    ]);
  });

  it('puts an agreement after every gap, also where a wide range lets it be far apart', () => {
    const covered = { ...aShift('strategy', [1, 0.2], 5), data: { at: 0.2, low: 0, high: 1.1 } };
    const ranked = rankGaps([covered, aShift('network', [0.6, 0.3], 1)]);
    expect(ranked.map(({ capability, size }) => [capability, size])).toEqual([
      ['network', 'some'],
      ['strategy', 'agree'],
    ]);
  });
});
