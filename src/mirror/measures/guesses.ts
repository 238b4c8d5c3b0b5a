import { sayHours } from '../../kernel/amount.ts';
import { DAY, dayOfDate } from '../../kernel/week.ts';
import { recentWeeks } from '../../time/core/largest-meeting.ts';
import type { MeasureOnTheWire, Time } from '../../time/model.ts';
import type { Comparison } from '../model.ts';
import type { Views } from './views.ts';

/** Each of the three guesses beside what the calendar says, in the unit that was guessed. */
export function compareGuesses(views: Views): Comparison[] {
  const ofMeasure = new Map(views.measures.map((measure) => [measure.id, measure]));
  const comparisons: Comparison[] = [];
  for (const { id, guess } of GUESSED) {
    const measure = ofMeasure.get(id);
    if (measure === undefined) continue;
    const amount = id === 'network.decision-maker-hours' ? views.decisionMakerHours : measure;
    comparisons.push({
      measure,
      guess: views.guesses[guess],
      value: measure.enough ? amount.value : null,
      low: measure.enough ? amount.low : null,
      high: measure.enough ? amount.high : null,
      unit: id === 'strategy.share' ? 'share' : 'hours a week',
      basis: sayBasis(measure, views.time),
    });
  }
  return comparisons;
}

/** A guess stands beside the calendar for the first month; later its two views of a shift do. */
const SHOWN_DAYS = 28;

/**
 * Whether the guesses still stand beside the calendar: for four weeks from when they were made, and
 * as long as they were not.
 * @param guessedOn UTC date; @param now epoch milliseconds
 * Source: docs/measures.md#finding
 */
export function areGuessesShown(guessedOn: string | undefined, now: number): boolean {
  return guessedOn === undefined || now < (dayOfDate(guessedOn) + SHOWN_DAYS) * DAY;
}

/** A guess of which the calendar says something. */
export interface Compared extends Comparison {
  readonly guess: number;
  readonly value: number;
}

/** The guesses that have an answer, the furthest off in proportion first. */
export function listCompared(comparisons: readonly Comparison[]): Compared[] {
  return comparisons
    .flatMap((each) => {
      const { guess, value } = each;
      return guess === null || value === null ? [] : [{ ...each, guess, value }];
    })
    .toSorted((a, b) => distance(b) - distance(a));
}

/** Whether the guess lies outside the 80% range of what the calendar says. */
export function isOutsideRange({ guess, value, low, high }: Compared): boolean {
  return guess < (low ?? value) || guess > (high ?? value);
}

const GUESSED = [
  { id: 'strategy.share', guess: 'strategyShare' },
  { id: 'network.decision-maker-hours', guess: 'decisionMakerHours' },
  { id: 'delegation.could-run', guess: 'couldRunHours' },
] as const;

function distance({ guess, value }: Compared): number {
  return Math.abs(guess - value) / Math.max(guess, value, Number.EPSILON);
}

function sayBasis(measure: MeasureOnTheWire, time: Time): string {
  if (!measure.enough) return measure.missing ?? 'not enough yet';
  const weeks = recentWeeks(time).length;
  return `${weeks} weeks, ${sayHours(measure.count.n)} of ${sayHours(measure.count.of)} hours`;
}
