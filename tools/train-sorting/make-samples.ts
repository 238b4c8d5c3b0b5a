import { KINDS } from '../../src/time/core/kinds.ts';
import { matchWords } from '../../src/time/core/sort/match-words.ts';
import { readTitle } from '../../src/time/core/sort/read-title.ts';
import { featuresOf } from '../../src/time/core/sort/title-features.ts';
import type { NameLists } from '../../src/time/core/sort/title-lists.ts';
import { addWords } from '../../src/time/core/sort/weigh-series.ts';
import type { WordList } from '../../src/time/core/sort/words.ts';
import { fillSlots, type Lists } from './fill-slots.ts';
import type { Sample } from './fit-titles.ts';
import type { Pattern } from './read-patterns.ts';
import { seeded } from './seeded.ts';
import { writeRoughly } from './write-roughly.ts';

/** How often a pattern is written, with other names and by other hands. */
const TIMES_WITH_SLOTS = 4;
const TIMES_WITHOUT = 3;
/** Share of names that are taken for unknown, since most companies stand in no list. */
const FORGOTTEN = 0.4;
const SEED = 7;

export interface Sources {
  readonly words: WordList;
  readonly names: NameLists;
  readonly lists: Lists;
}

export interface HandSample extends Sample {
  readonly hand: string;
  readonly title: string;
}

/** Writes each pattern several times as real calendars would have it. */
export function makeSamples(patterns: readonly Pattern[], sources: Sources): HandSample[] {
  const random = seeded(SEED);
  return patterns.flatMap(({ kind, pattern, hand }) => {
    const times = pattern.includes('{') ? TIMES_WITH_SLOTS : TIMES_WITHOUT;
    return Array.from({ length: times }, (_, round) => {
      const title = writeRoughly(fillSlots(pattern, sources.lists, random), random);
      const names = round === 0 ? sources.names : forgetful(sources.names, random);
      return { ...makeSample(title, kind, { ...sources, names }), weight: 1 / times, hand, title };
    });
  });
}

/** One title as the fit sees it. */
export function makeSample(
  title: string,
  kind: string,
  { words, names }: Pick<Sources, 'words' | 'names'>,
): Sample {
  const kinds: readonly string[] = KINDS;
  const index = kinds.indexOf(kind);
  if (index < 0) throw new Error(`“${kind}” is no kind: ${title}`);
  const read = readTitle(title);
  const scores = new Float64Array(KINDS.length);
  addWords(scores, matchWords(read, words), 1);
  return { kind: index, features: featuresOf(read, names), words: scores, weight: 1 };
}

function forgetful(names: NameLists, random: () => number): NameLists {
  return {
    longest: names.longest,
    listOf: new Map([...names.listOf].filter(() => random() >= FORGOTTEN)),
  };
}
