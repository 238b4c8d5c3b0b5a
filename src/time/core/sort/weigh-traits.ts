import type { Kind, SeriesTraits } from '../../model.ts';
import type { NameForm } from './read-names.ts';

/** What is known of a series besides its words, by name: `alone`, `two`, `weekly`. */
export type Trait = keyof typeof TRAIT_WEIGHTS;

export interface TraitInput {
  readonly traits: SeriesTraits;
  readonly names: NameForm;
  /** the title says that others are there, though nobody is listed */
  readonly meansCompany: boolean;
  /** a flight number or a route stands in the title */
  readonly showsJourney: boolean;
}

/**
 * How each trait moves the log-odds of a kind before anybody has answered. Judged by hand [J] and
 * checked on labelled titles; the owner's answers move them further.
 */
export const TRAIT_WEIGHTS = {
  alone: {
    thinking: 1.4,
    'hands-on': 0.8,
    admin: 0.7,
    personal: 0.6,
    travel: 0.6,
    coordination: -0.8,
    people: -0.8,
    decision: -0.6,
    review: -0.3,
  },
  'alone, 2 h or more': { thinking: 0.5, 'hands-on': 0.2, personal: -0.2 },
  'company, nobody listed': { external: 0.9, hiring: -1, thinking: -1, admin: -0.5 },
  two: {
    people: 0.9,
    network: 0.3,
    external: 0.1,
    personal: -0.8,
    organisation: -1,
    decision: -0.5,
    strategy: -0.3,
    learning: -0.3,
  },
  'two, recurring': { people: 1.3, coordination: 0.3 },
  'two, with a report': { people: 1.4 },
  'two, with the manager': { people: 0.9 },
  'two, from outside': { people: -1.9, external: 1, network: 0.6, hiring: 0.3 },
  few: { 'hands-on': 0.3, coordination: 0.2, personal: -0.6 },
  group: {
    personal: -0.6,
    coordination: 0.5,
    decision: 0.2,
    review: 0.2,
    people: -0.8,
    thinking: -1,
  },
  many: { coordination: 0.3, review: 0.4, organisation: 0.4, people: -1.5, thinking: -2 },
  crowd: {
    organisation: 1.3,
    learning: 0.6,
    network: 0.2,
    coordination: -0.4,
    people: -2,
    hiring: -1,
    thinking: -2,
    personal: -0.5,
  },
  'from outside': {
    external: 1.6,
    hiring: 0.9,
    network: 0.4,
    coordination: -0.7,
    people: -0.5,
    organisation: -0.7,
    thinking: -1,
  },
  inside: { external: -1, people: 0.2, organisation: 0.2, network: -0.3 },
  'with a decision-maker': { strategy: 0.7, decision: 0.4, review: 0.3, 'hands-on': -0.3 },
  'with a report': { 'hands-on': 0.1, coordination: 0.2, external: -0.2 },
  daily: { coordination: 1.4, strategy: -0.7, review: -0.5, decision: -0.5, learning: -0.3 },
  weekly: { coordination: 0.8, external: -0.1, travel: -0.5 },
  fortnightly: { coordination: 0.2, travel: -0.5 },
  monthly: { review: 0.5, decision: 0.3, organisation: 0.2, coordination: -0.1 },
  rarely: { strategy: 0.5, review: 0.5, organisation: 0.3, coordination: -0.4 },
  once: {
    external: 0.4,
    network: 0.3,
    learning: 0.3,
    'hands-on': 0.3,
    coordination: -0.7,
    review: -0.3,
  },
  'at most 20 min': { coordination: 0.5, learning: -0.6, strategy: -0.7, travel: -0.3 },
  'half an hour': { learning: -0.3, strategy: -0.3 },
  hours: { learning: 0.4, strategy: 0.3, organisation: 0.3, coordination: -0.4, people: -0.4 },
  'half a day': {
    learning: 0.6,
    strategy: 0.5,
    organisation: 0.5,
    network: 0.4,
    travel: 0.5,
    coordination: -1,
    people: -1.2,
  },
  'names only': { people: 2.1, coordination: 0.2, external: 0.2, network: 0.3 },
  'names only, several': { people: -1.2, coordination: 0.6, external: 0.3 },
  'with a name': { people: 0.5 },
  journey: { travel: 3.4, coordination: -1 },
} as const satisfies Record<string, Partial<Record<Kind, number>>>;

export function traitsOf({ traits, names, meansCompany, showsJourney }: TraitInput): Trait[] {
  const found: Trait[] = [...companyTraits(traits, meansCompany), ...cadenceTraits(traits)];
  const { hours, people = 0 } = traits;
  if (hours > 0 && hours <= 0.34) found.push('at most 20 min');
  else if (hours > 0 && hours <= 0.5) found.push('half an hour');
  else if (hours >= 3.5) found.push('half a day');
  else if (hours >= 2) found.push('hours');
  if (showsJourney) found.push('journey');
  if (names === 'names only') found.push('names only');
  if (names === 'names only' && people > 1) found.push('names only, several');
  if (names === 'with a name' && people <= 2) found.push('with a name');
  return found;
}

function companyTraits(traits: SeriesTraits, meansCompany: boolean): Trait[] {
  const { people, hours } = traits;
  if (people === undefined) return [];
  if (people === 0) {
    if (meansCompany) return ['company, nobody listed'];
    return hours >= 2 ? ['alone', 'alone, 2 h or more'] : ['alone'];
  }
  const found: Trait[] = [sizeTrait(people)];
  if (people === 1) {
    if (traits.hasOutsider) found.push('two, from outside');
    if (traits.isRecurring) found.push('two, recurring');
    if (traits.hasReport) found.push('two, with a report');
    if (traits.hasManager) found.push('two, with the manager');
  } else if (traits.hasOutsider) found.push('from outside');
  if (!traits.hasOutsider) found.push('inside');
  if (people > 1 && traits.hasDecisionMaker) found.push('with a decision-maker');
  if (people > 1 && traits.hasReport) found.push('with a report');
  return found;
}

function sizeTrait(people: number): Trait {
  if (people === 1) return 'two';
  if (people <= 4) return 'few';
  if (people <= 9) return 'group';
  return people <= 19 ? 'many' : 'crowd';
}

function cadenceTraits(traits: SeriesTraits): Trait[] {
  if (!traits.isRecurring) return ['once'];
  const { perWeek } = traits;
  if (perWeek === undefined) return [];
  if (perWeek >= 2.5) return ['daily'];
  if (perWeek >= 0.75) return ['weekly'];
  if (perWeek >= 0.4) return ['fortnightly'];
  return perWeek >= 0.2 ? ['monthly'] : ['rarely'];
}
