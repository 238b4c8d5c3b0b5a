import { expect, it } from 'vitest';
import { aMeasure } from '../measures/a-views.ts';
import { describeTrend } from '../measures/trend.ts';
import { heightOf, layoutTrend, sayTrend } from './trend-layout.ts';

const short = aMeasure({ enough: false, value: null, low: null, high: null });
const TREND = describeTrend(
  [
    { quarter: '2025-Q4', isRunning: false, measures: [short] },
    { quarter: '2026-Q1', isRunning: true, measures: [aMeasure()] },
  ],
  new Map(),
);

it('draws the further position higher, and nothing for a quarter without enough data', () => {
  const points = layoutTrend(TREND, 'strategy', 60);
  expect(points.map(({ x, y }) => [x, y?.toFixed(1)])).toEqual([
    [5, undefined],
    [95, heightOf(0.12 / 0.21, 60).toFixed(1)],
  ]);
  expect(heightOf(1, 60)).toBeLessThan(heightOf(0.5, 60));
});

it('says every quarter in words', () => {
  expect(sayTrend(layoutTrend(TREND, 'strategy', 60))).toBe(
    'Q4 2025 not enough, Q1 2026 away to near.',
  );
});
