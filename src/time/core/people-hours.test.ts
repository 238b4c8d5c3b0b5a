import { expect, it } from 'vitest';
import { anAttendee, anOccurrence, MAYA, timeSettings } from '../../../tests/time-builders.ts';
import { UTC } from '../../kernel/zone.ts';
import { NOTHING_SAID } from '../../people/model/attributes.ts';
import type { Contact } from './contacts.ts';
import { gatherFacts } from './facts.ts';
import { listCorrespondents, listPeople } from './people-hours.ts';

const ann = {
  ...NOTHING_SAID,
  id: 'p1',
  name: 'Ann Ash',
  addresses: ['ann@acme.example', 'ann@home.example'],
  relations: ['report' as const],
};

it('lists whom hours are shared with, most first, one line a person whatever the address', () => {
  const people = (...addresses: string[]) => [
    anAttendee(MAYA),
    ...addresses.map((address) => anAttendee(address, { name: `${address} by name` })),
  ];
  const occurrences = [
    anOccurrence({ people: people('ann@acme.example', 'bo@acme.example') }),
    anOccurrence({
      people: people('ann@home.example', 'ann@acme.example'),
      start: '2026-03-03T09:00:00Z',
    }),
  ];
  const facts = gatherFacts(occurrences, timeSettings());
  expect(listPeople(facts, { known: [ann], zone: UTC })).toEqual([
    {
      address: 'ann@acme.example',
      name: 'Ann Ash',
      hours: 2,
      meetings: 2,
      lastMet: '2026-03-03',
      person: ann,
    },
    {
      address: 'bo@acme.example',
      name: 'bo@acme.example by name',
      hours: 1,
      meetings: 1,
      lastMet: '2026-03-02',
      person: null,
    },
  ]);
});

it('is empty where all hours are spent alone', () => {
  expect(
    listPeople(gatherFacts([anOccurrence()], timeSettings()), { known: [ann], zone: UTC }),
  ).toEqual([]);
});

it('lists who is known from mail alone, on two days at least, most days first', () => {
  const wrote = (person: string, day: number): Contact => {
    return { person, name: `${person} by name`, day, meetings: [], messages: [] };
  };
  const contacts = [
    ...[1, 2].map((day) => wrote('cy@acme.example', day)),
    ...[1, 2, 3].map((day) => wrote('di@acme.example', day)),
    ...[1, 2].map((day) => wrote('met@acme.example', day)),
    ...[1, 2].map((day) => wrote(ann.id, day)),
    wrote('once@acme.example', 1),
  ];
  const people = new Map([['ann@acme.example', ann]]);
  const met = [
    {
      address: 'met@acme.example',
      name: 'Met',
      hours: 1,
      meetings: 1,
      lastMet: '2026-03-02',
      person: null,
    },
  ];
  expect(
    listCorrespondents(contacts, { people, met }).map(({ name, hours, lastMet }) => [
      name,
      hours,
      lastMet,
    ]),
  ).toEqual([
    ['di@acme.example by name', 0, ''],
    ['cy@acme.example by name', 0, ''],
  ]);
});
