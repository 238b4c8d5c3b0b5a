import { describe, expect, it } from 'vitest';
import { anOccurrence, zoneOf } from '../../../tests/time-builders.ts';
import { UTC } from '../../kernel/zone.ts';
import { suggestLeave } from './leave.ts';
import { completeWeeks, findAsOf, limitToReading, weeksBefore, weeksWithin } from './weeks.ts';

const berlin = zoneOf('Europe/Berlin');

describe('as of', () => {
  const now = Date.parse('2026-03-25T12:00:00Z');

  it('is the start of the current local ISO week', () => {
    // Monday 2026-03-23, 00:00 in Berlin, is 23:00 UTC the evening before.
    expect(findAsOf(berlin, now, now)).toEqual({
      instant: Date.parse('2026-03-22T23:00:00Z'),
      isEarlier: false,
    });
  });

  it('is the end of the last week that holds an event in an old export', () => {
    expect(findAsOf(UTC, now, Date.parse('2025-12-31T10:00:00Z'))).toEqual({
      instant: Date.parse('2026-01-05T00:00:00Z'),
      isEarlier: true,
    });
  });

  it('is not earlier when the last event lies in the week that has just ended', () => {
    const sunday = Date.parse('2026-03-22T20:00:00Z');
    expect(findAsOf(UTC, now, sunday)).toEqual({
      instant: Date.parse('2026-03-23T00:00:00Z'),
      isEarlier: false,
    });
  });
});

describe('weeks', () => {
  it('keep their local bounds when the clocks change', () => {
    const window = weeksBefore(berlin, Date.parse('2026-04-05T22:00:00Z'), 2);
    const weeks = weeksWithin(berlin, window);
    expect(
      weeks.map(({ name, from, to }) => [name, new Date(from).toISOString(), to - from]),
    ).toEqual([
      ['2026-W13', '2026-03-22T23:00:00.000Z', 167 * 3_600_000],
      ['2026-W14', '2026-03-29T22:00:00.000Z', 168 * 3_600_000],
    ]);
  });

  it('are not known from the one on in which a calendar was last read', () => {
    const asOf = findAsOf(berlin, Date.parse('2026-11-24T10:00:00Z'), undefined);
    const read = (at: string) => limitToReading(berlin, asOf, Date.parse(at));
    expect([
      limitToReading(berlin, asOf, undefined),
      read('2026-11-23T08:00:00+01:00'),
      read('2026-11-22T23:59:00+01:00'),
      read('2026-10-19T09:00:00+02:00'),
    ]).toEqual([
      asOf,
      asOf,
      {
        instant: Date.parse('2026-11-16T00:00:00+01:00'),
        isEarlier: true,
        readAt: Date.parse('2026-11-22T23:59:00+01:00'),
      },
      {
        instant: Date.parse('2026-10-19T00:00:00+02:00'),
        isEarlier: true,
        readAt: Date.parse('2026-10-19T09:00:00+02:00'),
      },
    ]);
  });

  it('are cut by a window that begins or ends inside them', () => {
    const window = {
      from: Date.parse('2026-01-01T00:00:00Z'),
      to: Date.parse('2026-01-12T00:00:00Z'),
    };
    expect(weeksWithin(UTC, window).map(({ name, isWhole }) => [name, isWhole])).toEqual([
      ['2026-W01', false],
      ['2026-W02', true],
    ]);
  });

  it('are incomplete on leave or without hours, and such weeks do not move the median', () => {
    // The median of 10, 10 and 4 is 10; with the leave week's 0.5 and the empty week it were 4.
    const weeks = [10, 10, 4, 0.5, 0].map((hours, index) => ({
      week: `W${index}`,
      hours,
      isWhole: true,
      isLeave: index === 3,
    }));
    expect(completeWeeks(weeks)).toEqual(['W0', 'W1', 'W2']);
  });

  it('just under 40% of the median are incomplete, at 40% complete', () => {
    const weeks = [10, 10, 10, 4, 3.99].map((hours, index) => ({
      week: `W${index}`,
      hours,
      isWhole: true,
      isLeave: false,
    }));
    expect(completeWeeks(weeks)).toEqual(['W0', 'W1', 'W2', 'W3']);
  });

  it('that are not over yet are not complete', () => {
    expect(completeWeeks([{ week: 'W1', hours: 9, isWhole: false, isLeave: false }])).toEqual([]);
  });
});

describe('leave', () => {
  const week = weeksWithin(berlin, weeksBefore(berlin, Date.parse('2026-03-29T22:00:00Z'), 1));

  function away(days: number, parts: object) {
    const start = '2026-03-22T23:00:00Z';
    return suggestLeave(
      [anOccurrence({ start, hours: days * 24, isAllDay: true, ...parts })],
      week,
    );
  }

  it('is suggested by all-day out-of-office events on three working days, marked or so called', () => {
    expect([
      away(3, { isOutOfOffice: true }).has('2026-W13'),
      away(5, { title: 'Annual leave' }).has('2026-W13'),
      away(5, { title: 'Urlaub' }).has('2026-W13'),
    ]).toEqual([true, true, true]);
  });

  it('is not suggested by two days, timed events, cancelled ones or other all-day events', () => {
    expect([
      away(2, { isOutOfOffice: true }).size,
      away(5, { isOutOfOffice: true, isAllDay: false }).size,
      away(5, { isOutOfOffice: true, status: 'CANCELLED' }).size,
      away(5, { title: 'Conference' }).size,
    ]).toEqual([0, 0, 0, 0]);
  });
});
