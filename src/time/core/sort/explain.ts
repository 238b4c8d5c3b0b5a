import type { SeriesTraits } from '../../model.ts';
import { KINDS, type Kind } from '../kinds.ts';
import type { Match } from './match-words.ts';
import { loudestWord, type TitleModel } from './title-model.ts';
import { type Weighed, weightOf } from './weigh-series.ts';

interface Grounds {
  readonly isSure: boolean;
  readonly titles: TitleModel;
}

/** What decided a guess before any answer, in words: `“vendor”, outside your domain`. */
export function explainByWords(weighed: Weighed, kind: Kind, { isSure, titles }: Grounds): string {
  const { traits } = weighed;
  const [word] = strongest(weighed, kind);
  if (!word) return explainByModel(weighed, kind, titles);
  const said = `“${quote(word)}”`;
  if (!isSure && pointsTwoWays(word, kind))
    return `${said} points two ways, ${people(traits) ?? cadence(traits)}`;
  const besides = [besideOf(traits, kind), cadence(traits)].filter((part) => part !== undefined);
  return [said, ...besides].join(', ');
}

/** Where no word of the list speaks for it: the word that does most for it, beside what is known. */
function explainByModel({ title, traits }: Weighed, kind: Kind, titles: TitleModel): string {
  const loudest = loudestWord(title, KINDS.indexOf(kind), titles);
  const known = explainByTraits(traits);
  return loudest === undefined ? known : `“${loudest}”, ${known}`;
}

export function explainByLesson(title: string): string {
  return `you sorted “${title}”`;
}

function explainByTraits(traits: SeriesTraits): string {
  if (traits.people === 0) return traits.hours > 0 ? `alone, ${length(traits.hours)}` : 'alone';
  const parts = [people(traits), traits.hasOutsider ? 'outside your domain' : undefined];
  return [...parts, cadence(traits)].filter((part) => part !== undefined).join(', ');
}

/** The capital that a word has only from standing first in the title is not quoted. */
function quote({ written, from }: Match): string {
  return from === 0 && /^\p{Lu}\p{Ll}/u.test(written)
    ? written.charAt(0).toLowerCase() + written.slice(1)
    : written;
}

function besideOf(traits: SeriesTraits, kind: Kind): string | undefined {
  const isOutward = kind === 'external' || kind === 'hiring' || kind === 'network';
  if (isOutward && traits.hasOutsider) return 'outside your domain';
  return people(traits);
}

function strongest(weighed: Weighed, kind: Kind): Match[] {
  return [...weighed.matches, ...weighed.categories]
    .filter((match) => weightOf(match, kind) > 0)
    .sort((a, b) => weightOf(b, kind) - weightOf(a, kind));
}

function pointsTwoWays(match: Match, kind: Kind): boolean {
  const own = weightOf(match, kind);
  return KINDS.some((other) => other !== kind && weightOf(match, other) >= own);
}

function people({ people: others }: SeriesTraits): string | undefined {
  if (others === undefined || others === 0) return undefined;
  return others === 1 ? 'two people' : `${others} people`;
}

function cadence({ isRecurring, perWeek, times, hours }: SeriesTraits): string | undefined {
  if (!isRecurring || perWeek === undefined) {
    const often = times === 1 ? 'once' : `${NUMBERS[times] ?? times} times`;
    return hours > 0 ? `${often}, ${length(hours)}` : often;
  }
  if (perWeek >= 4.5) return 'daily';
  if (perWeek >= 1.5) return `${NUMBERS[Math.round(perWeek)] ?? 'several'} times a week`;
  if (perWeek >= 0.75) return 'weekly';
  if (perWeek >= 0.4) return 'fortnightly';
  if (perWeek >= 0.2) return 'monthly';
  return perWeek >= 0.06 ? 'quarterly' : 'yearly';
}

const NUMBERS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four' };

function length(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  return `${Math.round(hours * 10) / 10} h`;
}
