import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import { type ContentProblem, findRepeatedIds, readContent } from '../../kernel/read-content.ts';
import type { Prompt } from './model.ts';

/** Facts of the week that a prompt may carry in braces. */
export const PROMPT_FACTS = [
  'hours',
  'largest',
  'largest hours',
  'strategy hours',
  'could run hours',
  'decision hours',
] as const;
export type PromptFact = (typeof PROMPT_FACTS)[number];

const promptsSchema = z.array(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z][a-z-]+$/, 'an id reads what-is-asked')),
    shift: z.enum(CAPABILITY_IDS),
    text: z.string().check(z.minLength(1), z.maxLength(300)),
  }),
);

/**
 * Reads the prompts of the journal.
 * @throws Error naming file and line of everything that is wrong
 */
export function readPrompts(text: string, file: string): Prompt[] {
  return readContent(text, { file, schema: promptsSchema, findProblems });
}

function findProblems(prompts: z.infer<typeof promptsSchema>): ContentProblem[] {
  const unknown = prompts.flatMap(({ text }, index) =>
    [...text.matchAll(/\{([^}]*)\}/g)].flatMap(([, name]) => {
      const isKnown = PROMPT_FACTS.some((fact) => fact === name);
      return isKnown ? [] : [{ path: [index, 'text'], message: `there is no fact {${name}}` }];
    }),
  );
  return [...findRepeatedIds(prompts, []), ...unknown];
}
