import { expect, it } from 'vitest';
import { aTime, someWeeks } from './a-time.ts';
import { nameKinds, partOf, stackParts } from './kind-order.ts';

const usual = {
  strategy: 2,
  people: 2,
  review: 1,
  external: 1,
  'hands-on': 1.5,
  coordination: 7,
  hiring: 0.5,
  admin: 0.2,
};

function named(byKind: Record<string, number>) {
  return nameKinds(aTime({ weeks: someWeeks(byKind) }).byKind);
}

it('names the six kinds with the most hours, from what reaches far to the work of the day', () => {
  const names = named(usual);
  expect([names.named, names.others]).toEqual([
    ['strategy', 'people', 'review', 'external', 'hands-on', 'coordination'],
    ['hiring', 'admin'],
  ]);
});

it('names strategy even where six other kinds have more hours', () => {
  const names = named({ ...usual, strategy: 0.1, hiring: 3, admin: 3 });
  expect(names.named).toEqual([
    'strategy',
    'people',
    'hiring',
    'hands-on',
    'coordination',
    'admin',
  ]);
});

it('keeps the hue of a kind whatever else is named', () => {
  const few = named({ strategy: 1, coordination: 2 });
  const many = named({ ...usual, people: 0, hiring: 4 });
  expect([few.hues.get('coordination'), many.hues.get('coordination')]).toEqual([5, 5]);
  expect([few.hues.get('strategy'), many.hues.get('strategy')]).toEqual([3, 3]);
});

it('lends the hue of strategy last of all', () => {
  const five = { thinking: 5, learning: 1, decision: 1, hiring: 1, travel: 1 };
  expect([...named(five).hues.values()]).not.toContain(3);
});

it('gives no two kinds the same hue', () => {
  const names = named({
    thinking: 1,
    learning: 1,
    network: 1,
    external: 1,
    decision: 1,
    travel: 1,
  });
  expect(new Set(names.hues.values()).size).toBe(6);
});

it('draws others and unsorted on top, each only where it has hours', () => {
  const { byKind } = aTime({ weeks: someWeeks({ ...usual, unsorted: 2 }) });
  expect(stackParts(byKind, nameKinds(byKind)).slice(-3)).toEqual([
    'coordination',
    'others',
    'unsorted',
  ]);
  const small = aTime({ weeks: someWeeks({ people: 1 }) }).byKind;
  expect(stackParts(small, nameKinds(small))).toEqual(['people']);
});

it('puts a kind it does not name among the others', () => {
  const names = named(usual);
  expect([partOf('hiring', names), partOf('people', names), partOf('unsorted', names)]).toEqual([
    'others',
    'people',
    'unsorted',
  ]);
});
