import type { Prompt } from './model.ts';

/** What a prompt may carry; a fact that is not known leaves its prompts out. */
export type Facts = Readonly<Record<string, string | undefined>>;

export interface Occasion {
  readonly prompts: readonly Prompt[];
  /** ids answered in the last six months */
  readonly used: ReadonlySet<string>;
  readonly facts: Facts;
  /** moves on by one a week, so that the same week offers the same prompt */
  readonly week: number;
}

/**
 * The prompt of a week: one that was not answered in six months and whose fact is known; every
 * second week one with a fact, where there is one. Undefined when all were answered.
 */
export function choosePrompt({ prompts, used, facts, week }: Occasion): Prompt | undefined {
  const open = prompts.flatMap((prompt) => {
    const text = fillFacts(prompt.text, facts);
    if (used.has(prompt.id) || text === undefined) return [];
    return [{ ...prompt, text, hasFact: text !== prompt.text }];
  });
  const withFact = open.filter((prompt) => prompt.hasFact);
  const pool = week % 2 === 0 && withFact.length > 0 ? withFact : open;
  const chosen = pool[week % Math.max(1, pool.length)];
  return chosen && { id: chosen.id, text: chosen.text, shift: chosen.shift };
}

function fillFacts(text: string, facts: Facts): string | undefined {
  let isKnown = true;
  const filled = text.replaceAll(/\{([a-z ]+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) isKnown = false;
    return fact ?? '';
  });
  return isKnown ? filled : undefined;
}
