import { expect, it } from 'vitest';
import { rankAgainstOrder, slopeOf } from './trend.ts';

const weeks = (...values: readonly number[]) => values.map((value, at) => ({ at, value }));

it('counts pairs in order against pairs out of it, and ties as neither', () => {
  // 2 3 3 4: five of six pairs rise, one ties: 5/√(5 × 6)
  expect(rankAgainstOrder(weeks(2, 3, 3, 4))).toBeCloseTo(0.91287, 5);
  expect(rankAgainstOrder(weeks(3, 2, 1))).toBe(-1);
  expect([rankAgainstOrder(weeks(2, 2, 2)), rankAgainstOrder(weeks(1))]).toEqual([
    undefined,
    undefined,
  ]);
});

it('has the slope of a straight line, over weeks that are missing too', () => {
  const line = [0, 1, 4, 6].map((at) => ({ at, value: 5 - 2 * at }));
  expect(slopeOf(line)).toBeCloseTo(-2, 12);
});

it('has no slope in equal weeks, and none can be told of one', () => {
  expect([slopeOf(weeks(0.1, 0.1, 0.1)), slopeOf(weeks(1)), slopeOf([])]).toEqual([
    0,
    undefined,
    undefined,
  ]);
});
