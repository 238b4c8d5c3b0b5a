import { expect, it } from 'vitest';
import { KINDS } from '../kinds.ts';
import { readTitle } from './read-title.ts';
import { BUCKETS, featuresOf, formsOf } from './title-features.ts';
import { readNameLists } from './title-lists.ts';
import { loudestWord, readTitleModel, weighTitle } from './title-model.ts';

const lists = readNameLists(
  new Map([
    ['first-names', 'Ana\nPhoenix'],
    ['places', 'New York\nPhoenix'],
  ]),
);

function aModel(weigh: (bucket: number) => Partial<Record<(typeof KINDS)[number], number>>) {
  const weights = new Int8Array(BUCKETS * KINDS.length);
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    for (const [k, kind] of KINDS.entries())
      weights[bucket * KINDS.length + k] = weigh(bucket)[kind] ?? 0;
  return { lists, weights, step: 0.5, wordShare: 1 };
}

it('takes a name of several words for one word of its list, and the first list that knows it', () => {
  const forms = formsOf(readTitle('Lunch with Ana in New York, then phoenix or Phoenix'), lists);
  expect(forms.map(({ form }) => form)).toEqual([
    'capital',
    'word',
    'first-names',
    'word',
    'places',
    'word',
    'word',
    'word',
    'first-names',
  ]);
});

it('gives two spellings of a word most of their features in common', () => {
  const [one, other] = ['meeting', 'meetng'].map(
    (text) => new Set(featuresOf(readTitle(text), lists)),
  );
  const common = one?.intersection(other ?? new Set()).size ?? 0;
  expect(common / (one?.size ?? 1)).toBeGreaterThan(0.3);
});

it('sums what a title’s features weigh, over the root of their number', () => {
  const title = readTitle('Zephyr');
  const count = featuresOf(title, lists).length;
  const scores = weighTitle(
    title,
    aModel(() => ({ strategy: 4 })),
  );
  // each feature weighs 4 steps of .5
  expect(scores[KINDS.indexOf('strategy')]).toBeCloseTo(2 * Math.sqrt(count), 10);
  expect(scores[KINDS.indexOf('people')]).toBe(0);
});

it('names the word that speaks for a kind, never a person, and none where none does', () => {
  const speaking = new Set(featuresOf(readTitle('golf'), lists));
  const model = aModel((bucket) => (speaking.has(bucket) ? { network: 8 } : {}));
  const network = KINDS.indexOf('network');
  expect([
    loudestWord(readTitle('Golf w/ Ana'), network, model),
    loudestWord(
      readTitle('Ana'),
      network,
      aModel(() => ({ network: 8 })),
    ),
    loudestWord(readTitle('Golf w/ Ana'), KINDS.indexOf('admin'), model),
  ]).toEqual(['Golf', undefined, undefined]);
});

it('refuses a model of another size or without its head, and says what to do', () => {
  const head = '{"trainedOn":"x","step":1,"wordShare":1}\n';
  const bytes = (text: string, size: number) =>
    Uint8Array.from([...new TextEncoder().encode(text), ...new Uint8Array(size)]);
  const size = BUCKETS * KINDS.length;
  expect(readTitleModel(bytes(head, size), lists).weights.length).toBe(size);
  expect(() => readTitleModel(bytes(head, size - 1), lists)).toThrow(/npm run train/);
  expect(() => readTitleModel(bytes('{}\n', size), lists)).toThrow(/npm run train/);
});
