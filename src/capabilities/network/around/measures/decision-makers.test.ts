import { describe, expect, it } from 'vitest';
import { someAround } from '../../../../../tests/around-builders.ts';
import { somePeople } from '../../../../../tests/facts-builders.ts';
import { anOccurrence, aSeries } from '../../../../../tests/time-builders.ts';
import { describeDecisionMakers, findSingle } from './decision-makers.ts';

const TWO_DAYS = ['2026-03-16T09:00:00Z', '2026-03-18T09:00:00Z'];
const CFO = 'cfo@acme.example';

describe('decision-makers', () => {
  it('come the furthest from reach first, each with the tie as it is', () => {
    const people = somePeople({
      cfo: { name: 'Marcus', relations: ['decision-maker'], level: 1 },
      ceo: { name: 'Ingrid', relations: ['decision-maker'], level: 3 },
      vp: { name: 'Henrik', relations: ['decision-maker', 'skip-level'], level: 2 },
      ann: { name: 'Ann', relations: ['peer'] },
    });
    const crowd = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const found = describeDecisionMakers(
      someAround(
        [
          ...aSeries({ title: 'Budget', with: ['cfo', 'ann'] }, TWO_DAYS),
          anOccurrence({ title: 'Talk', with: ['vp'], start: '2025-11-24T09:00:00Z' }),
          anOccurrence({ title: 'All hands', with: ['ceo', 'cfo', ...crowd] }),
        ],
        { people },
      ),
    );
    expect(
      found.map(({ name, isLive, recently, inYear, last, inLarger, only, meetings }) => ({
        name,
        isLive,
        met: [recently, inYear, last, inLarger],
        only,
        meetings: meetings.map(({ on, title, people: others }) => `${on} ${title} ${others}`),
      })),
    ).toEqual([
      { name: 'Ingrid', isLive: false, met: [0, 0, null, 1], only: null, meetings: [] },
      {
        name: 'Henrik',
        isLive: false,
        met: [0, 1, '2025-11-24', 0],
        only: null,
        meetings: ['2025-11-24 Talk 1'],
      },
      {
        name: 'Marcus',
        isLive: true,
        met: [2, 2, '2026-03-18', 1],
        only: { kind: 'person', id: 'ann@acme.example', name: 'Ann', contacts: 2 },
        meetings: ['2026-03-18 Budget 2', '2026-03-16 Budget 2'],
      },
    ]);
  });

  it('are none until somebody is named', () => {
    expect(describeDecisionMakers(someAround([anOccurrence({ with: ['cfo'] })]))).toEqual([]);
  });
});

describe('a tie hangs on', () => {
  function single(...meetings: readonly (readonly [title: string, ...others: string[]])[]) {
    const occurrences = meetings.map(([title, ...others], at) =>
      anOccurrence({ title, with: ['cfo', ...others], start: `2026-03-${10 + at}T09:00:00Z` }),
    );
    return findSingle(someAround(occurrences), CFO);
  }

  it('the one person who was there every time', () => {
    expect(single(['Budget', 'ann', 'bo'], ['Prices', 'ann'])).toEqual({
      kind: 'person',
      id: 'ann@acme.example',
      name: 'ann@acme.example',
      contacts: 2,
    });
  });

  it('the one meeting that all of them were, where several were always there', () => {
    expect(single(['Council', 'ann', 'bo'], ['Council', 'ann', 'bo'])).toEqual({
      kind: 'meeting',
      id: null,
      name: 'Council',
      contacts: 2,
    });
  });

  it('nothing where you met alone once, in different circles, or on one day only', () => {
    expect([
      single(['Budget', 'ann'], ['Coffee']),
      single(['Budget', 'ann'], ['Prices', 'bo']),
      single(['Budget', 'ann']),
    ]).toEqual([null, null, null]);
  });
});
