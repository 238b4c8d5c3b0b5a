import { expect, it } from 'vitest';
import { KINDS } from '../model.ts';
import { KIND_RING, turnKind } from './kind-ring.ts';

it('holds every kind once', () => {
  expect(KIND_RING.toSorted()).toEqual(KINDS.toSorted());
});

it('has coordination between decision and hands-on', () => {
  expect([turnKind('coordination', -1), turnKind('coordination', 1)]).toEqual([
    'decision',
    'hands-on',
  ]);
});

it('comes round: a turn back undoes a turn, and as many turns as kinds lead home', () => {
  for (const kind of KINDS) {
    expect([turnKind(turnKind(kind, 1), -1), turnKind(kind, KINDS.length)]).toEqual([kind, kind]);
  }
});

it('joins its ends', () => {
  expect([turnKind('strategy', -1), turnKind('thinking', 1)]).toEqual(['thinking', 'strategy']);
});
