import { expect, it } from 'vitest';
import { readPrompts } from './read-prompts.ts';

it('names the line of a repeated id and of a fact that Bearings does not know', () => {
  const text = [
    '- id: said-no',
    '  shift: strategy',
    '  text: What did you say no to?',
    '- id: said-no',
    '  shift: strategy',
    '  text: "{weather} today?"',
  ].join('\n');
  expect(() => readPrompts(text, 'prompts.yaml')).toThrow(
    'prompts.yaml:4: the id said-no is taken by an earlier entry\nprompts.yaml:6: there is no fact {weather}',
  );
});
