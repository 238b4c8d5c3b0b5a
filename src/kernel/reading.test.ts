import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOf, positionOfRating, standingOf, stateOf } from './reading.ts';

describe('the position of a value', () => {
  it('runs from the floor to the heading, whichever is larger', () => {
    // .12 of 0 → .21 is 4/7; 49 of 60 → 25 is 11/35
    const more = positionOf(0.12, { floor: 0, heading: 0.21 });
    const less = positionOf(0.49, { floor: 0.6, heading: 0.25 });
    expect([more, less].map((position) => position.toFixed(4))).toEqual(['0.5714', '0.3143']);
  });

  it('ends at the floor, and a quarter beyond the heading', () => {
    const heading = { floor: 10, heading: 43 };
    expect([4, 10, 43, 60].map((value) => positionOf(value, heading))).toEqual([0, 0, 1, 1.25]);
  });

  it('of a heading with two sides is reached inside the band and falls on both', () => {
    // .3 → .8–1.25 ← 1/.3: .55 lies half way up, and (1.25 + 3.3333)/2 = 2.2917 half way down
    const parity = { floor: 0.3, heading: 0.8, until: 1.25 };
    const positions = [0.3, 0.55, 0.8, 1, 1.25, (1.25 + 1 / 0.3) / 2, 4].map((ratio) =>
      positionOf(ratio, parity),
    );
    expect(positions.map((position) => Number(position.toFixed(4)))).toEqual([
      0, 0.5, 1, 1, 1, 0.5, 0,
    ]);
  });

  it('is refused where the heading is the floor', () => {
    expect(() => positionOf(1, { floor: 2, heading: 2 })).toThrow('must differ');
  });

  it('never falls when a value moves towards its heading', () => {
    const axis = fc.record({
      floor: fc.integer({ min: 0, max: 50 }),
      heading: fc.integer({ min: 51, max: 100 }),
    });
    fc.assert(
      fc.property(
        axis,
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (heading, value, more) => {
          expect(positionOf(value + more, heading)).toBeGreaterThanOrEqual(
            positionOf(value, heading),
          );
        },
      ),
    );
  });
});

it('places ratings through the knots 1, 2.5, 3.75 and 5', () => {
  const positions = [1, 2, 2.5, 3, 3.75, 4.5, 5].map(positionOfRating);
  expect(positions.map((position) => Number(position.toFixed(4)))).toEqual([
    0, 0.3333, 0.5, 0.7, 1, 1.15, 1.25,
  ]);
});

it('calls half the way near, and the heading there', () => {
  expect([0, 0.49, 0.5, 0.99, 1, 1.25].map(stateOf)).toEqual([
    'away',
    'away',
    'near',
    'near',
    'there',
    'there',
  ]);
});

it('calls half the way near where binary fractions fall a hair short of it', () => {
  // 15% of 5 → 25
  expect(stateOf(positionOf(0.15, { floor: 0.05, heading: 0.25 }))).toBe('near');
});

it('stands between two states where a range covers their border, and nowhere across all three', () => {
  const standings = [
    [0.1, 0.49],
    [0.1, 0.5],
    [0.5, 0.99],
    [0.7, 1],
    [1, 1.25],
    [0.49, 1],
  ].map(([low = 0, high = 0]) => standingOf(low, high));
  expect(standings).toEqual(['away', 'away to near', 'near', 'near to there', 'there', undefined]);
});
