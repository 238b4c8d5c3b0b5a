import { expect, it } from 'vitest';
import { findBaselineBand } from './baseline-band.ts';

const SHARE = { low: 0, high: 1 };

it('reaches 1.28 standard deviations from the mean', () => {
  // 2 3 3 4: mean 3, s = √(2/3) = .8165, half 1.0464
  const band = findBaselineBand([2, 3, 3, 4], { low: 0, high: Number.POSITIVE_INFINITY });
  expect([band?.low, band?.mean, band?.high].map((edge) => edge?.toFixed(3))).toEqual([
    '1.954',
    '3.000',
    '4.046',
  ]);
});

it('ends where the measure does, and needs two weeks', () => {
  const band = findBaselineBand([0, 1], SHARE);
  expect([band, findBaselineBand([0.4], SHARE), findBaselineBand([], SHARE)]).toEqual([
    { low: 0, mean: 0.5, high: 1 },
    undefined,
    undefined,
  ]);
});
