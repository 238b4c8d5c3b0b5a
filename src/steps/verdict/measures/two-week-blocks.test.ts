import { expect, it } from 'vitest';
import { isSlow, joinWeeks } from './two-week-blocks.ts';

const weeks = (from: number, ...values: readonly number[]) =>
  values.map((value, index) => ({ at: from + index, value }));

it('is slow where two of five weeks are 0', () => {
  expect([isSlow([0, 1, 0, 2, 3]), isSlow([0, 1, 2, 2, 3]), isSlow([])]).toEqual([
    true,
    false,
    false,
  ]);
});

it('joins weeks two by two away from the step, and leaves the odd one out', () => {
  expect(joinWeeks({ before: weeks(1, 9, 0, 2, 1, 1), after: weeks(8, 4, 0, 3) })).toEqual({
    before: [
      { at: 2.5, value: 1 },
      { at: 4.5, value: 1 },
    ],
    after: [{ at: 8.5, value: 2 }],
  });
});

it('takes eight blocks before and four after at most', () => {
  const long = weeks(1, ...Array.from({ length: 20 }, (_, value) => value));
  const { before, after } = joinWeeks({ before: long, after: long });
  expect([before.length, before[0]?.value, after.length, after.at(-1)?.value]).toEqual([
    8, 4.5, 4, 6.5,
  ]);
});
