import { expect, it } from 'vitest';
import { matchPeople, nameKey } from './match-people.ts';
import { foldName } from './names.ts';

const ANN = { id: '1', name: 'Ann Lee', addresses: ['ann@a.example'], organisation: 'Acme GmbH' };
const BO = { id: '2', name: 'Bo Ek', addresses: ['bo@b.example'], organisation: null };
const PEOPLE = [ANN, BO];

it.each([
  ['Jörg Müller', 'jorg muller'],
  ['Müller, Jörg', 'jorg muller'],
  ['MÜLLER, Dr. Jörg (Finance)', 'jorg muller'],
  ['Jörg Müller - VP Sales', 'jorg muller'],
  ['Jean-Luc O’Neill', 'jean luc oneill'],
  ['Łukasz Groß', 'lukasz gross'],
  ['Ann Lee, Head of Marketing', 'ann lee head of marketing'],
  ['', ''],
])('compares “%s” as “%s”', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

it('knows someone by an exact address, whatever they are called', () => {
  expect(matchPeople({ name: 'A. L.', addresses: ['ann@a.example'] }, PEOPLE)).toEqual({
    by: 'address',
    people: [ANN],
  });
});

it('proposes someone of the same name at the same organisation', () => {
  const card = { name: 'Lee, Ann', addresses: ['ann@home.example'], organisation: 'ACME' };
  expect(matchPeople(card, PEOPLE)).toEqual({ by: 'name', people: [ANN] });
});

it('proposes nobody by the name alone, nor where two are called so', () => {
  const twice = [ANN, { ...ANN, id: '3', addresses: ['lee@a.example'] }];
  const card = { name: 'Ann Lee', addresses: [], organisation: 'Acme' };
  expect([
    matchPeople({ ...card, organisation: undefined }, PEOPLE),
    matchPeople({ name: 'Bo Ek', addresses: [] }, PEOPLE),
    matchPeople(card, twice),
    nameKey({ name: 'Bo', organisation: null }),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});

it('names all whom one card joins', () => {
  const card = { name: '', addresses: ['bo@b.example', 'ann@a.example', 'bo@b.example'] };
  expect(matchPeople(card, PEOPLE)?.people.map(({ id }) => id)).toEqual(['2', '1']);
});
