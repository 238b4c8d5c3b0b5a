import type { Kind, Time } from '../../time/model.ts';
import { addDays, saySpan } from '../../time/page/dates.ts';
import { sayCount, sayHours, sayNumber, sayShare } from '../../ui/numbers.ts';
import type { Scope, SortedHours, SortRow } from './sort-rows.ts';

/** Two sentences in two tones, as each page opens. */
interface Headline {
  readonly first: string;
  readonly second: string;
}

/** `Fifteen series hold 56.5 of your 68 hours.` */
export function saySortHeadline(
  rows: readonly SortRow[],
  { hours, share = 0 }: SortedHours,
): Headline {
  // what had no hours in these weeks holds none of them
  const series = rows.filter((row) => !row.isBlock && row.hours > 0);
  const second =
    share < 1 ? 'Correct what looks wrong.' : 'All are sorted: correct what looks wrong, or go on.';
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

/** The twelve with the most hours, or as many as there are. */
export function sayPeopleHeadline(people: number): {
  readonly said: string;
  readonly shown: string;
} {
  const who = people === 1 ? 'person' : `${sayWord(people)} people`;
  return { said: `The ${who} with the most of your hours.`, shown: 'Say who is who.' };
}

/** Which of the three guesses need whom, and how many are named. */
export function sayPlaced(relations: readonly (readonly string[])[]): string {
  const placed = relations.filter((each) => each.length > 0).length;
  const reports = relations.filter((each) => each.includes('report')).length;
  const deciding = relations.filter((each) => each.includes('decision-maker')).length;
  const named = [sayCount(deciding, 'decision-maker'), sayCount(reports, 'report')].join(' and ');
  return `By the hours of twelve weeks. ${placed} of ${relations.length} placed, ${named} among them. Two of your guesses are about these; one person may be both a manager and a decision-maker.`;
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
  return `${sayHowSure(confidence)}, ${sayWholeShare(confidence)}`;
}

function sayHowSure(confidence: number): string {
  if (confidence < 0.6) return 'unsure';
  return confidence < 0.85 ? 'likely' : 'almost sure';
}

/** Why a row shows its kind: what decided, or what the owner made of it. */
export function sayWhy(
  row: SortRow,
  kind: Kind,
  isAnswered: boolean,
  now: SortRow['sorting'],
): string {
  if (!isAnswered && row.isBlock) {
    return `${now.why}; ${sayHours(row.hours)}, not counted until sorted`;
  }
  if (!isAnswered) return now.why;
  const { by, kind: before } = row.sorting;
  if (by === 'you') return kind === before ? 'you sorted it' : `you changed it from ${before}`;
  return kind === before ? row.sorting.why : `you changed it from ${before}`;
}

/** For the phone's card: `Guess: coordination, likely (64%). Why: “sync”, 9 people, weekly.` */
export function sayGuess(sorting: Time['ask'][number]['sorting']): string {
  const { kind, guess, confidence, why } = sorting;
  const said = kind === 'unsorted' ? `unsorted, perhaps ${guess}` : kind;
  return `Guess: ${said}, ${sayHowSure(confidence)} (${sayWholeShare(confidence)}). Why: ${why}.`;
}

/** `6 of 15, 2 h in 4 weeks`. */
export function sayRowPlace(row: SortRow, index: number, rows: number, scope: Scope): string {
  const place = `${index + 1} of ${rows}`;
  if (row.isBlock) return `${place}, not counted yet`;
  return `${place}, ${sayHours(row.hours)} in ${scope.said}`;
}

/** `13 April – 10 May`: the days of the weeks that the page counts; empty without hours. */
export function sayPeriod(time: Time, today?: string): string {
  if (time.hours === 0) return '';
  const complete = time.weeks.filter((week) => week.isComplete).slice(-4);
  const weeks = complete.length > 0 ? complete : time.weeks;
  const [first, last] = [weeks.at(0), weeks.at(-1)];
  if (first === undefined || last === undefined) return '';
  return saySpan(first.from, addDays(last.from, 6), today);
}

/** `Fifteen series`, `One long event`, `23 series`: in words up to twenty, to begin a sentence. */
export function sayWordCount(count: number, one: string, many: string): string {
  const word = sayWord(count);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${count === 1 ? one : many}`;
}

/** `fifteen`; figures above twenty. */
function sayWord(count: number): string {
  return WORDS[count] ?? sayNumber(count);
}

const WORDS = (
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
  'fifteen sixteen seventeen eighteen nineteen twenty'
).split(' ');
