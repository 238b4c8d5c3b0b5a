import * as z from 'zod/mini';
import type { EventAnswer } from '../evidence/model.ts';
import { MEASURE_UNITS } from '../kernel/measure.ts';
import {
  HORIZONS,
  type Horizon,
  KINDS,
  type Kind,
  type KindOrUnsorted,
  SORTERS,
  type Sorter,
} from './core/kinds.ts';

export {
  HORIZON_OF_KIND,
  HORIZONS,
  type Horizon,
  KINDS,
  type Kind,
  type KindOrUnsorted,
  type Sorter,
} from './core/kinds.ts';

const ruleSchema = z.object({
  /** case-insensitive substring */
  match: z.string().check(z.minLength(1), z.maxLength(200)),
  field: z.enum(['title', 'person', 'category']),
  kind: z.enum(KINDS),
  horizon: z.optional(z.enum(HORIZONS)),
});
export type Rule = z.infer<typeof ruleSchema>;

/** What the owner answered about a title, or about one occurrence alone. */
export const answerSchema = z.object({
  title: z.string().check(z.maxLength(2000)),
  kind: z.enum(KINDS),
  horizon: z.optional(z.enum(HORIZONS)),
  /** `uid` and recurrence of the one occurrence meant; without it the answer holds for the series */
  only: z.optional(
    z.object({
      uid: z.string().check(z.maxLength(1000)),
      recurrence: z.string().check(z.maxLength(100)),
    }),
  ),
});
export type Answer = z.infer<typeof answerSchema>;

/** Which answer to take back. */
export const answeredSchema = z.pick(answerSchema, { title: true, only: true });

/** All rules, in the order in which they are tried. */
export const rulesSchema = z.object({ rules: z.array(ruleSchema).check(z.maxLength(500)) });

/** Whether a week was leave; null takes back what was said, and a suggestion may show again. */
export const leaveSchema = z.object({
  week: z.string().check(z.regex(/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/)),
  isLeave: z.nullable(z.boolean()),
});
export type Leave = z.infer<typeof leaveSchema>;

/** A kind with how it was found. */
export interface Sorting {
  readonly kind: KindOrUnsorted;
  readonly by: Sorter | undefined;
  /** 0–1 */
  readonly confidence: number;
  /** the best guess, also where confidence was too small to sort by it */
  readonly guess: Kind;
  readonly horizon: Horizon | undefined;
  /** what decided, in words: `“sync”, 9 people, weekly` */
  readonly why: string;
}

/** What the sorting reads of a series. */
export interface SeriesTraits {
  readonly title: string;
  readonly categories: readonly string[];
  /**
   * others on it; for a series, as many as are usual on one occurrence; undefined where its
   * calendar lists nobody on anything, which says nothing of who was there
   */
  readonly people: number | undefined;
  /** how often it took place */
  readonly times: number;
  readonly hasOutsider: boolean;
  readonly hasReport: boolean;
  readonly hasManager: boolean;
  readonly hasDecisionMaker: boolean;
  /** names and addresses of the others, for rules on a person */
  readonly names: readonly string[];
  readonly isRecurring: boolean;
  /** times a week, e.g. 5 daily, 1 weekly, .5 fortnightly, .25 monthly; undefined for single events */
  readonly perWeek: number | undefined;
  /** of one occurrence */
  readonly hours: number;
}

/** An occurrence that counts, after de-duplication. */
export interface CountedEvent {
  readonly uid: string;
  readonly recurrence: string;
  /** id of its series, unique within one count */
  readonly series: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** ISO week of its start, `2026-W12`; an event across Sunday midnight is split at it */
  readonly week: string;
  /** hours that count after overlaps */
  readonly hours: number;
  readonly sorting: Sorting;
  readonly answer: EventAnswer;
  /** addresses of the others: not the owner, not rooms, not those who declined */
  readonly people: readonly string[];
  readonly isRecurring: boolean;
  readonly createdAt: number | undefined;
  /** when its source was last read; undefined where it is read as it is asked for */
  readonly readAt?: number | undefined;
}

// ---------------------------------------------------------------- what crosses the wire

const kindOrUnsorted = z.enum([...KINDS, 'unsorted']);
const countSchema = z.object({ n: z.number(), of: z.number() });

const sortingSchema = z.object({
  kind: kindOrUnsorted,
  by: z.nullable(z.enum(SORTERS)),
  confidence: z.number(),
  guess: z.enum(KINDS),
  horizon: z.nullable(z.enum(HORIZONS)),
  why: z.string(),
});

const weekSchema = z.object({
  /** `2026-W12` */
  week: z.string(),
  /** local date of its Monday */
  from: z.string(),
  hours: z.number(),
  /** false: left out of baselines and verdicts */
  isComplete: z.boolean(),
  /** marked as leave by the owner */
  isLeave: z.boolean(),
  /** all-day out-of-office events suggest leave, and the owner has not said yet */
  mayBeLeave: z.boolean(),
  byKind: z.record(z.string(), z.number()),
});

const seriesSchema = z.object({
  id: z.string(),
  title: z.string(),
  sorting: sortingSchema,
  isRecurring: z.boolean(),
  /** hours in the window */
  hours: z.number(),
  /** hours in the last four complete weeks */
  recentHours: z.number(),
  occurrences: z.int(),
  /** distinct others */
  people: z.int(),
  names: z.array(z.string()),
  /** `weekly`, `daily`, `monthly, 2 h` … */
  cadence: z.string(),
  /** the owner organises it, or nobody does and the owner always attends */
  isOwn: z.boolean(),
  /** who else organises it; null where the owner does or nobody is named */
  heldBy: z.nullable(z.string()),
  /** reports who are there and could hold it */
  couldHold: z.array(z.string()),
  /** hours × (people + the owner), in the window */
  personHours: z.number(),
});

export const measureSchema = z.object({
  id: z.string(),
  capability: z.string(),
  title: z.string(),
  counts: z.string(),
  /** what `count` is of: `hours`, `decision-makers` */
  counted: z.string(),
  unit: z.enum(MEASURE_UNITS),
  better: z.string(),
  /** weekly, rolling or stock */
  time: z.string(),
  inputs: z.array(z.string()),
  /** its shift has a state only when an anchor is resolved */
  isAnchor: z.boolean(),
  value: z.nullable(z.number()),
  count: countSchema,
  enough: z.boolean(),
  missing: z.nullable(z.string()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  floor: z.nullable(z.number()),
  heading: z.nullable(z.number()),
  /** the upper end of a heading with two sides */
  until: z.nullable(z.number()),
  headingSource: z.string(),
  misleads: z.string(),
  /** what must be said with its value, in a sentence */
  beside: z.optional(z.string()),
  weeks: z.array(z.object({ week: z.string(), value: z.nullable(z.number()) })),
});
export type MeasureOnTheWire = z.infer<typeof measureSchema>;

/** A question about the series with the most hours at stake. */
const questionSchema = z.object({
  title: z.string(),
  series: z.array(z.string()),
  hours: z.number(),
  sorting: sortingSchema,
  people: z.int(),
  cadence: z.string(),
});

export const timeSchema = z.object({
  zone: z.string(),
  /** local dates, end exclusive */
  from: z.string(),
  to: z.string(),
  /** instant; null without events */
  asOf: z.nullable(z.string()),
  /** why as-of is earlier than this week, in words; null when it is not */
  asOfNote: z.nullable(z.string()),
  /** calendars that hold hours of these weeks and were last read before this week, longest ago first */
  lateReadings: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['file', 'subscription']),
      /** local date of the reading */
      on: z.string(),
      trouble: z.nullable(z.string()),
    }),
  ),
  hours: z.number(),
  /** hours of events whose answer is tentative or none */
  tentativeHours: z.number(),
  weeks: z.array(weekSchema),
  byKind: z.array(
    z.object({
      kind: kindOrUnsorted,
      hours: z.number(),
      share: z.number(),
      recentHours: z.number(),
    }),
  ),
  sorted: z.object({
    share: z.nullable(z.number()),
    hours: z.number(),
    rule: z.number(),
    you: z.number(),
    learned: z.number(),
    words: z.number(),
  }),
  /** mean hours a week of the working time that no counted event fills; null without events */
  unscheduled: z.nullable(z.number()),
  series: z.array(seriesSchema),
  /** the questions that settle most, first; those about blocks too */
  ask: z.array(questionSchema),
  /** of them, timed events over six hours without other people, not counted until sorted */
  blocks: z.array(questionSchema),
});
export type Time = z.infer<typeof timeSchema>;

/** One event behind a number. */
const recordSchema = z.object({
  uid: z.string(),
  recurrence: z.string(),
  series: z.string(),
  title: z.string(),
  start: z.string(),
  end: z.string(),
  hours: z.number(),
  sorting: sortingSchema,
  people: z.int(),
  /** name of the source it is from; empty for a stretch of time without an event */
  source: z.string(),
});
export const recordsSchema = z.object({
  count: countSchema,
  hours: z.number(),
  records: z.array(recordSchema),
});
export type Records = z.infer<typeof recordsSchema>;
