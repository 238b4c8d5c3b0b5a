import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../kernel/capability.ts';
import { STANDINGS, STATES } from '../kernel/reading.ts';
import { measureSchema } from '../time/model.ts';
import { GAP_SIZES } from './measures/gaps.ts';

const stateSchema = z.enum(STATES);
const standingSchema = z.enum(STANDINGS);

/** A guess in real units beside what the calendar says. */
export const comparisonSchema = z.object({
  /** `strategy.share`, `network.decision-maker-hours`, `delegation.could-run` */
  measure: measureSchema,
  /** share 0–1 or hours a week, in the unit shown */
  guess: z.nullable(z.number()),
  /** what the calendar says in the unit of the guess; null when not enough yet */
  value: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  unit: z.enum(['share', 'hours a week']),
  /** `4 weeks, 8 of 68 hours` */
  basis: z.string(),
});

/** What the owner says of a shift, from the self-check, on the axis 0 … 1.25. */
const selfSchema = z.object({
  position: z.number(),
  state: stateSchema,
  /** 1–5 */
  mean: z.number(),
  /** `answered` of `of` questions put to the owner */
  answered: z.int(),
  of: z.int(),
  /** local date of the latest of these answers */
  answeredOn: z.string(),
});

/** A measure on the axis. Its state is null below its minimum or where its range covers all three. */
const positionSchema = z.object({
  measure: z.string(),
  at: z.number(),
  low: z.number(),
  high: z.number(),
  state: z.nullable(stateSchema),
});

/** What the data shows of a shift: the medians of its resolved measures, of their lows and highs. */
const dataSchema = z.object({
  at: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  /** `near to there` where the range covers a border; null without an anchor, and across all three */
  state: z.nullable(standingSchema),
  /** `resolved` of `measures` that have a heading, from so many `inputs` */
  resolved: z.int(),
  measures: z.int(),
  inputs: z.int(),
  /** fewer than two resolved measures that are independent */
  isThin: z.boolean(),
  /** leaving out some one measure moves the median by a quarter of the axis */
  isMixed: z.boolean(),
  /** in a few words, what is missing while there is no state */
  missing: z.nullable(z.string()),
  positions: z.array(positionSchema),
});

const GAP_WORDS = ['wide gap', 'some gap', 'agree', 'can’t tell'] as const;

/** How far apart what you say and what your data shows lie. */
const gapSchema = z.object({
  size: z.enum(GAP_SIZES),
  word: z.enum(GAP_WORDS),
  /** |what you say − what your data shows| on the axis; null where it cannot be told */
  distance: z.nullable(z.number()),
  /** 1 for the furthest apart; gaps as far apart and as important share a rank; null where it cannot be told */
  rank: z.nullable(z.int()),
  isTied: z.boolean(),
  /** among the three widest, or tied with one of them */
  isAmongWidest: z.boolean(),
  /** `You hand work over. 33.5 of 68 hours were coordination and hands-on work.` */
  sentence: z.nullable(z.string()),
});

export const shiftSchema = z.object({
  capability: z.enum(CAPABILITY_IDS),
  title: z.string(),
  /** `from doing to letting go` */
  from: z.string(),
  /** what the owner gave the shift, 1–5 */
  importance: z.int(),
  self: z.nullable(selfSchema),
  /** nobody is asked yet */
  others: z.null(),
  data: dataSchema,
  gap: gapSchema,
});

/** One thing that is missing, and the one action that supplies it. */
export const missingSchema = z.object({
  /** the shift it is missing from; null where it is missing from all */
  shift: z.nullable(z.string()),
  what: z.string(),
  action: z.string(),
  /** path inside the app */
  to: z.string(),
});

/** Two sentences, what you say and what your calendar says, and what they rest on. */
export const findingSchema = z.object({
  said: z.string(),
  shown: z.string(),
  basis: z.string(),
  /** whose gap it tells; null for a guess, and where there is none to tell */
  shift: z.nullable(z.enum(CAPABILITY_IDS)),
});

/** The recurring series with the most hours in the last four complete weeks. */
export const largestSchema = z.object({
  series: z.string(),
  title: z.string(),
  hoursAWeek: z.number(),
  hours: z.number(),
  of: z.number(),
  detail: z.string(),
});

export const mirrorSchema = z.object({
  finding: findingSchema,
  /** what the first ten minutes end with: a guess beside the calendar */
  revealed: findingSchema,
  comparisons: z.array(comparisonSchema),
  /** whether the guesses still stand beside the calendar: for four weeks from when they were made */
  areGuessesShown: z.boolean(),
  shifts: z.array(shiftSchema),
  largest: z.nullable(largestSchema),
  missing: z.array(missingSchema),
  /** instant of the last reading of a source; null before the first */
  readAt: z.nullable(z.string()),
});

/** What the data showed of each shift at the end of a quarter; the last one runs up to now. */
export const trendSchema = z.object({
  quarters: z.array(
    z.object({
      /** `2026-Q3` */
      quarter: z.string(),
      isRunning: z.boolean(),
      shifts: z.array(
        z.object({
          capability: z.enum(CAPABILITY_IDS),
          /** median position, 0 … 1.25; null when not enough was known */
          at: z.nullable(z.number()),
          state: z.nullable(standingSchema),
          resolved: z.int(),
          isThin: z.boolean(),
        }),
      ),
    }),
  ),
});

/** A measure with where it stands, and whose heading it is held against. */
const behindMeasureSchema = z.extend(measureSchema, {
  state: z.enum([...STATES, 'cannot tell', 'trend only']),
  isOwnHeading: z.boolean(),
});

/** What is behind one shift: its views, and each measure with all that is said of it. */
export const behindSchema = z.object({
  shift: shiftSchema,
  finding: findingSchema,
  measures: z.array(behindMeasureSchema),
  readAt: z.nullable(z.string()),
});

export type Mirror = z.infer<typeof mirrorSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
export type Shift = z.infer<typeof shiftSchema>;
export type Missing = z.infer<typeof missingSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Largest = z.infer<typeof largestSchema>;
export type Trend = z.infer<typeof trendSchema>;
export type Behind = z.infer<typeof behindSchema>;
export type BehindMeasure = z.infer<typeof behindMeasureSchema>;
