import { describe, expect, it } from 'vitest';
import type { Delegation, DelegationDraft } from '../model.ts';
import {
  countStepsBack,
  giveLevel,
  meanLevel,
  setEnded,
  sortDelegations,
  takeBack,
} from './changes.ts';

const DRAFT: DelegationDraft = {
  what: 'Release notes',
  to: 'Priya',
  level: 3,
  stake: 2,
  hoursAWeek: null,
  since: '2026-09-01',
  ended: null,
  series: [],
  changes: [],
};
const TODAY = '2026-11-24';

describe('giving a level', () => {
  it('is noted with its day, and a second on the same day corrects the first', () => {
    const raised = giveLevel(DRAFT, 5, TODAY);
    expect(raised).toEqual({
      ...DRAFT,
      level: 5,
      changes: [{ kind: 'level', on: TODAY, from: 3, to: 5 }],
    });
    expect(giveLevel(raised, 4, TODAY).changes).toEqual([
      { kind: 'level', on: TODAY, from: 3, to: 4 },
    ]);
    expect(giveLevel(raised, 3, TODAY)).toEqual(DRAFT);
  });

  it('changes nothing where it is the level already', () => {
    expect(giveLevel(DRAFT, 3, TODAY)).toBe(DRAFT);
  });

  it('hands on again what came back, also at the level it had', () => {
    const back = takeBack(DRAFT, '2026-11-20');
    const again = [{ kind: 'level', on: TODAY, from: 3, to: 3 }];
    expect(giveLevel(back, 3, TODAY).changes).toEqual([...back.changes, ...again]);
    expect(giveLevel(giveLevel(back, 5, TODAY), 3, TODAY).changes).toEqual([
      ...back.changes,
      ...again,
    ]);
  });
});

it('comes back once, and never before what came before', () => {
  const back = takeBack({ ...DRAFT, since: '2026-12-01' }, TODAY);
  expect(back.changes).toEqual([{ kind: 'taken-back', on: '2026-12-01' }]);
  expect(takeBack(back, TODAY)).toBe(back);
});

it('ends on a day and goes on again', () => {
  const ended = setEnded(DRAFT, TODAY);
  expect([ended.ended, setEnded(ended, null)]).toEqual([TODAY, DRAFT]);
});

function aDelegation(id: string, parts: Partial<Delegation> = {}): Delegation {
  return { id, ...DRAFT, ...parts };
}

it('sorts what is handed on, what is back, and what is over; most at stake first', () => {
  const back = [{ kind: 'taken-back', on: '2026-11-20' }] as const;
  const all = [
    aDelegation('low'),
    aDelegation('high', { stake: 5 }),
    aDelegation('back', { changes: [...back] }),
    aDelegation('over', { ended: '2026-11-01' }),
    aDelegation('ahead', { since: '2026-12-24' }),
  ];
  const { handedOn, back: came, rest } = sortDelegations(all, TODAY);
  expect([handedOn, came, rest].map((some) => some.map(({ id }) => id))).toEqual([
    ['high', 'low'],
    ['back'],
    ['over', 'ahead'],
  ]);
});

it('weighs levels by what is at stake, and knows none of nothing', () => {
  expect(
    meanLevel([aDelegation('a', { level: 7, stake: 1 }), aDelegation('b', { level: 2, stake: 4 })]),
  ).toBe(3);
  expect(meanLevel([])).toBeUndefined();
});

it('counts what came back in ninety days, today among them', () => {
  const on = (date: string) =>
    aDelegation(date, { since: '2026-01-01', changes: [{ kind: 'taken-back', on: date }] });
  expect(countStepsBack(['2026-08-26', '2026-08-27', TODAY].map(on), TODAY)).toBe(2);
});
