import { describe, expect, it } from 'vitest';
import { kindAt, lastWeek, sayHalfDays, setHalfDay } from './half-days.ts';

describe('last week by hand', () => {
  const week = [
    { day: 0, half: 'afternoon', kind: 'strategy' },
    { day: 1, half: 'morning', kind: 'coordination' },
    { day: 1, half: 'afternoon', kind: 'coordination' },
  ] as const;

  it('keeps one kind a half-day, in the order of the week', () => {
    const changed = setHalfDay([...week], { day: 0, half: 'morning', kind: 'people' });
    expect(setHalfDay(changed, { day: 1, half: 'morning', kind: 'review' })).toEqual([
      { day: 0, half: 'morning', kind: 'people' },
      { day: 0, half: 'afternoon', kind: 'strategy' },
      { day: 1, half: 'morning', kind: 'review' },
      { day: 1, half: 'afternoon', kind: 'coordination' },
    ]);
  });

  it('leaves a half-day open again', () => {
    const open = setHalfDay([...week], { day: 1, half: 'morning', kind: '' });
    expect([kindAt(open, 1, 'morning'), kindAt(open, 1, 'afternoon'), open.length]).toEqual([
      '',
      'coordination',
      2,
    ]);
  });

  it('says what the ten half-days were for, most first, and how many are open', () => {
    expect([sayHalfDays([...week]), sayHalfDays([])]).toEqual([
      '2 coordination, 1 strategy, 7 open',
      '10 open',
    ]);
  });

  it('means the week before the one of today, also on a Monday and across the year', () => {
    const weeks = ['2026-11-24', '2026-11-23', '2026-11-22', '2027-01-05'].map(lastWeek);
    expect(weeks.map(({ week, from, to }) => `${week} ${from} ${to}`)).toEqual([
      '2026-W47 2026-11-16 2026-11-20',
      '2026-W47 2026-11-16 2026-11-20',
      '2026-W46 2026-11-09 2026-11-13',
      '2026-W53 2026-12-28 2027-01-01',
    ]);
  });
});
