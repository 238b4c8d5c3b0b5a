import { categoryKey, type Weighed } from './weigh-series.ts';
import type { WordList } from './words.ts';

/** Something of a series that an answer can give a meaning to: a word, a pair, a person, a trait. */
export interface Clue {
  readonly name: string;
  /** how present it is; names share one presence among them */
  readonly value: number;
  /** how far an answer may move its meaning: the variance of its weight before any answer */
  readonly variance: number;
}

/** Judged by hand [J], then checked on simulated calendars with a dozen answers. */
const VARIANCE = {
  title: 1,
  unknownWord: 5,
  knownWord: 10,
  fillerWord: 0.1,
  pair: 1.5,
  category: 2,
  person: 6,
  trait: 0.08,
  any: 0.1,
} as const;
const MOST_NAMES = 12;

/**
 * The clues of a series, each once. One name has one variance, in whatever title it stands.
 * With the stems that answers have, clues of words no answer has are left out, for speed.
 */
export function cluesOf(weighed: Weighed, words: WordList, answered?: ReadonlySet<string>): Clue[] {
  const clues = new Map<string, Clue>();
  const add = (name: string, variance: number, value = 1) => {
    if (!clues.has(name)) clues.set(name, { name, variance, value });
  };
  add('any', VARIANCE.any);
  for (const trait of weighed.known) add(`trait ${trait}`, VARIANCE.trait);
  addWords(weighed, { words, answered }, add);
  for (const category of weighed.traits.categories) {
    add(`category ${categoryKey(category)}`, VARIANCE.category);
  }
  const { names } = weighed.traits;
  if (names.length <= MOST_NAMES) {
    const value = 1 / Math.sqrt(names.length);
    for (const name of names) add(`person ${categoryKey(name)}`, VARIANCE.person, value);
  }
  return [...clues.values()];
}

type Add = (name: string, variance: number) => void;

interface Heard {
  readonly words: WordList;
  readonly answered: ReadonlySet<string> | undefined;
}

function addWords(weighed: Weighed, { words, answered }: Heard, add: Add): void {
  const isHeard = (stem: string) => !answered || answered.has(stem);
  for (const { phrase, sense, from, to } of weighed.matches) {
    if (to - from > 1 && sense.strengths.length > 0 && isHeard(stemAt(weighed, from)))
      add(`phrase ${phrase}`, VARIANCE.pair);
  }
  let last: string | undefined;
  let isAllHeard = true;
  const said: string[] = [];
  for (const { stem, isNumber } of weighed.title.tokens) {
    if (isNumber) continue;
    said.push(stem);
    if (!isHeard(stem)) {
      isAllHeard = false;
      last = undefined;
      continue;
    }
    const sense = words.whole.get(stem);
    const isFiller = stem.length < 2 || sense?.strengths.length === 0;
    if (isFiller) {
      add(`word ${stem}`, VARIANCE.fillerWord);
      continue;
    }
    add(`word ${stem}`, sense ? VARIANCE.knownWord : VARIANCE.unknownWord);
    if (last !== undefined) add(`pair ${last} ${stem}`, VARIANCE.pair);
    last = stem;
  }
  if (said.length > 0 && isAllHeard) add(`title ${said.join(' ')}`, VARIANCE.title);
}

function stemAt({ title }: Weighed, at: number): string {
  return title.tokens[at]?.stem ?? '';
}
