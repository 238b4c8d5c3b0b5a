import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import { questionSchema, selfAnswerSchema } from '../model.ts';

const answer = z.nullable(z.int());

/** One question then and now; null where it was not asked or did not apply. */
const comparedQuestionSchema = z.object({ question: z.string(), now: answer, before: answer });

/** One shift then and now: means 1–5, reversed questions turned round; null with too few answers. */
const comparedShiftSchema = z.object({
  capability: z.enum(CAPABILITY_IDS),
  now: z.nullable(z.number()),
  before: z.nullable(z.number()),
  questions: z.array(comparedQuestionSchema),
});
export type ComparedShift = z.infer<typeof comparedShiftSchema>;

const comparisonSchema = z.object({
  /** instant at which the latest round was done */
  at: z.string(),
  /** date of what it is compared with; null for a first round without earlier answers */
  beforeOn: z.nullable(z.string()),
  /** a whole round, or the quick twelve */
  before: z.nullable(z.enum(['round', 'quick'])),
  shifts: z.array(comparedShiftSchema),
});
export type RoundComparison = z.infer<typeof comparisonSchema>;

export const roundsSchema = z.object({
  stem: z.string(),
  questions: z.array(questionSchema),
  /** the round being answered, with its own answers alone */
  open: z.nullable(
    z.object({ id: z.string(), startedAt: z.string(), answers: z.array(selfAnswerSchema) }),
  ),
  /** rounds that are done, latest first */
  finished: z.array(z.object({ id: z.string(), finishedAt: z.string() })),
  /** null before the first is done, and while one is open: earlier answers would lead the new ones */
  comparison: z.nullable(comparisonSchema),
  /** date from which a new round asks about other days than the last; null before the first */
  dueOn: z.nullable(z.string()),
});
export type Rounds = z.infer<typeof roundsSchema>;
