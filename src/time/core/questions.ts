import type { Sorting } from '../model.ts';
import { compareText } from './candidates.ts';
import type { HoursCount } from './count.ts';
import type { Series } from './series.ts';
import { ENOUGH_CONFIDENCE } from './sort/sorter.ts';

/** A question to the owner: what is everything of this title for? */
export interface Question {
  readonly title: string;
  /** ids of its series */
  readonly series: readonly string[];
  /** hours at stake: counted, or to be counted once it is sorted */
  readonly hours: number;
  readonly sorting: Sorting;
  readonly people: number;
  readonly cadence: string;
  /** over six hours without other people: not counted until sorted */
  readonly isBlock: boolean;
}

/** Even a guess that is nearly certain is asked about at last, the largest first. */
const LEAST_DOUBT = 0.01;
/** Whether a block counts at all is open until it is answered, however sure its kind may be. */
const DOUBT_OF_BLOCK = 1 - ENOUGH_CONFIDENCE;

/**
 * The questions worth asking, first the one that settles most: hours at stake × how unsure the
 * guess is. One question a title; none about what a rule or an answer decided.
 * Source: docs/measures.md#sorting
 */
export function listQuestions(count: HoursCount): Question[] {
  const stakes = new Map<string, Stake>();
  for (const { series, hours, sorting } of count.events) {
    if (isOpen(sorting)) addStake(stakes, { series, hours, sorting, isBlock: false });
  }
  for (const { candidate, hours, sorting, isBlock } of count.leftOut) {
    if (isOpen(sorting)) addStake(stakes, { series: candidate.series, hours, sorting, isBlock });
  }
  const questions = new Map<string, Question>();
  for (const stake of [...stakes.values()].sort((a, b) => b.hours - a.hours)) {
    const series = count.series.get(stake.series);
    if (series !== undefined) ask(questions, series, stake);
  }
  return [...questions.values()]
    .filter((question) => question.hours > 0)
    .sort((a, b) => gain(b) - gain(a) || b.hours - a.hours || compareText(a.title, b.title));
}

interface Stake {
  readonly series: string;
  readonly hours: number;
  readonly sorting: Sorting;
  readonly isBlock: boolean;
}

function isOpen({ by }: Sorting): boolean {
  return by !== 'rule' && by !== 'you';
}

function gain({ hours, sorting, isBlock }: Question): number {
  const least = isBlock ? DOUBT_OF_BLOCK : LEAST_DOUBT;
  return hours * Math.max(least, 1 - sorting.confidence);
}

function addStake(stakes: Map<string, Stake>, stake: Stake): void {
  const known = stakes.get(stake.series);
  if (known === undefined) stakes.set(stake.series, stake);
  else {
    stakes.set(stake.series, {
      ...known,
      hours: known.hours + stake.hours,
      isBlock: known.isBlock || stake.isBlock,
    });
  }
}

/** The series of a title with the most hours speaks for it; the hours of all are at stake. */
function ask(questions: Map<string, Question>, series: Series, stake: Stake): void {
  const known = questions.get(series.key);
  questions.set(
    series.key,
    known === undefined
      ? {
          title: series.title,
          series: [series.id],
          hours: stake.hours,
          sorting: stake.sorting,
          people: series.people.length,
          cadence: series.cadence.words,
          isBlock: stake.isBlock,
        }
      : {
          ...known,
          series: [...known.series, series.id],
          hours: known.hours + stake.hours,
          isBlock: known.isBlock || stake.isBlock,
        },
  );
}
