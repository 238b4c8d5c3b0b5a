import { expect, it } from 'vitest';
import { standBefore } from './standing.ts';

const LOOK = { after: 4, grain: 0.25, isSlow: false };

it('leaves out the four weeks that prompt the step', () => {
  const { weeks, mean, tellable, isByTwo } = standBefore([3, 3, 3, 3, 3, 3, 9, 9, 9, 9], LOOK);
  // no week differs, so that the grain decides: docs/measures.md#tellable
  expect([weeks, mean, tellable?.toFixed(4), isByTwo]).toEqual([6, 3, '0.5447', false]);
});

it('cannot say what could be told of five weeks', () => {
  expect(standBefore([3, 3, 3, 3, 3, 9, 9, 9, 9], LOOK)).toEqual({
    weeks: 5,
    mean: 3,
    tellable: undefined,
    isByTwo: false,
  });
  expect(standBefore([], LOOK)).toEqual({
    weeks: 0,
    mean: undefined,
    tellable: undefined,
    isByTwo: false,
  });
});

it('takes two weeks as one value where most are 0', () => {
  const weeks = [0, 2, 0, 2, 2, 0, 0, 2, 0, 2, 2, 0, 0, 2, 2, 0];
  const { weeks: count, mean, isByTwo } = standBefore([...weeks, 1, 1, 1, 1], LOOK);
  expect([count, mean, isByTwo]).toEqual([16, 1, true]);
});
