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
  expect(names.named).toContain('strategy');
});

it('keeps the hue of a kind for ever, and gives no two kinds of a window the same', () => {
  const windows = [
    named({ strategy: 1, coordination: 2 }),
    named({ ...usual, people: 0, hiring: 4 }),
    named({ thinking: 1, learning: 2, network: 3, external: 4, decision: 5, travel: 6, admin: 7 }),
  ];
  const seen = new Map<string, number>();
  for (const { hues } of windows) {
    expect(new Set(hues.values()).size).toBe(hues.size);
    for (const [kind, hue] of hues) {
      expect(seen.get(kind) ?? hue).toBe(hue);
      seen.set(kind, hue);
    }
  }
});

it('leaves the smaller of two kinds of one hue among the others', () => {
  const names = named({ ...usual, hiring: 3 });
  expect([names.named.includes('hiring'), names.others]).toEqual([true, ['people', 'admin']]);
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
