import { expect, it } from 'vitest';
import { somePeople } from '../../../tests/facts-builders.ts';
import { anAttendee, anOccurrence, MAYA, timeSettings } from '../../../tests/time-builders.ts';
import { UTC } from '../../kernel/zone.ts';
import { NOTHING_SAID } from '../../people/model/attributes.ts';
import type { Contact } from './contacts.ts';
import { gatherFacts } from './facts.ts';
import { listCorrespondents, listNotPeople, listPeople } from './people-hours.ts';

const ann = {
  ...NOTHING_SAID,
  id: 'p1',
  name: 'Ann Ash',
  addresses: ['ann@acme.example', 'ann@home.example'],
  relations: ['report' as const],
};

it('sets lists, rooms and machines aside, shows why, and lets the owner say otherwise', () => {
  const guests = (...addresses: string[]) => addresses.map((address) => anAttendee(address));
  const occurrences = [
    anOccurrence({
      people: [anAttendee(MAYA), ...guests('all-staff@acme.example', 'ann@acme.example')],
    }),
    anOccurrence({
      start: '2026-03-03T09:00:00Z',
      people: [anAttendee(MAYA), ...guests('all-staff@acme.example', 'team-x@acme.example')],
    }),
    anOccurrence({
      start: '2026-03-04T09:00:00Z',
      people: [anAttendee(MAYA), ...guests('bo@acme.example')],
    }),
    anOccurrence({
      start: '2026-03-05T09:00:00Z',
      people: [anAttendee(MAYA), anAttendee('aspen@acme.example', { isResource: true })],
    }),
  ];
  const people = somePeople({ bo: { isPerson: false }, 'team-x': { isPerson: true } });
  const facts = gatherFacts(occurrences, timeSettings({ people }));
  expect([
    listPeople(facts, { known: [], zone: UTC }).map(({ address }) => address),
    listNotPeople(facts, new Set([MAYA])),
  ]).toEqual([
    ['ann@acme.example', 'team-x@acme.example'],
    [
      {
        address: 'all-staff@acme.example',
        name: '',
        meetings: 2,
        by: 'guess',
        reason: '“all-staff” is the form of a list.',
      },
      { address: 'bo@acme.example', name: '', meetings: 1, by: 'you', reason: '' },
    ],
  ]);
});

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
