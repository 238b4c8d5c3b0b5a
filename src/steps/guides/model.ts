import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
const sentences = z.string().check(z.trim(), z.minLength(1), z.maxLength(420));

const QUESTIONS = 5;
const REPLIES = { least: 2, most: 4 };

/** A guide to one conversation, from content/en/guides/. What is quoted is meant to be said aloud. */
export const guideSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z-]+$/, 'an id reads whom-or-what')),
  shift: z.enum(CAPABILITY_IDS),
  title: line,
  /** how long it takes */
  minutes: z.int().check(z.minimum(5), z.maximum(60)),
  /** when it is time for it */
  when: sentences,
  /** what is so afterwards */
  goal: sentences,
  opener: sentences,
  questions: z.array(sentences).check(z.length(QUESTIONS, `a guide asks ${QUESTIONS} questions`)),
  /** what may come back, and what to answer */
  replies: z
    .array(z.strictObject({ they: sentences, you: sentences }))
    .check(z.minLength(REPLIES.least), z.maxLength(REPLIES.most)),
  close: sentences,
  followUp: sentences,
});
export type Guide = z.infer<typeof guideSchema>;

export const guidesSchema = z.object({ guides: z.array(guideSchema) });
