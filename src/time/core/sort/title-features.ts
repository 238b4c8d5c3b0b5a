import type { ReadTitle, Token } from './read-title.ts';
import type { NameClass, NameLists } from './title-lists.ts';

/** How many numbers features are hashed into; the model keeps a byte for each of them and kind. */
export const BUCKETS = 12_000;
/** The numbers of a title's features, each once. */
export type Features = Uint32Array;

const MOST_WORDS = 14;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;

/** A word of a title as a reader sees it who knows names from other words. */
export interface WordForm {
  readonly text: string;
  /** a list that knows it, `number`, `capital` or `word` */
  readonly form: string;
  /** its letters say nothing more */
  readonly isName: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * The features of a title: its words and pairs, what the lists know of each word, the shape of
 * the whole, and the letters in each word, so that `mtg` and `mtng` share most of theirs.
 * @returns an empty title has only the feature of all titles
 */
export function featuresOf(title: ReadTitle, lists: NameLists): Features {
  const words = formsOf(title, lists).slice(0, MOST_WORDS);
  const names = ['any', ...shapeNames(words)];
  let last = EDGE;
  for (const word of [...words, END]) {
    names.push(...wordNames(word));
    names.push(`ww ${last.text} ${word.text}`);
    names.push(`wf ${last.text} ${word.form}`);
    names.push(`fw ${last.form} ${word.text}`);
    last = word;
  }
  return hashAll(names);
}

/** The features that one word has wherever it stands. */
export function wordFeatures(word: WordForm): Features {
  return hashAll(wordNames(word));
}

/** The words of a title; a name of several words is one. */
export function formsOf({ tokens }: ReadTitle, lists: NameLists): WordForm[] {
  const words: WordForm[] = [];
  let at = 0;
  while (at < tokens.length) {
    const name = findName(tokens, at, lists);
    const first = tokens[at];
    const last = tokens[at + (name?.length ?? 1) - 1];
    if (first && last) words.push(name ? asName(name.list, first, last) : asWord(first));
    at += name?.length ?? 1;
  }
  return words;
}

const EDGE: WordForm = { text: '^', form: '^', isName: true, start: 0, end: 0 };
const END: WordForm = { text: '$', form: '$', isName: true, start: 0, end: 0 };

function wordNames({ text, form, isName }: WordForm): string[] {
  const names = [`w ${text}`, `f ${form}`];
  if (isName) return names;
  const bounded = `^${text}$`;
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++)
    for (let from = 0; from + length <= bounded.length; from++)
      names.push(`c ${bounded.slice(from, from + length)}`);
  return names;
}

function shapeNames(words: readonly WordForm[]): string[] {
  const forms = words.map(({ form }) => form);
  const names = [
    `shape ${forms.slice(0, 6).join(' ')}`,
    `set ${[...new Set(forms)].sort().join(' ')}`,
    `length ${Math.min(forms.length, 7)}`,
  ];
  const plain = words.filter(({ form }) => form === 'word').map(({ text }) => text);
  if (plain.length > 0 && plain.length <= 3) names.push(`plain ${plain.join(' ')}`);
  return names;
}

function findName(tokens: readonly Token[], from: number, { listOf, longest }: NameLists) {
  if (!tokens[from]?.isCapitalised) return undefined;
  for (let length = Math.min(longest, tokens.length - from); length > 0; length--) {
    const words = tokens.slice(from, from + length).map(({ text }) => text);
    const list: NameClass | undefined = listOf.get(words.join(' '));
    if (list) return { list, length };
  }
  return undefined;
}

function asName(list: NameClass, { start }: Token, { end }: Token): WordForm {
  return { text: `<${list}>`, form: list, isName: true, start, end };
}

function asWord({ text, stem, isNumber, isCapitalised, start, end }: Token): WordForm {
  if (isNumber) return { text: '#', form: 'number', isName: true, start, end };
  const known = stem === '' ? text : stem;
  return { text: known, form: isCapitalised ? 'capital' : 'word', isName: false, start, end };
}

function hashAll(names: readonly string[]): Features {
  return Uint32Array.from(new Set(names.map((name) => hash(name) % BUCKETS)));
}

/** FNV-1a of 32 bits: fast, and the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
