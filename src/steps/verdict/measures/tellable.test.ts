import { expect, it } from 'vitest';
import { judgeStep } from '../measures.ts';
import { findTellable } from './tellable.ts';

const LOOK = { after: 4, grain: 0 };

it('needs two weeks before and one after', () => {
  expect([
    findTellable([1], LOOK),
    findTellable([], LOOK),
    findTellable([1, 2], { after: 0, grain: 0 }),
  ]).toEqual([undefined, undefined, undefined]);
});

it('is 0 where no week differs, and at least what the grain leaves open', () => {
  expect(findTellable([3, 3, 3, 3, 3, 3], LOOK)).toBe(0);
  // s² .0625, se² .0625 × (1/6 + 1/4) × 1.3/.7 = .048363, v .027265, t(.95, 8) 1.859548
  expect(findTellable([3, 3, 3, 3, 3, 3], { after: 4, grain: 0.25 })).toBeCloseTo(0.544648, 5);
});

it('grows with the unevenness of the weeks and shrinks with more of them after', () => {
  const even = findTellable([2, 3, 2, 3, 2, 3], LOOK) ?? Number.NaN;
  const uneven = findTellable([0, 5, 0, 5, 0, 5], LOOK) ?? Number.NaN;
  const longer = findTellable([2, 3, 2, 3, 2, 3], { after: 8, grain: 0 }) ?? Number.NaN;
  expect([uneven > even, longer < even]).toEqual([true, true]);
});

it('is just the change that makes “moved” as likely as it must be', () => {
  const before = [2, 3, 2, 3, 3, 2, 2, 3, 3, 2, 3, 2];
  const change = findTellable(before, LOOK) ?? Number.NaN;
  const flat = (value: number) => Array.from({ length: 4 }, (_, at) => ({ at: 20 + at, value }));
  const mean = 2.5 + change;
  const weeks = { before: before.map((value, at) => ({ at, value })), after: flat(mean) };
  // The weeks after are even here, so that the spread is smaller than foreseen, and P larger.
  expect(judgeStep(weeks, { direction: 'up', grain: 0 }).p).toBeGreaterThan(0.95);
});
