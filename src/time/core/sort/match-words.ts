import type { ReadTitle } from './read-title.ts';
import type { Sense, WordList } from './words.ts';

/** A word or phrase of the list, found in a title. */
export interface Match {
  /** its stems, with a space between */
  readonly phrase: string;
  readonly sense: Sense;
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
  const found: Found[] = [];
  for (const phrase of findPhrases(title, words)) {
    if (isTaken(taken, phrase)) continue;
    for (let at = phrase.from; at < phrase.to; at++) taken.add(at);
    found.push(phrase);
  }
  for (const [at, token] of title.tokens.entries()) {
    if (!taken.has(at)) found.push(...findParts(token.text, at, words));
  }
  return markDetails(
    title,
    found.sort((a, b) => a.from - b.from),
  );
}

type Found = Omit<Match, 'written' | 'isDetail'>;

/** Longest first, then from the left. */
function findPhrases({ tokens }: ReadTitle, words: WordList): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let phrase = stemAt(tokens, from);
    const most = Math.min(tokens.length, from + (words.longestFrom.get(phrase) ?? 1));
    for (let to = from + 1; to <= most; to++) {
      if (to > from + 1) phrase = `${phrase} ${stemAt(tokens, to - 1)}`;
      const sense = words.whole.get(phrase);
      if (sense) found.push({ phrase, sense, from, to });
    }
  }
  return found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

function stemAt(tokens: ReadTitle['tokens'], at: number): string {
  return tokens[at]?.stem ?? '';
}

const SHORTEST_PART = 3;

/** The longest beginning and the longest ending of a compound: `Strategie|gespräch`. */
function findParts(text: string, from: number, words: WordList): Found[] {
  const found: Found[] = [];
  for (let length = text.length; length >= SHORTEST_PART; length--) {
    const phrase = text.slice(0, length);
    const sense = words.beginnings.get(phrase);
    if (!sense) continue;
    found.push({ phrase, sense, from, to: from + 1 });
    break;
  }
  for (let start = 0; start <= text.length - SHORTEST_PART; start++) {
    const phrase = text.slice(start);
    const sense = words.endings.get(phrase);
    if (!sense) continue;
    found.push({ phrase, sense, from, to: from + 1 });
    break;
  }
  return found;
}

/** In "Coffee, Embassy of France" what counts is the coffee; in "[EXT] Coffee" too. */
function markDetails({ shown, tokens }: ReadTitle, found: readonly Found[]): Match[] {
  let isDetail = false;
  let hasSpoken = false;
  let last = 0;
  return found.map((match) => {
    const start = tokens[match.from]?.start ?? 0;
    const end = tokens[match.to - 1]?.end ?? start;
    if (hasSpoken && /[,;(@]/.test(shown.slice(last, start))) isDetail = true;
    const marked = { ...match, written: shown.slice(start, end), isDetail };
    last = end;
    if (match.sense.strengths.length > 0) hasSpoken = true;
    if (hasSpoken && match.sense.opensDetails) isDetail = true;
    return marked;
  });
}

function isTaken(taken: ReadonlySet<number>, { from, to }: Found): boolean {
  for (let at = from; at < to; at++) if (taken.has(at)) return true;
  return false;
}
