import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../load-lexicon.ts';
import type { SeriesTraits } from '../../model.ts';
import { KINDS, type Kind } from '../kinds.ts';
import { cluesOf } from './clues.ts';
import { applyLore, type Lesson, learn } from './learn.ts';
import { toProbabilities } from './probabilities.ts';
import { trainSorter } from './sorter.ts';
import { weighSeries } from './weigh-series.ts';

const lexicon = loadLexicon();
const WORDS = [
  'sync',
  'board',
  'review',
  'Zephyr',
  'Priya',
  'lunch',
  '2028',
  'with',
  'budget',
  '🎉',
];

const series: fc.Arbitrary<SeriesTraits> = fc.record({
  title: fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((list) => list.join(' ')),
  categories: fc.constantFrom([], ['Projects']),
  people: fc.option(fc.nat(30), { nil: undefined }),
  times: fc.integer({ min: 1, max: 60 }),
  hasOutsider: fc.boolean(),
  hasReport: fc.boolean(),
  hasManager: fc.boolean(),
  hasDecisionMaker: fc.boolean(),
  names: fc.constantFrom([], ['Jan', 'jan@example.com']),
  isRecurring: fc.boolean(),
  perWeek: fc.constantFrom(undefined, 0.25, 1, 5),
  hours: fc.double({ min: 0.25, max: 8, noNaN: true }),
});
const answer = fc.record({ traits: series, kind: fc.constantFrom(...KINDS) });
const answers = fc.array(answer, { maxLength: 8 });

function lessonOf({ traits, kind }: { traits: SeriesTraits; kind: Kind }): Lesson {
  const weighed = weighSeries(traits, lexicon);
  const index = KINDS.indexOf(kind);
  return { clues: cluesOf(weighed, lexicon.words), prior: weighed.prior, kind: index };
}
function chanceOf(lesson: Lesson, taught: readonly Lesson[]): number {
  return toProbabilities(applyLore(lesson, learn(taught)))[lesson.kind] ?? 0;
}

describe('learning', () => {
  it('makes an answer never less likely by hearing it again', () => {
    fc.assert(
      fc.property(answers, answer, (earlier, one) => {
        const taught = earlier.map(lessonOf);
        const lesson = lessonOf(one);
        const before = chanceOf(lesson, taught);
        const after = chanceOf(lesson, [...taught, lesson]);
        expect(after).toBeGreaterThanOrEqual(before - 1e-4);
        expect(chanceOf(lesson, [...taught, lesson, lesson])).toBeGreaterThanOrEqual(after - 1e-4);
      }),
      { numRuns: 60 },
    );
  });

  it('comes to the same whatever the order of the answers', () => {
    fc.assert(
      fc.property(answers, series, (given, asked) => {
        const there = trainSorter(lexicon, given).sort(asked);
        const back = trainSorter(lexicon, [...given].reverse()).sort(asked);
        expect(back.confidence).toBeCloseTo(there.confidence, 3);
      }),
      { numRuns: 60 },
    );
  });

  it('gives a confidence from 0 to 1, a known kind and a reason for any title', () => {
    fc.assert(
      fc.property(answers, fc.string({ unit: 'binary' }), series, (given, title, traits) => {
        const { guess, confidence, why } = trainSorter(lexicon, given).sort({ ...traits, title });
        expect(KINDS).toContain(guess);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(why).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('knows nothing before the first answer', () => {
    expect(learn([]).size).toBe(0);
  });
});
