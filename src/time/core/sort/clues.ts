import type { Weighed } from './weigh-series.ts';
import { categoryKey } from './weigh-series.ts';

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
  person: 4,
  trait: 0.08,
  any: 0.1,
} as const;
const MOST_NAMES = 12;

/** The clues of a series, each once. */
export function cluesOf(weighed: Weighed): Clue[] {
  const clues = new Map<string, Clue>();
  const add = (name: string, variance: number, value = 1) => {
    if (!clues.has(name)) clues.set(name, { name, variance, value });
  };
  add('any', VARIANCE.any);
  for (const trait of weighed.known) if (trait !== 'any') add(`trait ${trait}`, VARIANCE.trait);
  addWords(weighed, add);
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

function addWords(weighed: Weighed, add: (name: string, variance: number) => void): void {
  const heard = new Map<number, 'known' | 'filler'>();
  for (const match of weighed.matches) {
    const isFiller = match.sense.strengths.length === 0;
    for (let at = match.from; at < match.to; at++) heard.set(at, isFiller ? 'filler' : 'known');
    if (!isFiller && match.to - match.from > 1) add(`phrase ${match.phrase}`, VARIANCE.pair);
  }
  let last: string | undefined;
  const said: string[] = [];
  for (const [at, token] of weighed.title.tokens.entries()) {
    if (token.isNumber) continue;
    said.push(token.stem);
    const sense = heard.get(at);
    if (sense === 'filler' || token.text.length < 2) {
      add(`word ${token.stem}`, VARIANCE.fillerWord);
      continue;
    }
    add(`word ${token.stem}`, sense === 'known' ? VARIANCE.knownWord : VARIANCE.unknownWord);
    if (last !== undefined) add(`pair ${last} ${token.stem}`, VARIANCE.pair);
    last = token.stem;
  }
  if (said.length > 0) add(`title ${said.join(' ')}`, VARIANCE.title);
}
