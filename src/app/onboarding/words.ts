import type { Comparison } from '../../mirror/model.ts';
import type { Time } from '../../time/model.ts';
import { sayCount, sayHours, sayNumber, sayShare } from '../../ui/numbers.ts';
import type { Scope, SortedHours, SortRow } from './sort-rows.ts';

/** Two sentences in two tones, as each page opens. */
export interface Headline {
  readonly first: string;
  readonly second: string;
}

/** `Fifteen series hold 56.5 of your 68 hours.` */
export function saySortHeadline(rows: readonly SortRow[], { hours }: SortedHours): Headline {
  const series = rows.filter((row) => !row.isBlock);
  const second = 'Correct what looks wrong.';
  if (series.length === 0 && rows.length > 0) {
    const blocks = sayWordCount(rows.length, 'long event', 'long events');
    return { first: `${blocks} without other people.`, second: 'Say what they are for.' };
  }
  if (series.length === 0) {
    return { first: 'Nothing to sort yet.', second: 'Your calendar comes first.' };
  }
  const held = series.reduce((sum, row) => sum + row.hours, 0);
  const verb = series.length === 1 ? 'holds' : 'hold';
  const count = sayWordCount(series.length, 'series', 'series');
  return {
    first: `${count} ${verb} ${sayNumber(held)} of your ${sayNumber(hours)} hours.`,
    second,
  };
}

/** `57.5 of 68 h, 5 of 15 done`. */
export function saySorted({ sorted, hours }: SortedHours, done: number, rows: number): string {
  return `${sayNumber(sorted)} of ${sayHours(hours)}, ${done} of ${rows} done`;
}

/** `71% at the start`, `85% when you came back`. */
export function sayStart(share: number, hasAnswered: boolean): string {
  return `${sayWholeShare(share)} ${hasAnswered ? 'when you came back' : 'at the start'}`;
}

/** `90% after all fifteen`. */
export function sayProjected(share: number, rows: number): string {
  return `${sayWholeShare(share)} after all ${sayWord(rows)}`;
}

/** Whole percents that never round up to a mark not reached. */
export function sayWholeShare(share: number): string {
  return sayShare(Math.floor(share * 100 + 1e-6) / 100);
}

/** `almost sure, 88%`, `likely, 64%`, `unsure, 57%`. */
export function sayConfidence(confidence: number): string {
  const share = sayShare(confidence);
  if (confidence < 0.6) return `unsure, ${share}`;
  return confidence < 0.85 ? `likely, ${share}` : `almost sure, ${share}`;
}

/** For the phone's card: `Guess: coordination, likely (64%). Why: “sync”, 9 people, weekly.` */
export function sayGuess(sorting: Time['ask'][number]['sorting']): string {
  const { kind, guess, confidence, why } = sorting;
  const word = confidence < 0.6 ? 'unsure' : confidence < 0.85 ? 'likely' : 'almost sure';
  const said = kind === 'unsorted' ? `unsorted, perhaps ${guess}` : kind;
  return `Guess: ${said}, ${word} (${sayShare(confidence)}). Why: ${why}.`;
}

/** `6 of 15, 2 h in 4 weeks`. */
export function sayRowPlace(row: SortRow, index: number, rows: number, scope: Scope): string {
  const place = `${index + 1} of ${rows}`;
  if (row.isBlock) return `${place}, ${sayHours(row.hours)}, not counted yet`;
  return `${place}, ${sayHours(row.hours)} in ${scope.said}`;
}

/** The two lines of a guess, and how its measure is called on this page. */
export function sayComparison(comparison: Comparison): Headline & { readonly title: string } {
  const say = comparison.unit === 'share' ? sayShare : sayHours;
  const aWeek = comparison.unit === 'share' ? '' : ' a week';
  return {
    title: COMPARED[comparison.measure.id] ?? comparison.measure.title,
    first:
      comparison.guess === null
        ? 'You did not guess.'
        : `You guessed ${say(comparison.guess)}${aWeek}.`,
    second:
      comparison.value === null
        ? 'Your calendar: can’t tell yet.'
        : `Your calendar: ${say(comparison.value)}${comparison.guess === null ? aWeek : ''}.`,
  };
}

/** `7 events, 8 h`. */
export function sayRecords(events: number, hours: number): string {
  return `${sayCount(events, 'event')}, ${sayHours(hours)}`;
}

/** `Fifteen series`, `One long event`, `23 series`: in words up to twenty, to begin a sentence. */
export function sayWordCount(count: number, one: string, many: string): string {
  const word = sayWord(count);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${count === 1 ? one : many}`;
}

/** `fifteen`; figures above twenty. */
export function sayWord(count: number): string {
  return WORDS[count] ?? sayNumber(count);
}

const WORDS = (
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
  'fifteen sixteen seventeen eighteen nineteen twenty'
).split(' ');

const COMPARED: Readonly<Record<string, string>> = {
  'strategy.share': 'Strategic share of your hours',
  'network.decision-maker-hours': 'Time with decision-makers',
  'delegation.could-run': 'Meetings your team could run',
};
