import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../../tests/time-builders.ts';
import { dayOfDate } from '../../kernel/week.ts';
import { findSlots, type SlotWish } from './find-slots.ts';
import { USUAL_WORKING_HOURS } from './working-time.ts';

function span(start: string, end: string) {
  return { start: Date.parse(start), end: Date.parse(end) };
}

/** From Monday 2 March 2026: two weeks of Monday to Friday, 9 to 17. */
function slots(parts: Partial<SlotWish> = {}): string[] {
  return findSlots({
    zone: zoneOf('UTC'),
    workingHours: USUAL_WORKING_HOURS,
    busy: [],
    away: [],
    from: dayOfDate('2026-03-02'),
    days: 14,
    minutes: 60,
    count: 2,
    ...parts,
  }).map(
    ({ start, end }) => `${new Date(start).toISOString().slice(0, 16)} ${(end - start) / 60_000}`,
  );
}

describe('free stretches', () => {
  it('lie as far apart as the days allow', () => {
    expect(slots()).toEqual(['2026-03-02T09:00 60', '2026-03-09T09:00 60']);
  });

  it('begin on a quarter of an hour, after what is there', () => {
    const busy = [span('2026-03-02T08:00:00Z', '2026-03-02T10:10:00Z')];
    expect(slots({ busy, count: 1 })).toEqual(['2026-03-02T10:15 60']);
  });

  it('pass over a day whose gaps are too short', () => {
    const busy = [
      span('2026-03-02T09:30:00Z', '2026-03-02T12:00:00Z'),
      span('2026-03-02T12:30:00Z', '2026-03-02T17:00:00Z'),
    ];
    expect(slots({ busy, count: 1 })).toEqual(['2026-03-03T09:00 60']);
  });

  it('pass over days off', () => {
    const away = [span('2026-03-02T00:00:00Z', '2026-03-04T00:00:00Z')];
    expect(slots({ away, count: 1 })).toEqual(['2026-03-04T09:00 60']);
  });

  it('give every day one before any a second, in order of time', () => {
    const few = slots({ days: 2, count: 3, minutes: 120 });
    expect(few).toEqual(['2026-03-02T09:00 120', '2026-03-02T13:00 120', '2026-03-03T09:00 120']);
  });

  it('leave lunch free, unless they last longer than a morning', () => {
    const busy = [span('2026-03-02T09:00:00Z', '2026-03-02T11:30:00Z')];
    expect([slots({ busy, count: 1 }), slots({ busy, count: 1, minutes: 240 })]).toEqual([
      ['2026-03-02T13:00 60'],
      ['2026-03-02T11:30 240'],
    ]);
  });

  it('are as many as there are when more are wished', () => {
    expect(slots({ days: 1, count: 20, minutes: 480 })).toEqual(['2026-03-02T09:00 480']);
    expect(slots({ days: 1, count: 20, minutes: 481 })).toEqual([]);
  });

  it('are read on the owner’s clock, also when it changes', () => {
    // Berlin goes to summer time on 29 March 2026: 9:00 is 8:00 UTC before, 7:00 after.
    const berlin = { zone: zoneOf('Europe/Berlin'), from: dayOfDate('2026-03-27'), days: 4 };
    expect(slots(berlin)).toEqual(['2026-03-27T08:00 60', '2026-03-30T07:00 60']);
  });
});
