import { expect, it } from 'vitest';
import { findFaults, ODD_NAMES, ODD_TITLES } from '../../tests/odd-names.ts';
import { listNames, sayPerson } from './say-person.ts';
import { quoteTitle } from './say-title.ts';

it('sets titles in quotes on one line, nests their own, and cuts long ones at a word', () => {
  expect(
    ['When do we ship?', 'The “big rocks” review', '"Quoted" to "end"', 'a\nb', '  '].map(
      quoteTitle,
    ),
  ).toEqual([
    '“When do we ship?”',
    '“The ‘big rocks’ review”',
    '“‘Quoted’ to ‘end’”',
    '“a b”',
    'a private event',
  ]);
  const long = quoteTitle('word '.repeat(40));
  expect([long.length <= 62, long.endsWith('word…”')]).toEqual([true, true]);
});

it('cuts no character in two', () => {
  expect(quoteTitle('🚀'.repeat(80))).toBe(`“${'🚀'.repeat(59)}…”`);
});

it('turns a name round that a directory wrote last name first, and no title after it', () => {
  expect(
    ['Lee, Ann', 'Ek, Bo (IT)', 'Sammy Davis, Jr.', 'Lee,', 'Bo  Ek', ''].map((name) =>
      sayPerson(name),
    ),
  ).toEqual(['Ann Lee', 'Bo Ek', 'Sammy Davis, Jr.', 'Lee,', 'Bo Ek', 'someone']);
  expect(sayPerson('', 'bo@acme.example')).toBe('bo@acme.example');
});

it('makes no faulty sentence of any title or name', () => {
  const sentences = [
    ...ODD_TITLES.map((title) => `Your largest meeting is ${quoteTitle(title)}.`),
    ...ODD_NAMES.map((name) => `In four weeks ${sayPerson(name)} had no 1:1.`),
    `In four weeks ${listNames(ODD_NAMES.slice(0, 3).map((name) => sayPerson(name)))} had no 1:1.`,
  ];
  expect(
    sentences.map((said) => [said, findFaults(said)]).filter(([, found]) => found?.length),
  ).toEqual([]);
});
