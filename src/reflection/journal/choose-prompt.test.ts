import { describe, expect, it } from 'vitest';
import { choosePrompt, type Occasion } from './choose-prompt.ts';
import type { Prompt } from './model.ts';

const PROMPTS: Prompt[] = [
  { id: 'no', text: 'What did you say no to?', shift: 'strategy' },
  {
    id: 'largest',
    text: '{largest} took {largest hours} h. What would happen without you?',
    shift: 'delegation',
  },
  { id: 'praise', text: 'Whose work did you praise?', shift: 'leadership' },
];

function anOccasion(change: Partial<Occasion> = {}): Occasion {
  return {
    prompts: PROMPTS,
    used: new Set(),
    facts: { largest: 'Release sync', 'largest hours': '5.5' },
    week: 0,
    ...change,
  };
}

describe('the prompt of a week', () => {
  it('carries a fact of the week every second week', () => {
    expect(choosePrompt(anOccasion())?.text).toBe(
      'Release sync took 5.5 h. What would happen without you?',
    );
  });

  it('stays the same within a week', () => {
    expect(choosePrompt(anOccasion({ week: 3 }))).toEqual(choosePrompt(anOccasion({ week: 3 })));
  });

  it('is never one whose fact is unknown', () => {
    const ids = [0, 1, 2, 3].map((week) => choosePrompt(anOccasion({ week, facts: {} }))?.id);
    expect(ids).toEqual(['no', 'praise', 'no', 'praise']);
  });

  it('does not repeat while it was answered within six months', () => {
    const used = new Set(['no', 'largest']);
    expect([0, 1, 2].map((week) => choosePrompt(anOccasion({ week, used }))?.id)).toEqual([
      'praise',
      'praise',
      'praise',
    ]);
    expect(choosePrompt(anOccasion({ used: new Set([...used, 'praise']) }))).toBeUndefined();
  });
});
