import type { SeriesTraits } from '../../model.ts';
import { KINDS, type Kind } from '../kinds.ts';
import { type Match, matchWords } from './match-words.ts';
import { toProbabilities } from './probabilities.ts';
import { showsJourney } from './read-journey.ts';
import { readNames } from './read-names.ts';
import { foldText, type ReadTitle, readTitle } from './read-title.ts';
import { weighTitle } from './title-model.ts';
import { TRAIT_WEIGHTS, type Trait, traitsOf } from './weigh-traits.ts';
import type { Lexicon } from './words.ts';

/** A series taken apart: what is heard in its title, what is known besides, where both point. */
export interface Weighed {
  readonly traits: SeriesTraits;
  readonly title: ReadTitle;
  readonly matches: readonly Match[];
  readonly categories: readonly Match[];
  readonly known: readonly Trait[];
  /** log-odds by kind, in the order of KINDS, before anybody has answered */
  readonly prior: Float64Array;
}

/** Log-odds of a strength from 1 to 5, set so that a lone 5 means about 95 in 100. */
const STRENGTH_WEIGHTS = [0, 1, 1.95, 3, 4, 5];
/** A second word for the same kind adds less than the first: they are rarely independent. */
const REPEATED = 0.5;
const DOUBT = 0.04;
const CATEGORY_SHARE = 0.7;
const DETAIL_SHARE = 0.6;

export function weighSeries(traits: SeriesTraits, { words, titles }: Lexicon): Weighed {
  const title = readTitle(traits.title);
  const matches = matchWords(title, words);
  const categories = traits.categories.flatMap((name) => matchWords(readTitle(name), words));
  const names = readNames({ title, matches, names: traits.names });
  const meansCompany =
    names === 'names only' || [...matches, ...categories].some((match) => match.sense.meansCompany);
  const known = traitsOf({
    traits,
    names,
    meansCompany,
    showsJourney: showsJourney(title.shown),
  });
  const prior = weighTitle(title, titles);
  addTraits(prior, known);
  addWords(prior, matches, titles.wordShare);
  addWords(prior, categories, CATEGORY_SHARE);
  return { traits, title, matches, categories, known, prior: withDoubt(prior) };
}

/**
 * Even a plain title is sometimes something else. The doubt stands in the log-odds, so that the
 * owner's answers can overcome the word list however many of its words agree.
 */
function withDoubt(scores: Float64Array): Float64Array {
  const rest = DOUBT / scores.length;
  return toProbabilities(scores).map((chance) => Math.log((1 - DOUBT) * chance + rest));
}

/** What one match says of one kind, in log-odds; 0 when it says nothing of it. */
export function weightOf(match: Match, kind: Kind): number {
  const sense = match.sense.strengths.find((one) => one.kind === kind);
  const weight = STRENGTH_WEIGHTS[sense?.strength ?? 0] ?? 0;
  return match.isDetail ? weight * DETAIL_SHARE : weight;
}

/** Two spellings of a category are one. */
export function categoryKey(category: string): string {
  return foldText(category.trim());
}

const INDEX_OF: ReadonlyMap<Kind, number> = new Map(KINDS.map((kind, index) => [kind, index]));
const WEIGHTS_OF_TRAIT: ReadonlyMap<string, Float64Array> = new Map(
  Object.entries<Partial<Record<Kind, number>>>(TRAIT_WEIGHTS).map(([trait, weights]) => [
    trait,
    Float64Array.from(KINDS, (kind) => weights[kind] ?? 0),
  ]),
);

function addTraits(prior: Float64Array, known: readonly Trait[]): void {
  for (const trait of known) {
    const weights = WEIGHTS_OF_TRAIT.get(trait);
    for (let k = 0; k < prior.length; k++) prior[k] = (prior[k] ?? 0) + (weights?.[k] ?? 0);
  }
}

/** Adds what the word list says of a title, in log-odds, to the log-odds of each kind. */
export function addWords(prior: Float64Array, matches: readonly Match[], share: number): void {
  const said = matches.flatMap((match) =>
    match.sense.strengths.map(({ kind }) => ({ kind, weight: weightOf(match, kind) })),
  );
  said.sort((a, b) => b.weight - a.weight);
  const factors = new Map<Kind, number>();
  for (const { kind, weight } of said) {
    const factor = factors.get(kind) ?? share;
    const k = INDEX_OF.get(kind) ?? 0;
    prior[k] = (prior[k] ?? 0) + weight * factor;
    factors.set(kind, factor * REPEATED);
  }
}
