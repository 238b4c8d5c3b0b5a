import { expect, it } from 'vitest';
import { sayNextMonday, sayWeek } from './week-line.ts';

const SUNDAY_LATE = Date.UTC(2026, 4, 17, 22, 30);

it('says the week of the owner’s own zone, not of the machine', () => {
  expect([
    sayWeek('Maya', 'America/New_York', SUNDAY_LATE),
    sayWeek('', 'Europe/Berlin', SUNDAY_LATE),
  ]).toEqual(['Maya, week 20, May 11–17', 'Week 21, May 18–24']);
});

it('names the Monday on which the running week is over', () => {
  expect(sayNextMonday('America/New_York', SUNDAY_LATE)).toBe('Monday, May 18');
});
