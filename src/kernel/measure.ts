import type { CapabilityId } from './capability.ts';

/** What a measure reads. Two measures are independent when each reads an input the other does not. */
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

export const MEASURE_UNITS = ['share', 'hours a week', 'minutes a week'] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

/** What is said about a measure before any data: its words, where it should head, how it can mislead. */
export interface MeasureDefinition {
  /** `slice.measure`, the id used in docs/measures.md */
  readonly id: string;
  readonly capability: CapabilityId;
  readonly title: string;
  /** one line under the title: what is counted */
  readonly counts: string;
  readonly unit: MeasureUnit;
  /** weekly: has a value a week; rolling: over 28, 90 or 180 days; stock: a state today */
  readonly time: 'weekly' | 'rolling' | 'stock';
  readonly inputs: readonly MeasureInput[];
  /** `trend`: no sound heading exists, the measure is read against its own history */
  readonly better: 'more' | 'less' | 'trend more' | 'trend less' | 'trend';
  /** clearly absent; undefined for a trend */
  readonly floor?: number;
  /** where the manager wants to be, in the measure's unit; undefined for a trend */
  readonly heading?: number;
  readonly headingSource: string;
  readonly misleads: string;
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
}
