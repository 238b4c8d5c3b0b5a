import { describe, expect, it } from 'vitest';
import { anOccurrence, weekly } from '../../../tests/time-builders.ts';
import { DAY } from '../../kernel/week.ts';
import { UTC } from '../../kernel/zone.ts';
import { readCadence } from './cadence.ts';

function cadence(starts: readonly string[], { hours = 1, isRecurring = true } = {}) {
  return readCadence(UTC, {
    isRecurring,
    times: starts.map((start) => anOccurrence({ start, hours })),
  });
}

/** Every so many days from Monday 2026-01-05. */
function every(days: number, times: number): string[] {
  const first = Date.parse('2026-01-05T09:00:00Z');
  return Array.from({ length: times }, (_, index) =>
    new Date(first + index * days * DAY).toISOString(),
  );
}

describe('the cadence of a series', () => {
  it('is the usual gap between its days', () => {
    expect([7, 14, 21, 28, 61, 91].map((days) => cadence(every(days, 4)))).toEqual([
      { words: 'weekly', perWeek: 1 },
      { words: 'fortnightly', perWeek: 0.5 },
      { words: 'every three weeks', perWeek: 1 / 3 },
      { words: 'monthly', perWeek: 0.25 },
      { words: 'every two months', perWeek: 0.12 },
      { words: 'quarterly', perWeek: 0.08 },
    ]);
  });

  it('is days a week where there are several, holidays and cut weeks aside', () => {
    const weekdays = every(1, 40).filter((start) => {
      const day = new Date(start).getUTCDay();
      return day > 0 && day < 6 && start.slice(0, 10) !== '2026-01-14';
    });
    const twice = [...weekly('2026-01-06T09:00:00Z', 6), ...weekly('2026-01-08T09:00:00Z', 6)];
    expect([cadence(weekdays), cadence(twice)]).toEqual([
      { words: 'daily', perWeek: 5 },
      { words: 'twice a week', perWeek: 2 },
    ]);
  });

  it('says the length where it is not an hour', () => {
    expect([
      cadence(every(7, 3), { hours: 0.25 }).words,
      cadence(every(28, 3), { hours: 2 }).words,
      cadence(every(28, 3), { hours: 1.5 }).words,
    ]).toEqual(['weekly, 15 min', 'monthly, 2 h', 'monthly, 1.5 h']);
  });

  it('of single events is how often they were, not a rhythm', () => {
    expect([
      cadence(every(7, 1)),
      cadence(every(7, 2), { isRecurring: false }),
      cadence(every(7, 3), { isRecurring: false }),
    ]).toEqual([
      { words: 'once', perWeek: undefined },
      { words: 'twice', perWeek: undefined },
      { words: '3 times', perWeek: undefined },
    ]);
  });
});
