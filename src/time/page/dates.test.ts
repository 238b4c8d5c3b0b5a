import { expect, it } from 'vitest';
import { addDays, sayStart, sayWeekSpan, weekNumber } from './dates.ts';

it('numbers a week without its leading zero', () => {
  expect([weekNumber('2026-W07'), weekNumber('2025-W52')]).toEqual(['7', '52']);
});

it('steps over the ends of months and years', () => {
  expect([addDays('2026-02-23', 7), addDays('2026-01-01', -84)]).toEqual([
    '2026-03-02',
    '2025-10-09',
  ]);
});

it('says the year of a week only when it is not this year', () => {
  const [near, far] = ['2026-07-01', '2027-07-01'].map((today) => sayWeekSpan('2026-04-06', today));
  expect(near).toMatch(/6.*12/);
  expect(near).not.toContain('2026');
  expect(far).toContain('2026');
});

it('says a start in the zone the hours are counted in', () => {
  expect(sayStart('2026-03-16T22:30:00Z', 'Asia/Tokyo')).toMatch(/17/);
});
