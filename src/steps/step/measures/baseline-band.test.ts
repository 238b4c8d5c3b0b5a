import { expect, it } from 'vitest';
import { findBaselineBand } from './baseline-band.ts';

const SHARE = { low: 0, high: 1 };

it('is where a further week would lie eight times of ten', () => {
  // 2 3 3 4: mean 3, s = √(2/3) = .8165, t(.9, 3) = 1.6377, half 1.6377 × .8165 × √1.25 = 1.4951
  const band = findBaselineBand([2, 3, 3, 4], { low: 0, high: Number.POSITIVE_INFINITY });
  expect([band?.low, band?.mean, band?.high].map((edge) => edge?.toFixed(3))).toEqual([
    '1.505',
    '3.000',
    '4.495',
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
