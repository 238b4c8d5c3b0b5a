import * as z from 'zod/mini';
import { CAPABILITY_IDS, type CapabilityId } from '../../kernel/capability.ts';
import { MEASURE_UNITS } from '../../kernel/measure.ts';

/** How much a shift matters to its owner who has not said: the middle of five steps. */
export const USUAL_IMPORTANCE = 3;

const importanceSchema = z.int().check(z.minimum(1), z.maximum(5));

/** From a local date on; null is the default again. */
const headingStepSchema = z.object({ on: z.string(), value: z.nullable(z.number()) });
export type HeadingStep = z.infer<typeof headingStepSchema>;

/** Where the owner wants one measure to be. */
const headingValueSchema = z.object({
  measure: z.string(),
  capability: z.enum(CAPABILITY_IDS),
  title: z.string(),
  counts: z.string(),
  unit: z.enum(MEASURE_UNITS),
  better: z.string(),
  /** clearly absent */
  floor: z.number(),
  /** the heading where the owner sets none */
  default: z.number(),
  /** the upper end of a default with two sides */
  until: z.nullable(z.number()),
  /** the owner's own; null while the default holds */
  value: z.nullable(z.number()),
  /** what the data shows today; null when there is too little */
  now: z.nullable(z.number()),
  source: z.string(),
  misleads: z.string(),
  /** oldest first */
  history: z.array(headingStepSchema),
});
export type HeadingValue = z.infer<typeof headingValueSchema>;

export const headingSchema = z.object({
  roleAhead: z.string(),
  by: z.nullable(z.string()),
  why: z.string(),
  letter: z.string(),
  /** local date of its last change; null before the first */
  letterOn: z.nullable(z.string()),
  importance: z.object({
    strategy: importanceSchema,
    leadership: importanceSchema,
    network: importanceSchema,
    delegation: importanceSchema,
    relationships: importanceSchema,
    perspective: importanceSchema,
  } satisfies Record<CapabilityId, typeof importanceSchema>),
  headings: z.array(headingValueSchema),
});
export type Heading = z.infer<typeof headingSchema>;

/** What is left out stays as it was. */
export const headingChangeSchema = z.object({
  roleAhead: z.optional(z.string().check(z.maxLength(200))),
  by: z.optional(z.nullable(z.iso.date())),
  why: z.optional(z.string().check(z.maxLength(5000))),
  letter: z.optional(z.string().check(z.maxLength(50_000))),
  importance: z.optional(z.partial(headingSchema.shape.importance)),
});
export type HeadingChange = z.infer<typeof headingChangeSchema>;

/** In the measure's unit (shares 0–1); null for the default again. */
export const headingValueChangeSchema = z.object({ value: z.nullable(z.number()) });
