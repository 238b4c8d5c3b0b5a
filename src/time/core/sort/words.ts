import type { Kind } from '../../model.ts';

/** What a word or phrase says about a title. */
export interface WordEntry {
  /** its words as they are compared: lower case, without accents and plural s */
  readonly phrase: string;
  /** how strongly it points to each kind, 1 (a hint) to 5 (nearly certain) */
  readonly strengths: readonly Strength[];
  /** it means that other people are there: `meeting`, `call`, `with` */
  readonly meansCompany: boolean;
  /** what follows it is less to the point: `for`, `of` */
  readonly opensDetails: boolean;
}
export interface Strength {
  readonly kind: Kind;
  readonly strength: number;
}

/** A phrase as it is looked up: the stems of its words in order. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly entry: WordEntry;
}

/** The word list, laid out for looking up. */
export interface WordList {
  /** by the stem of their first word, longest first */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** words written `strateg*` */
  readonly beginnings: ReadonlyMap<string, WordEntry>;
  /** words written `*gespräch` */
  readonly endings: ReadonlyMap<string, WordEntry>;
}

/** A spelling of a phrase, with the part that is left open. */
export interface Spelling {
  readonly phrase: string;
  readonly open: 'beginning' | 'ending' | undefined;
}
export interface SpelledEntry {
  readonly entry: WordEntry;
  readonly spellings: readonly Spelling[];
}

/** Makes the look-up of all languages' words; a word that two languages share keeps both senses. */
export function layOutWords(spelled: Iterable<SpelledEntry>): WordList {
  const whole = new Map<string, WordEntry>();
  const beginnings = new Map<string, WordEntry>();
  const endings = new Map<string, WordEntry>();
  for (const { entry, spellings } of spelled) {
    for (const { phrase, open } of spellings) {
      const entries = open === undefined ? whole : open === 'ending' ? beginnings : endings;
      const known = entries.get(phrase);
      entries.set(phrase, known ? mergeEntries(known, entry) : entry);
    }
  }
  return { phrases: layOutPhrases(whole), beginnings, endings };
}

function layOutPhrases(entries: ReadonlyMap<string, WordEntry>): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const [phrase, entry] of entries) {
    const stems = phrase.split(' ');
    const first = stems[0] ?? '';
    const others = phrases.get(first);
    if (others) others.push({ stems, entry });
    else phrases.set(first, [{ stems, entry }]);
  }
  for (const list of phrases.values()) {
    if (list.length > 1) list.sort((a, b) => b.stems.length - a.stems.length);
  }
  return phrases;
}

function mergeEntries(one: WordEntry, other: WordEntry): WordEntry {
  const strengths = new Map(one.strengths.map((sense) => [sense.kind, sense.strength]));
  for (const { kind, strength } of other.strengths) {
    strengths.set(kind, Math.max(strength, strengths.get(kind) ?? 0));
  }
  return {
    phrase: one.phrase,
    strengths: [...strengths].map(([kind, strength]) => ({ kind, strength })),
    meansCompany: one.meansCompany || other.meansCompany,
    opensDetails: one.opensDetails || other.opensDetails,
  };
}
