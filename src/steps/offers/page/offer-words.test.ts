import { expect, it } from 'vitest';
import { keepPlaces, sayAnswered, sayMoves } from './offer-words.ts';

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

it('leaves the others where they were when the next best takes a place', () => {
  const kept = keepPlaces(
    ['a', 'b', 'c'],
    [A, C, D].filter((each) => each !== undefined),
  );
  expect(kept.map(({ id }) => id)).toEqual(['a', 'd', 'c']);
});

it('closes up where nothing is left to take a place, and adds at the end', () => {
  const some = (...list: ({ id: string } | undefined)[]) =>
    list.filter((each) => each !== undefined);
  expect(keepPlaces(['a', 'b', 'c'], some(C)).map(({ id }) => id)).toEqual(['c']);
  expect(keepPlaces([], some(B, A)).map(({ id }) => id)).toEqual(['b', 'a']);
});

it('says what it should move, and from when that can be seen', () => {
  const moves = 'Hours on your priorities, up';
  expect([
    sayMoves({ kind: 'practice', moves, lag: 0 }),
    sayMoves({ kind: 'practice', moves, lag: 1 }),
    sayMoves({ kind: 'supply', moves: 'Moves no measure', lag: 0 }),
  ]).toEqual([
    'Hours on your priorities, up, from the week after it.',
    'Hours on your priorities, up, from 2 weeks after it.',
    'Moves no measure.',
  ]);
});

it('says that the first answers the reveal or the widest gap only where it does', () => {
  const shifts = { revealed: 'strategy', widest: 'network' } as const;
  const say = (shift: 'strategy' | 'network' | 'delegation', kind: 'practice' | 'supply') =>
    sayAnswered({ shift, kind }, shifts);
  expect([
    say('strategy', 'practice'),
    say('network', 'practice'),
    say('delegation', 'practice'),
    say('strategy', 'supply'),
    sayAnswered(undefined, shifts),
    sayAnswered({ shift: 'strategy', kind: 'practice' }, { revealed: null, widest: null }),
  ]).toEqual([
    'The first answers what was revealed.',
    'The first answers your widest gap.',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
