import { expect, it } from 'vitest';
import { someFacts, somePeople } from '../../../tests/facts-builders.ts';
import { ODD_NAMES } from '../../../tests/odd-names.ts';
import { aSeries, weekly } from '../../../tests/time-builders.ts';
import type { KnownPerson } from '../../people/model.ts';
import { measureAll } from '../catalog.ts';
import type { Facts } from '../model.ts';
import { findSubjects, listFilled } from './subjects.ts';

const MONDAYS = weekly('2026-02-23T09:00:00Z', 4);
const REPORT: Partial<KnownPerson> = { relations: ['report'] };

function subjectsOf(facts: Facts) {
  return findSubjects(facts, measureAll(facts));
}

function namesOf(id: string, facts: Facts): readonly string[] | undefined {
  return subjectsOf(facts)[id]?.names;
}

it('names the report with the fewest minutes of 1:1, as a sentence would', () => {
  const people = somePeople({
    ann: { name: 'Ann Lee', relations: ['report'] },
    bo: { name: 'Ek, Bo', relations: ['report'] },
  });
  const facts = someFacts(aSeries({ title: 'Ann', with: ['ann'] }, MONDAYS), { people });
  expect(namesOf('leadership.coaching-least', facts)).toEqual(['Bo Ek']);
});

it('names two who have as little, and nobody of three', () => {
  const met = aSeries({ title: 'Ann', with: ['ann'] }, MONDAYS);
  const said = (...others: string[]) =>
    somePeople(
      Object.fromEntries(['ann', ...others].map((name) => [name, { name, relations: ['report'] }])),
    );
  expect([
    namesOf('leadership.coaching-least', someFacts(met, { people: said('bo', 'cy') })),
    namesOf('leadership.coaching-least', someFacts(met, { people: said('bo', 'cy', 'di') })),
  ]).toEqual([['bo', 'cy'], undefined]);
});

it('calls someone without a name by their address', () => {
  const people = somePeople({ bo: { name: '', relations: ['report'] } });
  const facts = someFacts(aSeries({ title: 'Solo', with: ['cy'] }, MONDAYS), { people });
  expect(namesOf('leadership.coaching-least', facts)).toEqual(['bo@acme.example']);
});

it('leaves no one nameless, whatever their name', () => {
  for (const name of ODD_NAMES) {
    const people = somePeople({ bo: { name, relations: ['report'] } });
    const facts = someFacts(aSeries({ title: 'Solo', with: ['cy'] }, MONDAYS), { people });
    expect(namesOf('leadership.coaching-least', facts)?.[0]).toMatch(/\S/);
  }
});

it('names the series that holds a third of the hours of a measure, and none below', () => {
  const big = aSeries({ title: 'coordination: Release sync', hours: 3 }, MONDAYS);
  const small = ['A', 'B', 'C'].flatMap((name, hour) =>
    aSeries(
      { title: `hands-on: ${name}`, hours: 2.5 },
      weekly(`2026-02-24T${String(8 + 3 * hour).padStart(2, '0')}:00:00Z`, 4),
    ),
  );
  const seriesOf = (occurrences: Parameters<typeof someFacts>[0]) =>
    subjectsOf(someFacts(occurrences))['delegation.hands-on']?.series;
  // 12 of 32 hours, then 12 of 42
  expect([seriesOf([...big, ...small.slice(0, 8)]), seriesOf([...big, ...small])]).toEqual([
    { title: 'coordination: Release sync', hours: 12 },
    undefined,
  ]);
});

it('says nothing of a measure below its minimum', () => {
  expect(subjectsOf(someFacts([], { people: somePeople({ ann: REPORT }) }))).toEqual({});
});

it('lists the inputs that hold anything: a mailbox never read says nothing', () => {
  const people = somePeople({ ann: REPORT });
  expect([
    listFilled(someFacts([])),
    listFilled(someFacts(aSeries({ title: 'Ann', with: ['ann'] }, MONDAYS), { people })),
  ]).toEqual([[], ['calendar', 'people']]);
});
