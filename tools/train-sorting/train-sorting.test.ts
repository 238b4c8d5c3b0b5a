import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KINDS } from '../../src/time/core/kinds.ts';
import { fillSlots } from './fill-slots.ts';
import { fitTitles, scoreSample } from './fit-titles.ts';
import { hashInputs, readLists, readPatterns } from './read-patterns.ts';
import { seeded } from './seeded.ts';
import { writeRoughly } from './write-roughly.ts';

const MODEL = new URL('../../content/en/sorting/titles.model', import.meta.url);

it('ships a model of at most 200 kB that was trained on the titles as they are', () => {
  const head: unknown = JSON.parse(readFileSync(MODEL, 'latin1').split('\n')[0] ?? '');
  expect(head).toMatchObject({ trainedOn: hashInputs() });
  expect(statSync(MODEL).size).toBeLessThanOrEqual(200_000);
});

it('knows every kind and every slot of every title', () => {
  const lists = readLists();
  const random = seeded(1);
  const kinds = new Set<string>(KINDS);
  const wrong = readPatterns().filter(({ kind, pattern }) => {
    const title = writeRoughly(fillSlots(pattern, lists, random), random);
    return !kinds.has(kind) || title.trim() === '' || /[{}]/.test(title);
  });
  expect(wrong).toEqual([]);
});

it('writes the same titles on every run', () => {
  const write = () => {
    const random = seeded(5);
    return fillSlots('Mtg w/ {full} of {company} ({phone})', readLists(), random);
  };
  expect(write()).toBe(write());
});

it('learns to tell two kinds apart by their features', () => {
  const words = new Float64Array(KINDS.length);
  const sample = (kind: number, feature: number) => ({
    kind,
    features: Uint32Array.of(0, feature),
    words,
    weight: 1,
  });
  const fit = fitTitles([sample(2, 10), sample(5, 11), sample(2, 10), sample(5, 11)]);
  const guess = (feature: number) => {
    const scores = scoreSample(sample(0, feature), fit);
    return scores.indexOf(Math.max(...scores));
  };
  expect([guess(10), guess(11)]).toEqual([2, 5]);
});
