import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../kernel/capability.ts';

/** One question of the self-check, from content/en/self-check.yaml. */
export const questionSchema = z.object({
  id: z.string(),
  capability: z.enum(CAPABILITY_IDS),
  text: z.string(),
  /** words for 1 … 5 */
  anchors: z.array(z.string()).check(z.length(5)),
  /** part of the quick two */
  isQuick: z.boolean(),
  /** 5 means "far from it": read as 6 − answer */
  isReversed: z.boolean(),
});
export type Question = z.infer<typeof questionSchema>;

/** 1–5, or null for "not yet": asked, and not applicable so far. */
export const selfAnswerSchema = z.object({
  question: z.string(),
  answer: z.nullable(z.int().check(z.minimum(1), z.maximum(5))),
});
export type SelfAnswer = z.infer<typeof selfAnswerSchema>;

export const selfCheckSchema = z.object({
  /** what every question begins with: `In the last 90 days` */
  stem: z.string(),
  questions: z.array(questionSchema),
  answers: z.array(selfAnswerSchema),
});
export type SelfCheck = z.infer<typeof selfCheckSchema>;

/** What the owner guesses of their own calendar before it is read; null where not guessed. */
export const guessesSchema = z.object({
  /** strategic share of the hours, 0–1 */
  strategyShare: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  /** hours a week with decision-makers */
  decisionMakerHours: z.nullable(z.number().check(z.minimum(0), z.maximum(80))),
  /** hours a week in meetings the team could run */
  couldRunHours: z.nullable(z.number().check(z.minimum(0), z.maximum(80))),
});
export type Guesses = z.infer<typeof guessesSchema>;
