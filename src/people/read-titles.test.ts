import { expect, it } from 'vitest';
import { USUAL_FUNCTIONS } from './model.ts';
import { readTitle, titleIn } from './read-titles.ts';

function read(text: string, functions: readonly string[] = USUAL_FUNCTIONS) {
  const { function: of, rank } = readTitle(text, functions);
  return [of?.value, rank?.value];
}

it.each([
  ['Priya Nair (Finance)', 'Finance'],
  ['Priya Nair - VP Sales', 'VP Sales'],
  ['Priya Nair | CFO', 'CFO'],
  ['Priya Nair, Head of Marketing', 'Head of Marketing'],
  ['Nair, Priya (HR)', 'HR, Priya'],
  ['Jean-Luc Picard', ''],
])('finds in “%s” the title “%s”', (name, title) => {
  expect(titleIn(name)).toBe(title);
});

it.each([
  ['VP Sales', ['Sales', 3]],
  ['CFO', ['Finance', 5]],
  ['Senior Vice President, Operations', ['Operations', 4]],
  ['Executive assistant to the CFO', ['Finance', 0]],
  ['Head of Talent', ['People', 2]],
  ['Engineering Manager', ['Engineering', 1]],
  ['Salesforce admin', [undefined, undefined]],
  ['', [undefined, undefined]],
])('reads “%s”', (title, found) => {
  expect(read(title)).toEqual(found);
});

it('says functions as the owner calls them, and none that are not in the list', () => {
  expect([read('Human Resources', ['HR']), read('Finance', ['HR'])]).toEqual([
    ['HR', undefined],
    [undefined, undefined],
  ]);
});
