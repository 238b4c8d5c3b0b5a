import { readTitle } from './read-title.ts';

/** What a list of names says of a word or of words that stand together. */
export const NAME_CLASSES = [
  'first-names',
  'companies',
  'company-endings',
  'places',
  'airlines',
  'restaurants',
  'clubs',
  'hotels',
  'media',
  'associations',
] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** Names by their folded words with one space between. */
export interface NameLists {
  readonly listOf: ReadonlyMap<string, NameClass>;
  /** how many words the longest name has */
  readonly longest: number;
}

/**
 * Lays out the lists for looking up. A name that stands in two lists keeps the first, in the order
 * of NAME_CLASSES; a name whose words are all small or numbers is left out.
 */
export function readNameLists(texts: ReadonlyMap<NameClass, string>): NameLists {
  const listOf = new Map<string, NameClass>();
  let longest = 1;
  for (const name of NAME_CLASSES) {
    for (const line of (texts.get(name) ?? '').split('\n')) {
      const words = readTitle(line).tokens.map(({ text }) => text);
      const key = words.join(' ');
      if (key === '' || listOf.has(key)) continue;
      listOf.set(key, name);
      longest = Math.max(longest, words.length);
    }
  }
  return { listOf, longest };
}
