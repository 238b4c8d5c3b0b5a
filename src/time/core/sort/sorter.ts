import type { SeriesTraits } from '../../model.ts';
import { KINDS, type Kind } from '../kinds.ts';
import { type Clue, cluesOf } from './clues.ts';
import { explainByLesson, explainByWords } from './explain.ts';
import { applyLore, type Lore, learn } from './learn.ts';
import { toProbabilities } from './probabilities.ts';
import type { TitleModel } from './title-model.ts';
import { type Weighed, weighSeries } from './weigh-series.ts';
import type { Lexicon } from './words.ts';

/** An answer of the owner: a series, and what it is for. */
export interface SortLesson {
  readonly traits: SeriesTraits;
  readonly kind: Kind;
}

export interface Guess {
  readonly guess: Kind;
  /** 0–1: of guesses with this confidence, about this share is right */
  readonly confidence: number;
  /** `learned` when the owner's answers changed the guess or what it is worth */
  readonly by: 'learned' | 'words';
  /** what decided, in words: `“sync”, 9 people, weekly` */
  readonly why: string;
}

export interface Sorter {
  readonly sort: (traits: SeriesTraits) => Guess;
}

/** Below it an event is shown as unsorted. Source: docs/measures.md#sorting */
export const ENOUGH_CONFIDENCE = 0.6;

/**
 * Trains the sorting from the lexicon and the owner's answers. The order of the answers does not
 * matter; without answers the lexicon alone decides.
 */
export function trainSorter(lexicon: Lexicon, lessons: readonly SortLesson[]): Sorter {
  const taught = lessons
    .map((lesson) => teach(lesson, lexicon))
    .sort((a, b) => compare(a.key, b.key) || a.kindIndex - b.kindIndex);
  const lore = learn(
    taught.map(({ weighed, clues, kindIndex }) => ({
      clues,
      prior: weighed.prior,
      kind: kindIndex,
    })),
  );
  const answered = answersByTitle(taught);
  const byClue = lessonsByClue(taught);
  const stems = new Set(
    taught.flatMap(({ weighed }) => weighed.title.tokens.map((token) => token.stem)),
  );
  return {
    sort(traits) {
      const weighed = weighSeries(traits, lexicon);
      const answer = answered.get(weighed.title.key);
      if (answer) return certain(answer);
      const clues = cluesOf(weighed, lexicon.words, stems);
      return guess({ weighed, clues, lore, byClue, titles: lexicon.titles });
    },
  };
}

interface Taught {
  readonly title: string;
  readonly key: string;
  readonly kind: Kind;
  readonly kindIndex: number;
  readonly weighed: Weighed;
  readonly clues: readonly Clue[];
}

function teach({ traits, kind }: SortLesson, lexicon: Lexicon): Taught {
  const weighed = weighSeries(traits, lexicon);
  const { shown: title, key } = weighed.title;
  return {
    title,
    key,
    kind,
    kindIndex: KINDS.indexOf(kind),
    weighed,
    clues: cluesOf(weighed, lexicon.words),
  };
}

/** Titles whose answers all agree; a title answered two ways is left to the model. */
function answersByTitle(taught: readonly Taught[]): Map<string, Taught> {
  const answers = new Map<string, Taught>();
  const torn = new Set<string>();
  for (const lesson of taught) {
    const known = answers.get(lesson.key);
    if (known && known.kind !== lesson.kind) torn.add(lesson.key);
    if (!known && lesson.key !== '') answers.set(lesson.key, lesson);
  }
  for (const key of torn) answers.delete(key);
  return answers;
}

/** For each clue and kind the first answer that has both. */
function lessonsByClue(taught: readonly Taught[]): Map<string, Taught> {
  const lessons = new Map<string, Taught>();
  for (const lesson of taught) {
    for (const { name } of lesson.clues) {
      const key = `${lesson.kind} ${name}`;
      if (!lessons.has(key)) lessons.set(key, lesson);
    }
  }
  return lessons;
}

function certain({ kind, title }: Taught): Guess {
  return { guess: kind, confidence: 1, by: 'learned', why: `you sorted “${title}”` };
}

interface Case {
  readonly weighed: Weighed;
  readonly clues: readonly Clue[];
  readonly lore: Lore;
  readonly byClue: ReadonlyMap<string, Taught>;
  readonly titles: TitleModel;
}

function guess({ weighed, clues, lore, byClue, titles }: Case): Guess {
  const before = bestOf(weighed.prior);
  const after = bestOf(applyLore({ clues, prior: weighed.prior }, lore));
  const isMoved =
    before.guess !== after.guess ||
    before.confidence >= ENOUGH_CONFIDENCE !== after.confidence >= ENOUGH_CONFIDENCE;
  const isSure = after.confidence >= ENOUGH_CONFIDENCE;
  const byWords = () => explainByWords(weighed, after.guess, { isSure, titles });
  if (!isMoved) return { ...after, by: 'words', why: byWords() };
  const teacher = findTeacher({ clues, lore, byClue }, after.guess);
  const why = teacher ? explainByLesson(teacher.title) : byWords();
  return { ...after, by: 'learned', why };
}

/** The answer behind the clue that did most for a kind. */
function findTeacher({ clues, lore, byClue }: Pick<Case, 'clues' | 'lore' | 'byClue'>, kind: Kind) {
  const index = KINDS.indexOf(kind);
  const pulls = clues.map(({ name, value }) => ({
    name,
    pull: value * (lore.get(name)?.[index] ?? 0),
  }));
  pulls.sort((a, b) => b.pull - a.pull);
  for (const { name, pull } of pulls) {
    const lesson = pull > 0 ? byClue.get(`${kind} ${name}`) : undefined;
    if (lesson) return lesson;
  }
  return undefined;
}

function bestOf(scores: Float64Array): { guess: Kind; confidence: number } {
  const chances = toProbabilities(scores);
  let best = 0;
  for (const [at, chance] of chances.entries()) if (chance > (chances[best] ?? 0)) best = at;
  return { guess: KINDS[best] ?? 'coordination', confidence: chances[best] ?? 0 };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
