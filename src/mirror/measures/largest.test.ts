import { expect, it } from 'vitest';
import { aSeries, aTime, aWeek } from './a-views.ts';
import { findLargest } from './largest.ts';

it('is a recurring meeting with others, by its hours in the last four complete weeks', () => {
  const single = aSeries({ id: 'offsite', isRecurring: false, recentHours: 40 });
  const old = aSeries({ id: 'old', title: 'Old sync', recentHours: 0, hours: 90 });
  const alone = aSeries({ id: 'focus', title: 'Focus', people: 0, recentHours: 30 });
  expect(findLargest(aTime({ series: [single, old, alone, aSeries()] }))).toEqual({
    series: 'release',
    title: 'Release sync',
    hoursAWeek: 5.5,
    hours: 22,
    of: 68,
    detail: '9 people, daily',
  });
});

it('is unknown without a complete week', () => {
  expect(findLargest(aTime({ weeks: [aWeek('2026-W12', false)] }))).toBeUndefined();
});
