import type { CapabilityId } from './capability.ts';
import type { Interval } from './statistics.ts';

/** What a measure reads. */
export const MEASURE_INPUTS = [
  'calendar',
  'people',
  'mail',
  'priorities',
  'board',
  'journal',
  'tasks',
  'growth',
] as const;
export type MeasureInput = (typeof MEASURE_INPUTS)[number];

export const MEASURE_UNITS = [
  'share',
  'hours a week',
  'minutes a week',
  'hours in 4 weeks',
  'times in 28 days',
  'months',
  'days',
  'functions',
  'people',
  /** of authority, 1 to 7 */
  'level',
  /** one number to another */
  'ratio',
  /** on a scale of its own: 0 to 1, or −1 to 1 */
  'index',
] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

/** What is said about a measure before any data: its words, where it should head, how it can mislead. */
export interface MeasureDefinition {
  /** `slice.measure`, the id used in docs/measures.md */
  readonly id: string;
  readonly capability: CapabilityId;
  readonly title: string;
  /** one line under the title: what is counted */
  readonly counts: string;
  /** what "n of of" are: `hours`, `decision-makers` */
  readonly counted: string;
  readonly unit: MeasureUnit;
  /** weekly: has a value a week; rolling: over 28, 90 or 180 days; stock: a state today */
  readonly time: 'weekly' | 'rolling' | 'stock';
  readonly inputs: readonly MeasureInput[];
  /** whether it says by itself what its shift is about: without one resolved no state is told */
  readonly isAnchor?: true;
  /**
   * `within`: between heading and `until`, with both sides; `trend`: no sound heading exists, the
   * measure is read against its own history
   */
  readonly better: 'more' | 'less' | 'within' | 'trend more' | 'trend less' | 'trend';
  /** clearly absent; undefined for a trend */
  readonly floor?: number;
  /** where the manager wants to be, in the measure's unit; undefined for a trend */
  readonly heading?: number;
  /** the upper end of a heading with two sides */
  readonly until?: number;
  readonly headingSource: string;
  readonly misleads: string;
}

/** Two measures are independent when each reads an input that the other does not. */
export function areIndependent(one: MeasureInputs, other: MeasureInputs): boolean {
  return readsMore(one, other) && readsMore(other, one);
}

interface MeasureInputs {
  readonly inputs: readonly string[];
}

function readsMore(one: MeasureInputs, other: MeasureInputs): boolean {
  return one.inputs.some((input) => !other.inputs.includes(input));
}

/** What was found before it is judged whether it is enough. */
export interface Found {
  readonly value: number | undefined;
  readonly count: Measure['count'];
  readonly interval: Interval | undefined;
  readonly weeks: readonly WeekValue[];
  /** what of the minimum is missing, in sentences; empty when it is met */
  readonly missing: string;
  /** where it depends on what was found, such as half of the functions */
  readonly heading?: number;
  readonly beside?: string;
}

/** A measure of what was found: below its minimum it has no value and no range, but says why. */
export function concludeMeasure(
  { id, unit }: MeasureDefinition,
  { value, count, interval, weeks, missing, heading, beside }: Found,
): Measure {
  const enough = missing === '' && value !== undefined;
  return {
    id,
    unit,
    value: enough ? value : undefined,
    count,
    enough,
    missing: enough ? undefined : missing || 'There is nothing to count yet.',
    low: enough ? interval?.low : undefined,
    high: enough ? interval?.high : undefined,
    weeks,
    ...(heading !== undefined && { heading }),
    ...(enough && beside !== undefined && { beside }),
  };
}

export interface WeekValue {
  /** ISO week, `2026-W12` */
  readonly week: string;
  /** undefined in a week that does not count (incomplete, leave, nothing to divide by) */
  readonly value?: number;
}

/** A fact in its own unit. Unknown is undefined, never 0. */
export interface Measure {
  readonly id: string;
  readonly unit: MeasureUnit;
  /** shares 0–1, hours or minutes a week; undefined when `enough` is false and nothing can be said */
  readonly value: number | undefined;
  /** "n of of": 8 of 68 hours, 62 of 96 decisions */
  readonly count: { readonly n: number; readonly of: number };
  /** whether the measure's minimum is met */
  readonly enough: boolean;
  /** what is missing and how to supply it, in plain words; undefined when enough */
  readonly missing: string | undefined;
  /** 80% interval, in the measure's unit */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly weeks: readonly WeekValue[];
  /** in place of the heading of its definition, where that depends on what was found */
  readonly heading?: number;
  /** what must be said with a value that would mislead alone, in a sentence */
  readonly beside?: string;
}
