import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../kernel/capability.ts';
import { measureSchema } from '../time/model.ts';

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
  /** `4 weeks, 61 of 68 hours sorted` */
  basis: z.string(),
});

/** What the owner says of a shift, from the self-check. */
export const shiftSchema = z.object({
  capability: z.enum(CAPABILITY_IDS),
  title: z.string(),
  /** `from doing to letting go` */
  from: z.string(),
  self: z.nullable(z.object({ mean: z.number(), answered: z.int(), asked: z.int() })),
  measures: z.array(measureSchema),
});

/** One thing that is missing, and the one action that supplies it. */
export const missingSchema = z.object({
  what: z.string(),
  action: z.string(),
  /** path inside the app */
  to: z.string(),
});

/** Two sentences, what you say and what your calendar says, and what they rest on. */
export const findingSchema = z.object({ said: z.string(), shown: z.string(), basis: z.string() });

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
  comparisons: z.array(comparisonSchema),
  shifts: z.array(shiftSchema),
  largest: z.nullable(largestSchema),
  missing: z.array(missingSchema),
  /** instant of the last reading of a source; null before the first */
  readAt: z.nullable(z.string()),
});
export type Mirror = z.infer<typeof mirrorSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
export type Shift = z.infer<typeof shiftSchema>;
export type Missing = z.infer<typeof missingSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Largest = z.infer<typeof largestSchema>;
