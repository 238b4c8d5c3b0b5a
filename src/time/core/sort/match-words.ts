import type { ReadTitle, Token } from './read-title.ts';
import type { Phrase, WordEntry, WordList } from './words.ts';

/** A word or phrase of the list, found in a title. */
export interface Match {
  readonly entry: WordEntry;
  /** as written in the title */
  readonly written: string;
  /** of its first word, and after its last */
  readonly from: number;
  readonly to: number;
  /** it follows a comma, a bracket or a word like "for": less to the point */
  readonly isDetail: boolean;
}

/**
 * The words and phrases of the list in a title, in the order of the title. A phrase takes its
 * words for itself: in "business review" the lone "review" is not heard.
 */
export function matchWords(title: ReadTitle, words: WordList): Match[] {
  const taken = new Set<number>();
  const matches: Match[] = [];
  for (const { phrase, from } of findPhrases(title.tokens, words)) {
    const to = from + phrase.stems.length;
    if (isTaken(taken, from, to)) continue;
    for (let at = from; at < to; at++) taken.add(at);
    matches.push(matchAt(title, phrase.entry, from, to));
  }
  for (const [at, token] of title.tokens.entries()) {
    if (taken.has(at)) continue;
    for (const entry of findParts(token.text, words))
      matches.push(matchAt(title, entry, at, at + 1));
  }
  return markDetails(
    title,
    matches.sort((a, b) => a.from - b.from),
  );
}

interface Found {
  readonly phrase: Phrase;
  readonly from: number;
}

function findPhrases(tokens: readonly Token[], words: WordList): Found[] {
  const found: Found[] = [];
  for (const [from, token] of tokens.entries()) {
    for (const phrase of words.phrases.get(token.stem) ?? []) {
      if (phrase.stems.every((stem, at) => tokens[from + at]?.stem === stem)) {
        found.push({ phrase, from });
      }
    }
  }
  return found.sort((a, b) => b.phrase.stems.length - a.phrase.stems.length || a.from - b.from);
}

/** The longest beginning and the longest ending of a compound: `Strategie|gespräch`. */
function findParts(text: string, words: WordList): WordEntry[] {
  const found: WordEntry[] = [];
  for (let length = text.length; length >= 3; length--) {
    const entry = words.beginnings.get(text.slice(0, length));
    if (entry) {
      found.push(entry);
      break;
    }
  }
  for (let start = 0; start <= text.length - 3; start++) {
    const entry = words.endings.get(text.slice(start));
    if (entry) {
      found.push(entry);
      break;
    }
  }
  return found;
}

/** In "Coffee, Embassy of France" what counts is the coffee; in "[EXT] Coffee" too. */
function markDetails(title: ReadTitle, matches: readonly Match[]): Match[] {
  let isDetail = false;
  let hasSpoken = false;
  let last = 0;
  return matches.map((match) => {
    const start = title.tokens[match.from]?.start ?? 0;
    if (hasSpoken && /[,;(@]/.test(title.shown.slice(last, start))) isDetail = true;
    last = title.tokens[match.to - 1]?.end ?? start;
    const marked = { ...match, isDetail };
    if (match.entry.strengths.length > 0) hasSpoken = true;
    if (hasSpoken && match.entry.opensDetails) isDetail = true;
    return marked;
  });
}

function isTaken(taken: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (taken.has(at)) return true;
  return false;
}

function matchAt(title: ReadTitle, entry: WordEntry, from: number, to: number): Match {
  const start = title.tokens[from]?.start ?? 0;
  const end = title.tokens[to - 1]?.end ?? start;
  return { entry, written: title.shown.slice(start, end), from, to, isDetail: false };
}
