import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Person } from '../model.ts';
import { IMPORTANCES, NOTHING_SAID } from './attributes.ts';
import { mergePeople, partAddresses, partPeople } from './merge.ts';
import { RELATIONS } from './relations.ts';

const ANN: Person = { ...NOTHING_SAID, id: '1', name: 'Ann', addresses: ['ann@a.example'] };

const aText = fc.constantFrom('Acme', 'CFO', 'Likes figures', 'Zoe');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const somePerson = fc.record({
  name: fc.oneof(fc.constant(''), aText),
  relations: fc.uniqueArray(fc.constantFrom(...RELATIONS)).map((some) => some.sort()),
  level: maybe(fc.integer({ min: -2, max: 3 })),
  function: maybe(aText),
  organisation: maybe(aText),
  title: maybe(aText),
  department: maybe(aText),
  importance: maybe(fc.constantFrom(...IMPORTANCES)),
  cadenceDays: maybe(fc.integer({ min: 1, max: 90 })),
  snoozedUntil: maybe(fc.constantFrom('2026-12-01', '2027-01-01')),
  notes: maybe(aText),
  provenance: fc.constantFrom<Person['provenance'][]>({}, { name: 'you', title: 'contacts' }),
});
const somePeople = fc.array(somePerson, { minLength: 2, maxLength: 5 }).map((people) =>
  people.map((person, index) => ({
    ...person,
    id: `id${index}`,
    addresses: Array.from({ length: index % 3 }, (_, each) => `${each}@${index}.example`),
  })),
);

it('takes each attribute from the first who has it, and says that it came by merging', () => {
  const other: Person = { ...ANN, id: '2', name: 'Ann Ash', title: 'CFO', notes: 'Likes figures' };
  expect(mergePeople([other, { ...ANN, notes: 'Skis' }])).toEqual({
    ...ANN,
    title: 'CFO',
    notes: 'Skis\n\nLikes figures',
    provenance: { title: 'merge', notes: 'merge' },
  });
  expect(mergePeople([ANN, other], '2').name).toBe('Ann Ash');
});

it('makes the same of people in whatever order they are named, and keeps the same addresses one by one', () => {
  fc.assert(
    fc.property(somePeople, fc.func(fc.integer()), (people, order) => {
      const shuffled = [...people].sort((one, other) => order(one.id) - order(other.id));
      const stepwise = shuffled
        .slice(1)
        .reduce((one, next) => mergePeople([one, next]), shuffled[0] ?? ANN);
      const once = mergePeople(people);
      expect(mergePeople(shuffled)).toEqual(once);
      expect([stepwise.id, stepwise.addresses, stepwise.relations]).toEqual([
        once.id,
        once.addresses,
        once.relations,
      ]);
    }),
  );
});

it('parts whom it merged into exactly who they were', () => {
  fc.assert(
    fc.property(somePeople, (before) => {
      const result = mergePeople(before);
      expect(partPeople(result, { result, before })).toEqual(before);
    }),
  );
});

it('gives an address to one person only, whatever happened since the merge', () => {
  fc.assert(
    fc.property(somePeople, fc.nat(20), (before, skipped) => {
      const result = mergePeople(before);
      const gone = result.addresses[skipped % Math.max(1, result.addresses.length)];
      const left = result.addresses.filter((address) => address !== gone);
      const current = { ...result, addresses: [...left, 'new@since.example'] };
      const all = partPeople(current, { result, before }).flatMap(({ addresses }) => addresses);
      expect(all.sort()).toEqual([...current.addresses].sort());
    }),
  );
});

it('keeps with the one what was said of the one since', () => {
  const before = [ANN, { ...ANN, id: '2', addresses: ['ann@b.example'], title: 'CFO' }];
  const result = mergePeople(before);
  const current: Person = {
    ...result,
    level: 2,
    provenance: { ...result.provenance, level: 'you' },
  };
  expect(partPeople(current, { result, before })).toEqual([
    { ...ANN, level: 2, provenance: { level: 'you' } },
    before[1],
  ]);
});

it('parts addresses off as someone of the same name, and merging undoes it', () => {
  const both: Person = { ...ANN, addresses: ['ann@a.example', 'ann@b.example'], level: 1 };
  const parts = partAddresses(both, { addresses: ['ann@b.example'], id: '2' });
  expect([parts, mergePeople(parts)]).toEqual([
    [
      { ...both, addresses: ['ann@a.example'] },
      { ...ANN, id: '2', addresses: ['ann@b.example'] },
    ],
    both,
  ]);
});
