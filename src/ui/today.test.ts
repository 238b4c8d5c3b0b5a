import { expect, it } from 'vitest';
import { today } from './today.ts';

it.each([
  ['Pacific/Auckland', '2026-11-25'],
  ['Europe/Berlin', '2026-11-24'],
  ['America/Los_Angeles', '2026-11-24'],
])('is the date where you work, %s, wherever the browser is', (zone, date) => {
  expect(today(zone, new Date('2026-11-24T13:30:00Z'))).toBe(date);
});

it('keeps the zeros of a date', () => {
  expect(today('UTC', new Date('2026-01-05T00:00:00Z'))).toBe('2026-01-05');
});
