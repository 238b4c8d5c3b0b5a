import { expect, it } from 'vitest';
import { proposeSamePerson } from './same-person.ts';

function someone(name: string, address: string) {
  return { key: address, name, addresses: [address] };
}

function reasons(...people: readonly (readonly [name: string, address: string])[]) {
  const all = people.map(([name, address]) => someone(name, address));
  return proposeSamePerson(all).map(({ reason }) => reason);
}

it.each([
  ['Ann Lee', 'Ann Lee', 'Both are called “Ann Lee”.'],
  [
    'Jörg Müller',
    'Muller, Jorg',
    '“Jörg Müller” and “Muller, Jorg” are one name in two spellings.',
  ],
  ['Lee Ann', 'Ann Lee', '“Lee Ann” and “Ann Lee” are one name in two spellings.'],
  [
    'Ann Lee (Finance)',
    'ANN LEE',
    '“Ann Lee (Finance)” and “ANN LEE” are one name in two spellings.',
  ],
  ['A. Lee', 'Ann Lee', '“A. Lee” and “Ann Lee” differ by an initial.'],
])('asks whether %s and %s are one person', (one, other, reason) => {
  expect(reasons([one, 'x1@a.example'], [other, 'y2@b.example'])).toEqual([reason]);
});

it.each([
  ['Ann', 'Ann'],
  ['Ann Lee', 'Anna Lee'],
  ['Ann Lee', 'Bo Lee'],
  ['', ''],
])('does not ask about %s and %s', (one, other) => {
  expect(reasons([one, 'x1@a.example'], [other, 'y2@b.example'])).toEqual([]);
});

it('asks about one mailbox at two domains, not about one of a role', () => {
  expect([
    reasons(['', 'ann.lee@a.example'], ['', 'ann.lee@b.example']),
    reasons(['', 'customer.support@a.example'], ['', 'customer.support@b.example']),
    reasons(['', 'sales@a.example'], ['', 'sales@b.example']),
  ]).toEqual([['Both have the mailbox “ann.lee”, at two domains.'], [], []]);
});

it('does not ask which of three an initial means', () => {
  expect(
    reasons(['A. Lee', '1@a.example'], ['Ann Lee', '2@a.example'], ['Abe Lee', '3@a.example']),
  ).toEqual([]);
});

it('asks once about two, first about those first in the list, never about those said to be two', () => {
  const [bo, ann, anna] = [
    someone('Bo Ek', 'bo.ek@a.example'),
    someone('Ann Lee', 'ann.lee@a.example'),
    someone('Ann Lee', 'ann.lee@b.example'),
  ];
  const people = [ann, bo, anna, someone('Bo Ek', 'bo.ek@b.example')];
  const apart = [{ one: anna.key, other: ann.key }];
  expect([
    proposeSamePerson(people).map(({ one, other }) => [one, other]),
    proposeSamePerson(people, apart).map(({ one }) => one),
  ]).toEqual([
    [
      ['ann.lee@a.example', 'ann.lee@b.example'],
      ['bo.ek@a.example', 'bo.ek@b.example'],
    ],
    ['bo.ek@a.example'],
  ]);
});

it('asks of 5,000 people who are two by two one', () => {
  const people = Array.from({ length: 5000 }, (_, index) =>
    someone(`First${index % 2500} Last${index % 2500}`, `box${index}@a.example`),
  );
  expect(proposeSamePerson(people).length).toBe(2500);
});
