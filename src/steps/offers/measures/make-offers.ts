import { findMeasure } from '../../../capabilities/catalog.ts';
import type { CapabilityId } from '../../../kernel/capability.ts';
import { asSentence, sayMeasure } from '../../../mirror/measures/say-measure.ts';
import type { Shift } from '../../../mirror/model.ts';
import type { Practice } from '../../../notebook/practices/model.ts';
import type { MeasureOnTheWire } from '../../../time/model.ts';
import { type Candidate, nameOffer } from '../measures.ts';
import type { FoundFact, Offer, Supply } from '../model.ts';
import { findGap, isReached } from './answer-gap.ts';
import { eventsOfMeasure, sayCount } from './figures.ts';
import { fillText } from './fill.ts';
import { sayHeading } from './say-heading.ts';

const INTRODUCTION = 'network.ask-for-the-introduction';

/** An offer with what its rank is made of. */
export interface Weighed extends Candidate {
  readonly offer: Offer;
}

export interface OfferParts {
  readonly practices: readonly Practice[];
  readonly found: readonly FoundFact[];
  readonly supplies: readonly Supply[];
  readonly shifts: readonly Shift[];
  readonly measures: readonly MeasureOnTheWire[];
  /** the owner's own headings, by measure */
  readonly headings: ReadonlyMap<string, number>;
}

/**
 * Every offer there is: each practice with each fact of its kind, filled; those about no fact with
 * the measure they are for, whether it has a value or not; and the steps that supply what is
 * missing. None is for a measure that is at its heading.
 */
export function makeOffers(parts: OfferParts): Weighed[] {
  return [
    ...parts.practices.flatMap((practice) => makeOfPractice(practice, parts)),
    ...parts.supplies.map((supply) => weigh(fromSupply(supply), supply.size, supply.serves, parts)),
  ];
}

function makeOfPractice(practice: Practice, parts: OfferParts): Weighed[] {
  const measure = parts.measures.find(({ id }) => id === practice.measure);
  if (measure === undefined || isReached(measure.id, parts.shifts)) return [];
  const found =
    practice.fact === 'none'
      ? [ofMeasure(measure)]
      : parts.found.filter((fact) => {
          const isFitting = canMove(practice, fact) && !isIntroducedInVain(practice, fact);
          return fact.fact === practice.fact && isFitting;
        });
  const [first] = found;
  const fitting = practice.fact === 'series-largest' && first ? [first] : found;
  return fitting.flatMap((fact) => {
    const offer = fillPractice(practice, fact, parts);
    const size = practice.fact === 'none' ? undefined : fact.size;
    return offer === undefined ? [] : [weigh(offer, size, [practice.shift], parts)];
  });
}

/** Fewer hours of a series move only what they are part of. */
function canMove({ better, measure }: Practice, { partOf }: FoundFact): boolean {
  return better === 'up' || partOf === undefined || partOf.includes(measure);
}

/** Whoever was met among few lately needs nobody to be introduced to them. */
function isIntroducedInVain({ id }: Practice, { isKnownLately = false }: FoundFact): boolean {
  return isKnownLately && id === INTRODUCTION;
}

/** The measure itself, where a practice is about no record of its own and needs none. */
function ofMeasure(measure: MeasureOnTheWire): FoundFact {
  const blank = { fact: 'none', key: measure.id, fill: {}, size: 0 } as const;
  if (!measure.enough || measure.value === null) {
    return { ...blank, words: '', href: null };
  }
  const hasEvents = findMeasure(measure.id)?.events !== undefined;
  return {
    ...blank,
    words: `${measure.title}: ${sayMeasure(measure)}`,
    href: hasEvents ? eventsOfMeasure(measure.id) : `/${measure.capability}`,
  };
}

function fillPractice(
  practice: Practice,
  { fill, size: _, partOf: __, isKnownLately: ___, hoursAWeek, allHoursAWeek, ...about }: FoundFact,
  parts: OfferParts,
): Offer | undefined {
  const { measures, headings } = parts;
  const measure = measures.find(({ id }) => id === practice.measure);
  if (measure === undefined) return undefined;
  const trigger = fillText(practice.trigger, fill);
  const act = fillText(practice.act, fill);
  const observable = fillText(practice.observable, fill);
  const say = practice.say.flatMap((words) => fillText(words, asSpoken(fill)) ?? []);
  if (trigger === undefined || act === undefined || observable === undefined) return undefined;
  if (say.length < practice.say.length) return undefined;
  const { shift, title, minutes, better, lag, fails, easier, harder, evidence } = practice;
  const { grade, says, source } = evidence;
  return {
    ...{ id: nameOffer(practice.id, about.key), kind: 'practice', practice: practice.id },
    ...{ shift, title, trigger, act, say, minutes, measure: measure.id, better, lag },
    ...{ fails, easier, harder, about, doorway: null },
    ...{ sort: practice.sort, observable, isSlow: practice.isSlow },
    size: findSize(practice, measure, { hoursAWeek, allHoursAWeek }) ?? null,
    moves: `${measure.title}, ${better}`,
    evidence: { grade, says, ...(source !== undefined && { source }) },
    why: about.fact === 'none' ? sayWithout(practice, measure, parts) : sayWhy(measure, headings),
  };
}

/** A title in marks stands in other marks where it is said aloud. */
function asSpoken(fill: FoundFact['fill']): FoundFact['fill'] {
  const turn = (text: string) => text.replaceAll('“', '‘').replaceAll('”', '’');
  return Object.fromEntries(Object.entries(fill).map(([name, text]) => [name, turn(text)]));
}

/**
 * How much a change of rhythm changes its measure by itself: the hours of its meeting times what it
 * changes of them.
 * @returns in the measure's unit; undefined where it is not about hours, or they are not known
 * Source: docs/measures.md#tellable
 */
function findSize(
  { sort, changes }: Practice,
  { unit }: MeasureOnTheWire,
  { hoursAWeek, allHoursAWeek }: Pick<FoundFact, 'hoursAWeek' | 'allHoursAWeek'>,
): number | undefined {
  if (sort === 'act' || changes === undefined || hoursAWeek === undefined) return undefined;
  const hours = hoursAWeek * changes;
  if (unit === 'hours a week') return hours;
  if (unit !== 'share' || allHoursAWeek === undefined || allHoursAWeek === 0) return undefined;
  return hours / allHoursAWeek;
}

function fromSupply({ serves: _, size: __, about, ...supply }: Supply): Offer {
  return {
    ...supply,
    id: nameOffer(supply.id, about.key),
    kind: 'supply',
    practice: supply.id,
    ...{ say: [], measure: null, better: null, lag: 0, fails: '', easier: '', harder: '' },
    ...{ sort: null, observable: '', isSlow: false, size: null },
    ...{ evidence: null, about },
  };
}

/** Without a value of the measure, what the owner says of the shift is the reason. */
function sayWithout(
  { shift }: Practice,
  measure: MeasureOnTheWire,
  { shifts, headings }: OfferParts,
): string {
  const self = shifts.find(({ capability }) => capability === shift)?.self;
  if (measure.enough || self === undefined || self === null) return sayWhy(measure, headings);
  const mean = Math.round(self.mean * 10) / 10;
  return `You gave yourself ${mean} of 5 here, in ${sayCount(self.answered, 'answer')}.`;
}

/** The measure as it stands, and where it should head; else what it lacks. */
function sayWhy(measure: MeasureOnTheWire, headings: OfferParts['headings']): string {
  if (!measure.enough || measure.value === null) {
    return `“${measure.title}” has no value yet. ${measure.missing ?? ''}`.trim();
  }
  return `${asSentence(sayMeasure(measure))} ${sayHeading(measure, headings)}`;
}

function weigh(
  offer: Offer,
  size: number | undefined,
  serves: readonly CapabilityId[],
  { shifts }: OfferParts,
): Weighed {
  const served = shifts.filter(({ capability }) => serves.includes(capability));
  return {
    ...{ id: offer.id, practice: offer.practice, shift: offer.shift, key: offer.about.key },
    isSupply: offer.kind === 'supply',
    gap: offer.measure === null ? undefined : findGap(offer, shifts),
    importance: Math.max(1, ...served.map(({ importance }) => importance)),
    size,
    minutes: offer.minutes,
    offer,
  };
}
