import { expect, it } from 'vitest';
import { sayCount, sayHours, sayInstant, sayShare } from './numbers.ts';

it('says hours with one decimal, and none where it would be zero or too fine', () => {
  expect([5.5, 22, 1.06, 0, 221.4].map((hours) => sayHours(hours))).toEqual([
    '5.5 h',
    '22 h',
    '1.1 h',
    '0 h',
    '221 h',
  ]);
});

it('says shares in whole percents and counts in the singular for one', () => {
  expect([sayShare(0.1176), sayCount(1, 'event'), sayCount(7, 'event')]).toEqual([
    '12%',
    '1 event',
    '7 events',
  ]);
});

it('says an instant by its day in the zone asked for: today, a weekday, or a date', () => {
  const now = Date.UTC(2026, 4, 17, 22, 30);
  const instants = ['2026-05-17T21:40:00Z', '2026-05-17T22:10:00Z', '2026-04-01T07:05:00Z'];
  const said = instants.map((instant) => sayInstant(instant, now, 'Europe/Berlin'));
  expect(said.map((text) => text.replace(/\s/g, ' '))).toEqual([
    'Sunday 11:40 PM',
    'today 12:10 AM',
    'April 1, 2026, 09:05 AM',
  ]);
});
