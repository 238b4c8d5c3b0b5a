import * as z from 'zod/mini';
import { RELATIONS } from '../../people/model.ts';

/** What is suggested, and why, in words. */
const reason = z.string();

/** Someone about whom something is not said yet and can be guessed. Nothing is kept of it. */
export const suggestionSchema = z.object({
  address: z.string(),
  name: z.string(),
  /** of the twelve weeks: what depends on the answer */
  hours: z.number(),
  relation: z.nullable(z.object({ value: z.enum(RELATIONS), reason })),
  level: z.nullable(z.object({ value: z.int(), reason })),
  function: z.nullable(z.object({ value: z.string(), reason })),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

export const suggestionsSchema = z.object({ suggestions: z.array(suggestionSchema) });
