import { expect, it } from 'vitest';
import { foldWords, hasWords } from './fold-words.ts';

it.each([
  ['Prüfung der Zahlen', 'zahl pruf', true],
  ['Prüfung der Zahlen', 'rufung', false],
  ['1:1 with Ann', '1 ann', true],
  ['1:1 with Ann', 'ann bob', false],
  ['anything', '', true],
])('%s is found by “%s”: %s', (text, looked, isFound) => {
  expect(hasWords(text, foldWords(looked))).toBe(isFound);
});
