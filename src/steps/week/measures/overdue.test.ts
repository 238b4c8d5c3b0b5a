import { expect, it } from 'vitest';
import { DAY, dayOfDate, HOUR } from '../../../kernel/week.ts';
import { NOTHING_SAID } from '../../../people/model/attributes.ts';
import type { KnownPerson } from '../../../people/model.ts';
import type { Contact } from '../../../time/core/contacts.ts';
import type { Item } from '../model.ts';
import { listOverdue } from './overdue.ts';

const TODAY = dayOfDate('2026-11-24');
const NOW = TODAY * DAY + 10 * HOUR;

function aContact(person: string, date: string, title = 'Budget'): Contact {
  const day = dayOfDate(date);
  const meeting = { title, start: day * DAY + 9 * HOUR, hours: 1, people: 1, persons: [person] };
  return { person, name: person, day, meetings: [meeting] };
}

function aPerson(id: string): KnownPerson {
  return { ...NOTHING_SAID, id, name: id, relations: ['decision-maker'] };
}

function someItem(id: string, did: Item['did'], on: string): Item {
  return { id, title: id, did, on, note: '' };
}

const PEOPLE = ['ann', 'bo', 'cy'].map(aPerson);

function list(contacts: readonly Contact[], said: readonly Item[] = [], people = PEOPLE) {
  return listOverdue({ decisionMakers: people, contacts, now: NOW, today: TODAY, said });
}

it('lists those met on fewer than two of the last ninety days, the longest not met first', () => {
  const found = list([
    aContact('ann', '2026-08-26', 'Roadmap'),
    aContact('ann', '2026-08-27', 'Roadmap'),
    aContact('bo', '2026-10-01'),
    aContact('cy', '2026-10-01'),
    aContact('cy', '2026-11-02'),
  ]);
  // ninety days end today: 27 August is the first of them, 26 August lies before
  expect(found).toEqual([
    {
      id: 'ann',
      name: 'ann',
      last: { on: '2026-08-27', title: 'Roadmap' },
      recently: 1,
      everyDays: null,
      next: null,
    },
    {
      id: 'bo',
      name: 'bo',
      last: { on: '2026-10-01', title: 'Budget' },
      recently: 1,
      everyDays: null,
      next: null,
    },
  ]);
});

it('takes a day of direct messages for a contact, as the other pages do', () => {
  const day = dayOfDate('2026-11-19');
  const written = {
    person: 'ann',
    name: 'ann',
    day,
    meetings: [],
    messages: [{ persons: ['ann'] }],
  };
  const [ann] = list([written], [], [aPerson('ann')]);
  expect([ann?.last, ann?.recently]).toEqual([{ on: '2026-11-19', title: '', isMessage: true }, 1]);
});

it('puts those never met first, and names the meeting that is to come', () => {
  const [first, ...rest] = list([
    aContact('bo', '2026-11-24', 'This morning'),
    aContact('cy', '2026-12-01', 'Offsite'),
  ]);
  expect([first, rest.map(({ id, last, next }) => [id, last?.title, next?.title])]).toEqual([
    { id: 'ann', name: 'ann', last: null, recently: 0, everyDays: null, next: null },
    [
      ['cy', undefined, 'Offsite'],
      ['bo', 'This morning', undefined],
    ],
  ]);
});

it('counts a meeting that its owner noted, and leaves who was put off for four weeks', () => {
  const contacts = [
    aContact('ann', '2026-11-02'),
    aContact('cy', '2026-11-02'),
    aContact('cy', '2026-11-03'),
  ];
  const ids = (said: readonly Item[]) => list(contacts, said).map(({ id }) => id);
  expect([
    ids([someItem('ann', 'met', '2026-11-20')]),
    ids([someItem('bo', 'snoozed', '2026-10-28')]),
    ids([someItem('bo', 'snoozed', '2026-10-27')]),
    ids([someItem('bo', 'later', '2026-11-20')]),
  ]).toEqual([['bo'], ['ann'], ['bo', 'ann'], ['bo', 'ann']]);
});

it('goes by how often its owner wishes to meet someone, where they said so', () => {
  const people = [
    { ...aPerson('ann'), cadenceDays: 14 },
    { ...aPerson('bo'), cadenceDays: 120 },
    { ...aPerson('cy'), snoozedUntil: '2026-11-25' },
    { ...aPerson('dee'), snoozedUntil: '2026-11-24' },
  ];
  const contacts = [
    aContact('ann', '2026-11-02'),
    aContact('ann', '2026-11-09'),
    aContact('bo', '2026-08-01'),
  ];
  // ann fifteen days ago, bo within his hundred and twenty, cy put off until tomorrow
  expect(list(contacts, [], people).map(({ id }) => id)).toEqual(['dee', 'ann']);
});
