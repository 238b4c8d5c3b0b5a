import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someAround } from '../../../../../tests/around-builders.ts';
import { somePeople } from '../../../../../tests/facts-builders.ts';
import { aSeries } from '../../../../../tests/time-builders.ts';
import type { KnownPerson } from '../../../../people/model.ts';
import { describeFading } from './fading.ts';

/** Met each day at nine, so many days before Monday 23 March. */
function metBefore(...days: readonly number[]): string[] {
  const today = Date.parse('2026-03-23T09:00:00Z');
  return days.map((back) => new Date(today - back * 86_400_000).toISOString());
}

function watch(said: Partial<KnownPerson>, ...days: readonly number[]) {
  const people = somePeople({ ann: { name: 'Ann', ...said } });
  const occurrences = days.length === 0 ? [] : aSeries({ with: ['ann'] }, metBefore(...days));
  const [tie] = describeFading(someAround(occurrences, { people })).ties;
  return tie && [tie.state, tie.silence, tie.limit];
}

describe('a tie that matters', () => {
  const peer: Partial<KnownPerson> = { relations: ['peer'] };
  // met every 2 days five times: fades after 8 × 2 = 16
  const FIVE = [28, 26, 24, 22];

  it('fades after eight usual gaps of silence', () => {
    expect([watch(peer, ...FIVE, 17), watch(peer, ...FIVE, 16), watch(peer, 60, 20)]).toEqual([
      ['due', 17, 16],
      ['fine', 16, 16],
      ['unknown', 20, null],
    ]);
  });

  it('is due after the cadence you wish instead, also when it was never kept', () => {
    expect([
      watch({ cadenceDays: 30 }, 31),
      watch({ cadenceDays: 30 }, 30),
      watch({ ...peer, cadenceDays: 30 }, ...FIVE, 17),
      watch({ cadenceDays: 30 }),
    ]).toEqual([
      ['due', 31, 30],
      ['fine', 30, 30],
      ['fine', 17, 30],
      ['due', null, 30],
    ]);
  });

  it('is not named before the day it is snoozed until', () => {
    expect([
      watch({ cadenceDays: 7, snoozedUntil: '2026-03-24' }, 9),
      watch({ cadenceDays: 7, snoozedUntil: '2026-03-23' }, 9),
    ]).toEqual([
      ['snoozed', 9, 7],
      ['due', 9, 7],
    ]);
  });

  it('is not of those you placed outside, or said to matter little', () => {
    expect([
      watch({ relations: ['outside'] }, 1),
      watch({}, 1),
      watch({ ...peer, importance: 'low' }, 1),
      watch({ importance: 'high' }, 1),
    ]).toEqual([undefined, undefined, undefined, ['unknown', 1, null]]);
  });

  it('comes the longest overdue first, never met before all, unknown last', () => {
    const people = somePeople({
      ann: { name: 'Ann', cadenceDays: 10 },
      bo: { name: 'Bo', cadenceDays: 10 },
      cy: { name: 'Cy', cadenceDays: 7 },
      di: { name: 'Di', relations: ['peer'] },
    });
    const occurrences = [
      ...aSeries({ with: ['ann'] }, metBefore(12)),
      ...aSeries({ with: ['bo'] }, metBefore(30)),
      ...aSeries({ with: ['di'] }, metBefore(200)),
    ];
    const { ties, counts } = describeFading(someAround(occurrences, { people }));
    expect(counts).toEqual({ due: 3, snoozed: 0, fine: 0, unknown: 1 });
    expect(ties.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Cy due',
      'Bo due',
      'Ann due',
      'Di unknown',
    ]);
  });

  it('is one of all that are counted, of whom a hundred of each state are named', () => {
    const names = Array.from({ length: 130 }, (_, at) => [`p${at}`, { cadenceDays: 7 }] as const);
    const { ties, counts } = describeFading(
      someAround([], { people: somePeople(Object.fromEntries(names)) }),
    );
    expect([ties.length, counts.due]).toEqual([100, 130]);
  });

  it('is never due on the day after a contact, whatever came before', () => {
    const days = fc.array(fc.integer({ min: 2, max: 300 }));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (before, cadenceDays) => {
        expect(watch({ cadenceDays }, ...before, 1)?.[0]).toBe('fine');
      }),
    );
  });
});
