import * as z from 'zod/mini';

/** Who decided: the owner, someone in their area without them, or someone it was passed up to. */
export const DECIDERS = ['me', 'without-me', 'escalated'] as const;
export type Decider = (typeof DECIDERS)[number];

/** How it went, seen from the review. */
export const REVIEW_OUTCOMES = ['as-expected', 'better', 'worse', 'cannot-tell'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

const decision = {
  title: z
    .string()
    .check(z.trim(), z.minLength(1, 'Say in one line what is to be decided.'), z.maxLength(300)),
  /** the local date on which it could first be decided */
  opened: z.iso.date({ error: 'Say since when it is open, as in 2026-11-24.' }),
  options: z
    .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(300)))
    .check(z.maxLength(20)),
  /** what will come of it; empty when nothing is said */
  expectation: z.string().check(z.maxLength(5000)),
  /** that the expectation holds, in percent; null when not said */
  confidence: z.nullable(
    z
      .number({ error: 'Say how sure you are, from 0 to 100 percent.' })
      .check(z.minimum(0), z.maximum(100)),
  ),
  /** the local date on which to look at what came of it; null without one */
  reviewOn: z.nullable(z.iso.date()),
  /** null while it is open */
  decided: z.nullable(
    z.object({
      on: z.iso.date(),
      by: z.enum(DECIDERS),
      /** what was chosen, in a line; empty when nothing is said */
      choice: z.string().check(z.maxLength(300)),
    }),
  ),
  /** what came of it; null before the review */
  review: z.nullable(
    z.object({
      on: z.iso.date(),
      outcome: z.enum(REVIEW_OUTCOMES),
      note: z.string().check(z.maxLength(5000)),
    }),
  ),
};

interface Told {
  readonly opened: string;
  readonly reviewOn: string | null;
  readonly decided: { readonly on: string } | null;
  readonly review: { readonly on: string } | null;
}

/** What the owner says of a decision; the whole of it is sent at each save. */
export const decisionDraftSchema = z.object(decision).check(
  z.refine<Told>(({ opened, decided }) => decided === null || decided.on >= opened, {
    error: 'It was decided before it was opened.',
    path: ['decided'],
  }),
  z.refine<Told>(({ opened, reviewOn }) => reviewOn === null || reviewOn >= opened, {
    error: 'The review lies before it was opened.',
    path: ['reviewOn'],
  }),
  z.refine<Told>(({ decided, review }) => review === null || decided !== null, {
    error: 'It can be reviewed once it is decided.',
    path: ['review'],
  }),
  z.refine<Told>(({ decided, review }) => !review || !decided || review.on >= decided.on, {
    error: 'It was reviewed before it was decided.',
    path: ['review'],
  }),
);
export type DecisionDraft = z.infer<typeof decisionDraftSchema>;

const decisionSchema = z.object({ id: z.string(), ...decision });
export type Decision = z.infer<typeof decisionSchema>;

export const decisionsSchema = z.object({ decisions: z.array(decisionSchema) });
