import fc from 'fast-check';
import { expect, it } from 'vitest';
import { medianWait, type Wait } from './waiting.ts';

/** `6 6 9+`: nine goes on. */
function waits(text: string): Wait[] {
  return text.split(' ').map((each) => ({
    days: Number.parseInt(each, 10),
    isOver: !each.endsWith('+'),
  }));
}

it('finds the medians of the two groups of Freireich and others 1963: 23 and 8 weeks', () => {
  const treated = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
  const untreated = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23';
  expect([medianWait(waits(treated)).median, medianWait(waits(untreated)).median]).toEqual([23, 8]);
});

it('is the first day by which at most half still wait, and counts an open one while it is known', () => {
  // still waiting after 2: 4/5; 3+ leaves three; after 5: 4/5 × 2/3 = .533; after 8: .267
  expect(medianWait(waits('2 3+ 5 8 9+')).median).toBe(8);
  // without the open ones: 2/3, 1/3
  expect(medianWait(waits('2 5 8')).median).toBe(5);
  // exactly half after the second of four
  expect(medianWait(waits('1 2 3 4')).median).toBe(2);
});

it('has a range from the error of the curve', () => {
  // four of eight over, each at its own day: still = .875 .75 .625 .5 .375 .25 .125 0.
  // Without open ones the error is √(S(1 − S)/8): .117 .153 .171 .177 .171 .153 .117, × 1.2816.
  // low: .625 − .219 ≤ .5 < .75 − .196; high: .25 + .196 ≤ .5 < .375 + .219
  expect(medianWait(waits('1 2 3 4 5 6 7 8'))).toEqual({ median: 4, low: 3, high: 6 });
});

it('is unknown while nothing is over, or too few are', () => {
  const unknown = { median: undefined, low: undefined, high: undefined };
  expect([medianWait([]), medianWait(waits('3+ 9+'))]).toEqual([unknown, unknown]);
  expect(medianWait(waits('1 5+ 6+ 7+ 9+')).median).toBeUndefined();
});

it('is never shortened by one that waits longer, whether it is over or not', () => {
  const wait = fc.record({ days: fc.nat(200), isOver: fc.boolean() });
  fc.assert(
    fc.property(fc.array(wait, { minLength: 1, maxLength: 30 }), fc.boolean(), (some, isOver) => {
      const before = medianWait(some).median;
      const after = medianWait([...some, { days: 500, isOver }]).median;
      expect(after ?? 1000).toBeGreaterThanOrEqual(before ?? 0);
    }),
  );
});
