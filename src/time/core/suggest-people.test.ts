import { expect, it } from 'vitest';
import { anAttendee, aSeries, MAYA, timeSettings, weekly } from '../../../tests/time-builders.ts';
import type { Attendee, Occurrence } from '../../evidence/model.ts';
import { UTC } from '../../kernel/zone.ts';
import { NOTHING_SAID } from '../../people/model/attributes.ts';
import { type Person, USUAL_FUNCTIONS } from '../../people/model.ts';
import { gatherFacts } from './facts.ts';
import { listPeople } from './people-hours.ts';
import { suggestPeople } from './suggest-people.ts';

const STARTS = weekly('2026-02-23T09:00:00Z', 4);

interface Guest extends Partial<Attendee> {
  readonly address: string;
}

/** A weekly series of some length, organised by Maya or by one of the guests. */
function series(title: string, guests: readonly Guest[], hours = 1): Occurrence[] {
  const isOwn = !guests.some((guest) => guest.isOrganizer);
  const people = [
    anAttendee(MAYA, { isOrganizer: isOwn }),
    ...guests.map((guest) => anAttendee(guest.address, guest)),
  ];
  return aSeries({ title, people, hours }, STARTS);
}

function suggest(occurrences: readonly Occurrence[], known: readonly Person[] = [], roleNow = '') {
  const facts = gatherFacts(occurrences, timeSettings());
  return suggestPeople({
    met: listPeople(facts, { known, zone: UTC }),
    series: [...facts.count.series.values()],
    own: new Set([MAYA]),
    domains: new Set(['acme.example']),
    functions: USUAL_FUNCTIONS,
    roleNow,
  });
}

const ANN = { address: 'ann@acme.example' };

it('takes whom you invite to a series of two for a report, one level down', () => {
  expect(suggest(series('Ann 1:1', [ANN]))).toEqual([
    {
      address: 'ann@acme.example',
      name: 'ann@acme.example',
      hours: 4,
      relation: { value: 'report', reason: 'You invite them to a series of two: “Ann 1:1”.' },
      level: { value: -1, reason: 'Usual for a report.' },
      function: null,
    },
  ]);
});

it('takes the only one who invites you to a series of two for your manager', () => {
  const boss = { address: 'boss@acme.example', isOrganizer: true };
  const other = { address: 'other@acme.example', isOrganizer: true };
  const one = suggest(series('Weekly', [boss]));
  const two = suggest([...series('Weekly', [boss], 0.5), ...series('Sync', [other], 0.25)]);
  expect([one[0]?.relation?.value, two]).toEqual(['manager', []]);
});

it('takes an address elsewhere for outside, one below your domain for inside', () => {
  const found = suggest(
    series('Deal', [{ address: 'x@elsewhere.example' }, { address: 'y@finance.acme.example' }]),
  );
  expect(found.map(({ relation, function: of }) => [relation?.value, of?.value])).toEqual([
    ['outside', undefined],
    [undefined, 'Finance'],
  ]);
});

it('reads function and level from the name the calendar shows, beside your role', () => {
  const guests = [
    { address: 'p@acme.example', name: 'Priya Nair (VP Sales)' },
    { ...ANN, name: 'Ann' },
  ];
  const [priya] = suggest(series('Review', guests), [], 'Engineering manager');
  expect([priya?.level, priya?.function]).toEqual([
    { value: 2, reason: '“VP” in the title, beside your role now.' },
    { value: 'Sales', reason: '“Sales” in the name the calendar shows.' },
  ]);
});

it('guesses the function of who invites to a meeting named after one', () => {
  const host = { address: 'h@acme.example', isOrganizer: true };
  expect(suggest(series('Finance review', [host, ANN]))).toMatchObject([
    { address: 'h@acme.example', function: { value: 'Finance' }, relation: null },
  ]);
});

it('reads the title and department that an import brought, before the name in the calendar', () => {
  const ann: Person = {
    ...NOTHING_SAID,
    id: 'ann',
    addresses: ['ann@acme.example'],
    relations: ['decision-maker'],
    title: 'Directrice financière',
    department: 'Vertrieb',
  };
  const guest = { address: 'ann@acme.example', name: 'Ann - Support' };
  const [found] = suggest(
    series('Review', [guest, { address: 'bo@acme.example' }]),
    [ann],
    'Engineering manager',
  );
  expect([found?.level, found?.function]).toEqual([
    { value: 1, reason: '“Directrice” in the title, beside your role now.' },
    { value: 'Sales', reason: '“Vertrieb” in their title or department.' },
  ]);
});

it('takes a chief for a decision-maker, inside alone', () => {
  const guests = [
    { address: 'ann@acme.example', name: 'Ann Ash (COO)' },
    { address: 'bo@acme.example', name: 'Bo Birch, Chief of Staff to the CEO, assistant' },
    { address: 'cy@elsewhere.example', name: 'Cy Cole (CFO)' },
  ];
  expect(
    suggest(series('Review', guests)).map(({ address, relation }) => [address, relation]),
  ).toEqual([
    [
      'ann@acme.example',
      { value: 'decision-maker', reason: '“COO” in the name the calendar shows.' },
    ],
    ['cy@elsewhere.example', expect.objectContaining({ value: 'outside' })],
  ]);
});

it('takes for a coach or mentor who is so called, or holds such a series of two', () => {
  const theirs = (address: string) => [{ address, isOrganizer: true }];
  const found = suggest([
    ...series('Talk', [{ address: 'dee@coach.example', name: 'Dee Doe - Executive Coach' }], 4),
    ...series('Mentoring Maya', theirs('eve@acme.example'), 3),
    ...series('Leadership coaching', [{ address: 'flo@elsewhere.example' }], 2),
    ...series('Coaching: Gil', [{ address: 'gil@acme.example' }], 1),
  ]);
  expect(found.map(({ address, relation }) => [address, relation?.value])).toEqual([
    ['dee@coach.example', 'coach'],
    ['eve@acme.example', 'mentor'],
    ['flo@elsewhere.example', 'coach'],
    ['gil@acme.example', 'report'],
  ]);
});

it('suggests nothing that is said already, and asks about the most hours first', () => {
  const ann: Person = {
    ...NOTHING_SAID,
    id: 'ann',
    name: 'Ann',
    addresses: ['ann@acme.example'],
    relations: ['peer'],
    level: 0,
  };
  const occurrences = [
    ...series('Ann', [ANN], 0.25),
    ...series('Bo', [{ address: 'bo@acme.example' }], 0.5),
  ];
  expect(suggest(occurrences, [ann]).map(({ address }) => address)).toEqual(['bo@acme.example']);
});

it('suggests nothing without a calendar', () => {
  expect(suggest([])).toEqual([]);
});

it('reads the title that imported contacts give, and says whether it is surely theirs', () => {
  const facts = gatherFacts(series('Budget', [ANN, BO_UNKNOWN, CROWD_OF_ONE]), timeSettings());
  const suggested = suggestPeople({
    met: listPeople(facts, { known: [], zone: UTC }),
    series: [],
    own: new Set([MAYA]),
    domains: new Set(['acme.example']),
    functions: USUAL_FUNCTIONS,
    roleNow: '',
    findCardTitle: (address) =>
      address === ANN.address
        ? { title: 'Finance Director', by: 'address' }
        : address === BO_UNKNOWN.address
          ? { title: 'Marketing', by: 'name' }
          : undefined,
  });
  expect(suggested.map(({ function: of }) => of)).toEqual([
    { value: 'Finance', reason: '“Finance” in what your contacts say of them.' },
    {
      value: 'Marketing',
      reason: '“Marketing” in what your contacts say of the one person of this name.',
    },
  ]);
});

const BO_UNKNOWN = { address: 'bo@acme.example' };
const CROWD_OF_ONE = { address: 'cy@acme.example' };
