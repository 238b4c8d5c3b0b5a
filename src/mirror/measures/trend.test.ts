import { expect, it } from 'vitest';
import { aMeasure } from './a-views.ts';
import { describeTrend, listQuarters } from './trend.ts';

it('lists the quarters that hold any day of a span, the latest so many', () => {
  const names = (from: string, until: string, most = 8) =>
    listQuarters(from, until, most).map(({ name }) => name);
  expect([
    names('2025-12-31', '2026-04-01'),
    names('2026-01-01', '2026-04-02'),
    names('2016-01-01', '2026-04-01', 2),
    names('2026-04-01', '2026-04-01'),
  ]).toEqual([['2025-Q4', '2026-Q1'], ['2026-Q1', '2026-Q2'], ['2025-Q4', '2026-Q1'], []]);
});

it('ends a quarter where the next begins', () => {
  expect(listQuarters('2025-11-24', '2026-01-02', 8)).toEqual([
    { name: '2025-Q4', from: '2025-10-01', to: '2026-01-01' },
    { name: '2026-Q1', from: '2026-01-01', to: '2026-04-01' },
  ]);
});

it('places each quarter against the headings of today, and knows where too little is there', () => {
  // 12% of 21 is .571; of a heading of 48 it is .25
  const short = aMeasure({ enough: false, value: null, low: null, high: null });
  const quarters = [
    { quarter: '2025-Q4', isRunning: false, measures: [short] },
    { quarter: '2026-Q1', isRunning: true, measures: [aMeasure()] },
  ];
  const strategyIn = (headings: ReadonlyMap<string, number>) =>
    describeTrend(quarters, headings).quarters.map(({ shifts }) => [
      shifts[0]?.at?.toFixed(3),
      shifts[0]?.state,
      shifts[0]?.isThin,
    ]);
  expect([strategyIn(new Map()), strategyIn(new Map([['strategy.share', 0.48]]))]).toEqual([
    [
      [undefined, null, true],
      ['0.571', 'away to near', true],
    ],
    [
      [undefined, null, true],
      ['0.250', 'away', true],
    ],
  ]);
});
