import type { Kind } from '../../model.ts';
import type { TitleModel } from './title-model.ts';

/** What is known of titles before anybody has answered. */
export interface Lexicon {
  readonly words: WordList;
  readonly titles: TitleModel;
}

/** What a word or phrase says about a title. */
export interface Sense {
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

/** The word list, laid out for looking up by stems (see `stemOf`), in all languages at once. */
export interface WordList {
  /** words, and phrases with one space between their stems */
  readonly whole: ReadonlyMap<string, Sense>;
  /** words written `strateg*` */
  readonly beginnings: ReadonlyMap<string, Sense>;
  /** words written `*gespräch` */
  readonly endings: ReadonlyMap<string, Sense>;
  /** by the first word of a phrase, how many words the longest one has */
  readonly longestFrom: ReadonlyMap<string, number>;
}

/** A word of two languages keeps the senses of both, the stronger where both know it. */
export function mergeSenses(one: Sense, other: Sense): Sense {
  const strengths = new Map(one.strengths.map((sense) => [sense.kind, sense.strength]));
  for (const { kind, strength } of other.strengths) {
    strengths.set(kind, Math.max(strength, strengths.get(kind) ?? 0));
  }
  return {
    strengths: [...strengths].map(([kind, strength]) => ({ kind, strength })),
    meansCompany: one.meansCompany || other.meansCompany,
    opensDetails: one.opensDetails || other.opensDetails,
  };
}
