import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../../kernel/week.ts';
import {
  type Candidate,
  chooseOffers,
  nameOffer,
  type RankSettings,
  rankOffers,
} from './measures.ts';

/** Tuesday of 2026-W48. */
const TODAY = dayOfDate('2026-11-24');

function aCandidate(practice: string, parts: Partial<Candidate> = {}): Candidate {
  const key = parts.key ?? practice;
  return {
    ...{ id: nameOffer(practice, key), practice, key, shift: 'delegation', isSupply: false },
    ...{ gap: 1, importance: 5, size: 1, minutes: 20 },
    ...parts,
  };
}

function rank(candidates: readonly Candidate[], settings: Partial<RankSettings> = {}) {
  const all = { today: TODAY, tried: [], refused: [], freeMinutes: undefined, ...settings };
  return rankOffers(candidates, all).map(({ offer, score }) => [
    offer.practice,
    Number(score.toFixed(4)),
  ]);
}

describe('rank', () => {
  it('is the gap times importance times fit', () => {
    // .5 × 3/5 × (.5 + .5 × .4) = .21; of no record .5 × 3/5 × .2 = .06.
    const parts = { gap: 0.5, importance: 3 };
    expect(
      rank([
        aCandidate('a', { ...parts, size: 0.4 }),
        aCandidate('b', { ...parts, size: undefined }),
      ]),
    ).toEqual([
      ['a', 0.21],
      ['b', 0.06],
    ]);
  });

  it('takes an unknown gap for half of one, and one that is reached for a tenth', () => {
    expect(
      rank([aCandidate('unknown', { gap: undefined }), aCandidate('reached', { gap: 0 })]),
    ).toEqual([
      ['unknown', 0.5],
      ['reached', 0.1],
    ]);
  });

  it('leaves out what was taken in the last eight weeks about the same, and halves the like', () => {
    const tried = [{ practice: 'a', key: 'sync', week: '2026-W40' }];
    const candidates = [
      aCandidate('a', { key: 'sync' }),
      aCandidate('a', { key: 'review' }),
      aCandidate('b', { key: 'sync' }),
      aCandidate('c', { key: 'board' }),
    ];
    expect(rank(candidates, { tried })).toEqual([
      ['c', 1],
      ['a', 0.5],
      ['b', 0.5],
    ]);
    expect(
      rank(candidates, { tried: [{ practice: 'a', key: 'sync', week: '2026-W39' }] }).length,
    ).toBe(4);
  });

  it('leaves out what was refused in twelve weeks, and halves its practice each time', () => {
    const at = '2026-09-02T10:00:00.000Z';
    const refused = [
      { practice: 'a', key: 'sync', at },
      { practice: 'a', key: 'board', at },
    ];
    const candidates = [aCandidate('a', { key: 'sync' }), aCandidate('a', { key: 'review' })];
    const old = refused.map((each) => ({ ...each, at: '2026-08-31T10:00:00.000Z' }));
    expect([rank(candidates, { refused }), rank(candidates, { refused: old })]).toEqual([
      [['a', 0.25]],
      [
        ['a', 1],
        ['a', 1],
      ],
    ]);
  });

  it('asks for four times its minutes of free time, and never falls below a quarter', () => {
    const candidates = [aCandidate('short', { minutes: 10 }), aCandidate('long', { minutes: 30 })];
    expect([rank(candidates, { freeMinutes: 60 }), rank(candidates, { freeMinutes: 0 })]).toEqual([
      [
        ['short', 1],
        ['long', 0.5],
      ],
      [
        ['long', 0.25],
        ['short', 0.25],
      ],
    ]);
  });

  it('breaks ties by id, and is the same in whatever order they come', () => {
    const candidates = ['d', 'a', 'c', 'b', 'e'].map((name) => aCandidate(name));
    const orders = candidates.map((_, by) => [...candidates.slice(by), ...candidates.slice(0, by)]);
    const ranked = [...orders, candidates.toReversed()].map((order) => rank(order));
    expect(new Set(ranked.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(ranked[0]?.map(([name]) => name)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('the three that are shown', () => {
  function choose(candidates: readonly Candidate[], first?: Candidate['shift']): string[] {
    const settings = { today: TODAY, tried: [], refused: [], freeMinutes: undefined };
    return chooseOffers(rankOffers(candidates, settings), first).map(({ practice }) => practice);
  }

  it('are of several shifts where another scores a third of the best that is left', () => {
    const near = aCandidate('near', { shift: 'network', gap: 0.31 });
    const far = aCandidate('far', { shift: 'perspective', gap: 0.25 });
    const own = [aCandidate('a'), aCandidate('b', { gap: 0.9 }), aCandidate('c', { gap: 0.8 })];
    const further = { ...far, gap: 0.2 };
    expect([choose([...own, near, far]), choose([...own, far]), choose([...own, further])]).toEqual(
      [
        ['a', 'near', 'b'],
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
      ],
    );
  });

  it('are about different things, and of different practices, while there are others', () => {
    const same = [aCandidate('a', { key: 'sync' }), aCandidate('b', { key: 'sync', gap: 0.9 })];
    const other = aCandidate('a', { key: 'review', gap: 0.8 });
    const least = aCandidate('c', { gap: 0.1 });
    expect([choose([...same, other, least]), choose([...same, other])]).toEqual([
      ['a', 'c', 'b'],
      ['a', 'b'],
    ]);
  });

  it('begin with the shift whose views lie furthest apart, however it scores, with a step of it', () => {
    const own = [aCandidate('a'), aCandidate('b', { gap: 0.9 })];
    const weak = aCandidate('weak', { shift: 'perspective', gap: 0.1 });
    const supply = aCandidate('supply', { shift: 'perspective', isSupply: true });
    expect([
      choose([...own, weak, supply], 'perspective'),
      choose([...own, supply], 'perspective')[0],
      choose(own, 'network'),
    ]).toEqual([['weak', 'a', 'supply'], 'a', ['a', 'b']]);
  });

  it('are fewer where there are fewer, and none of none', () => {
    expect([choose([aCandidate('a')]), choose([])]).toEqual([['a'], []]);
  });
});

it('names an offer the same as long as its practice and what it is about are', () => {
  expect([nameOffer('a.b', 'release sync'), nameOffer('a.b', 'board')]).toEqual([
    nameOffer('a.b', 'release sync'),
    expect.not.stringMatching(nameOffer('a.b', 'release sync')),
  ]);
});
