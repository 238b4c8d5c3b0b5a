import { describe, expect, it } from 'vitest';
import { someFacts, somePeople } from '../../../../tests/facts-builders.ts';
import { anOccurrence, aSeries } from '../../../../tests/time-builders.ts';
import type { Facts } from '../../../capabilities/model.ts';
import type { Occurrence } from '../../../evidence/model.ts';
import type { Delegation } from '../../../notebook/delegations/model.ts';
import type { FactKind } from '../../../notebook/practices/model.ts';
import { findFacts } from './find-facts.ts';

/** The Mondays of the four weeks before Monday 23 March 2026. */
const MONDAYS = ['2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16'];
const PEOPLE = somePeople({
  priya: { name: 'Priya Raman', relations: ['report'] },
  ines: { name: 'Ines Duarte', relations: ['report'] },
  tomas: { name: 'Tomas Novak', relations: ['report', 'former-peer'] },
  cfo: { name: 'Dana Wolf', relations: ['decision-maker'] },
  coo: { name: 'Henrik Solberg', relations: ['skip-level'] },
});

/** Four weeks that count, each with 20 hours that are about nothing here. */
function work() {
  return MONDAYS.flatMap((day) =>
    [0, 1, 2, 3, 4].map((later) => {
      const date = new Date(Date.parse(`${day}T12:00:00Z`) + later * 86_400_000).toISOString();
      return anOccurrence({ title: 'hands-on: desk', start: date, hours: 4 });
    }),
  );
}

let clock = 0;

/** A series on Mondays, each series at a time of its own. */
function meetings(
  title: string,
  parts: { with: string[]; hours?: number; uid?: string },
  days = MONDAYS,
) {
  clock = (clock % 3) + 1;
  const at = `T${String(3 * clock - 2).padStart(2, '0')}:00:00Z`;
  return aSeries(
    { title, ...parts },
    days.map((day) => `${day}${at}`),
  );
}

function organisedByAnother(occurrence: Occurrence): Occurrence {
  const last = occurrence.event.people.length - 1;
  const people = occurrence.event.people.map((each, at) => ({ ...each, isOrganizer: at === last }));
  return { ...occurrence, event: { ...occurrence.event, people } };
}

function found(fact: FactKind, facts: Facts, delegations: readonly Delegation[] = []) {
  return findFacts(facts, delegations)
    .filter((each) => each.fact === fact)
    .map(({ key, words, fill }) => ({ key, words, fill }));
}

describe('a series that a report could run', () => {
  const others = ['priya', 'ann', 'bo'];

  it('is named with its hours, its people and the report who is always there', () => {
    const held = meetings('coordination: release sync', { with: others });
    const facts = someFacts([...work(), ...held], { people: PEOPLE });
    expect(found('series-could-run', facts)).toEqual([
      {
        key: 'coordination release sync',
        words: 'coordination: release sync, 1 h a week, 3 people; Priya Raman is there every time',
        fill: { series: '“coordination: release sync”', hours: '1', people: '3', person: 'Priya' },
      },
    ]);
  });

  it('names nobody who missed one', () => {
    const [first = '', ...rest] = MONDAYS;
    const occurrences = [
      ...meetings('coordination: release sync', { with: ['cy', 'ann', 'bo'], uid: 'sync' }, [
        first,
      ]),
      ...meetings('coordination: release sync', { with: others, uid: 'sync' }, rest),
    ];
    expect(
      found('series-could-run', someFacts([...work(), ...occurrences], { people: PEOPLE })),
    ).toEqual([]);
  });
});

it('names the largest recurring meeting of three and more, not the largest event', () => {
  const facts = someFacts([
    ...work(),
    ...meetings('Board prep', { with: ['a', 'b', 'c'], hours: 2 }),
    ...meetings('Pair', { with: ['a'], hours: 3 }),
  ]);
  expect(found('series-largest', facts)[0]).toMatchObject({
    words: 'Board prep, 2 h a week, 3 people',
    fill: { series: '“Board prep”', hours: '2', people: '3' },
  });
});

it('names no meeting that somebody else runs, and none that was handed on', () => {
  const facts = someFacts([
    ...work(),
    ...meetings('Board prep', { with: ['a', 'b', 'c'], hours: 2 }),
    ...meetings('Guild', { with: ['a', 'b', 'c'], hours: 4 }).map(organisedByAnother),
  ]);
  const handedOn: Delegation = {
    ...{ id: 'd', what: 'Board prep', to: 'ann@acme.example', level: 5, stake: 3 },
    ...{ hoursAWeek: null, since: '2026-01-05', ended: null, changes: [] },
    series: [' board PREP'],
  };
  const largest = (delegations: readonly Delegation[]) =>
    findFacts(facts, delegations).flatMap((each) =>
      each.fact === 'series-largest' ? [each.fill.series] : [],
    );
  expect([largest([]), largest([handedOn])]).toEqual([['“Board prep”'], []]);
});

it('names the topic that came at short notice more than once', () => {
  const occurrences = MONDAYS.slice(0, 3).map((day) =>
    anOccurrence({
      title: 'Incident',
      start: `${day}T10:00:00Z`,
      createdAt: Date.parse(`${day}T08:00:00Z`),
      with: ['a'],
    }),
  );
  const once = anOccurrence({
    title: 'Call',
    start: '2026-03-17T09:00:00Z',
    hours: 3,
    createdAt: Date.parse('2026-03-17T08:00:00Z'),
    with: ['a'],
  });
  expect(found('series-short-notice', someFacts([...work(), ...occurrences, once]))).toMatchObject([
    { words: 'Incident, 3 h at less than a day’s notice, 3 times in 4 weeks' },
  ]);
});

it('names a decision-maker who was met before and has no live tie, with the days since', () => {
  const met = anOccurrence({ start: '2026-02-01T09:00:00Z', with: ['cfo'] });
  const facts = someFacts([...work(), met], { people: PEOPLE });
  expect(found('decision-maker-silent', facts)).toMatchObject([
    {
      words: 'Dana Wolf, last met 50 days ago, 1 contact in 90 days',
      fill: { person: 'Dana', days: '50' },
    },
  ]);
  expect(found('decision-maker-silent', someFacts(work(), { people: PEOPLE }))).toEqual([]);
});

it.each([
  ['2025-12-01', false],
  ['2026-02-01', true],
])('knows of one met among few on %s whether that was in the last 90 days', (day, isKnown) => {
  const met = anOccurrence({ start: `${day}T09:00:00Z`, with: ['cfo'] });
  const facts = findFacts(someFacts([...work(), met], { people: PEOPLE }), []);
  const silent = facts.filter(({ fact }) => fact === 'decision-maker-silent');
  expect(silent.map(({ isKnownLately }) => isKnownLately)).toEqual([isKnown]);
});

it('names a tie that was silent for more than eight of its usual gaps', () => {
  const days = [1, 3, 5, 7, 9].map((day) => `2026-02-0${day}T09:00:00Z`);
  const met = days.map((start) => anOccurrence({ start, with: ['cfo'] }));
  expect(found('tie-fading', someFacts([...work(), ...met], { people: PEOPLE }))).toMatchObject([
    {
      words: 'Dana Wolf, silent for 42 days; you used to meet every 2 days',
      fill: { days: '42', usual: '2 days' },
    },
  ]);
});

it('names the one report with the fewest minutes, and none where all have the same', () => {
  const facts = someFacts(
    [
      ...work(),
      ...meetings('1:1 Priya', { with: ['priya'] }),
      ...meetings('1:1 Ines', { with: ['ines'], hours: 0.5 }),
      ...meetings('1:1 Tomas', { with: ['tomas'], hours: 0.25 }),
    ],
    { people: PEOPLE },
  );
  expect([
    found('report-least-coached', facts),
    found('report-least-coached', someFacts(work(), { people: PEOPLE })),
  ]).toMatchObject([
    [
      {
        words:
          'Tomas Novak, 15 minutes of 1:1 a week; the fewest of 3 who report to you, the most is 60',
        fill: { person: 'Tomas', minutes: '15' },
      },
    ],
    [],
  ]);
  expect(found('former-peer', facts)).toMatchObject([
    {
      words:
        'Tomas Novak, a former peer who reports to you now, 15 minutes of 1:1 a week; the other reports have 45',
    },
  ]);
});

it('names the manager’s manager with the hours of four weeks in small rooms', () => {
  const [first = ''] = MONDAYS;
  const facts = someFacts([...work(), ...meetings('Skip', { with: ['coo'] }, [first])], {
    people: PEOPLE,
  });
  expect(found('skip-level', facts)).toMatchObject([
    {
      words: 'Henrik Solberg, your manager’s manager, 1 h in a small room in four weeks',
      fill: { person: 'Henrik', hours: '1' },
    },
  ]);
});

it('names the linked priority with the fewest hours of two at least', () => {
  const links = (title: string) => [{ kind: 'series' as const, title }];
  const priorities = [
    { id: 'p1', title: 'Platform', why: '', links: links('Design') },
    { id: 'p2', title: 'Pricing', why: '', links: links('Pricing talk') },
    { id: 'p3', title: 'Unlinked', why: '', links: [] },
  ];
  const occurrences = [
    ...meetings('Design', { with: ['a'] }),
    ...meetings('Pricing talk', { with: ['b'] }, MONDAYS.slice(0, 1)),
  ];
  const one = { priorities: priorities.slice(1) };
  expect(found('priority-least', someFacts([...work(), ...occurrences], one))).toEqual([]);
  expect(found('priority-least', someFacts([...work(), ...occurrences], { priorities }))).toEqual([
    {
      key: 'p2',
      words: 'Pricing, 1 h in four weeks, the fewest of 2 priorities',
      fill: { priority: '“Pricing”', hours: '1' },
    },
  ]);
});

describe('a delegation', () => {
  const base: Delegation = {
    ...{ id: 'd1', what: 'the vendor contract', to: 'ines@acme.example', level: 3, stake: 4 },
    ...{ hoursAWeek: null, since: '2026-01-05', ended: null, series: [], changes: [] },
  };
  const facts = someFacts(work(), { people: PEOPLE });

  it('is named by its level and stake, the one with the most of both first', () => {
    const other = { ...base, id: 'd2', what: 'the roster', level: 6, to: 'Bo' };
    const whole = { ...base, id: 'd3', level: 7 };
    expect(found('delegation-low', facts, [other, whole, base]).map(({ words }) => words)).toEqual([
      'the vendor contract, with Ines Duarte at level 3 of 7 (consult), stake 4 of 5',
      'the roster, with Bo at level 6 of 7 (inquire), stake 4 of 5',
    ]);
  });

  it('is named as taken back while that was the last that happened', () => {
    const back = { kind: 'taken-back' as const, on: '2026-03-03' };
    const again = { kind: 'level' as const, on: '2026-03-05', from: 2, to: 3 };
    const taken = { ...base, changes: [back] };
    expect([
      found('delegation-taken-back', facts, [taken]),
      found('delegation-taken-back', facts, [{ ...taken, changes: [back, again] }]),
      found('delegation-low', facts, [taken]),
    ]).toEqual([
      [
        {
          key: 'd1',
          words: 'the vendor contract, taken back from Ines Duarte on 3 March 2026, stake 4 of 5',
          fill: { what: '“the vendor contract”', person: 'Ines', date: '3 March 2026' },
        },
      ],
      [],
      [],
    ]);
  });
});

it('names the function that had no contact in four weeks and shares the fewest hours', () => {
  const people = somePeople({
    ann: { function: 'Product' },
    fin: { function: 'Finance' },
    eng: { function: 'Engineering', relations: ['report'] },
  });
  const facts = someFacts([...work(), ...meetings('people: roadmap', { with: ['ann', 'eng'] })], {
    people,
    functions: ['Engineering', 'Product', 'Finance', 'Sales'],
    homeFunction: 'Engineering',
  });
  expect(found('function-unreached', facts)).toEqual([
    {
      key: 'Finance',
      words:
        'Finance, no contact in 28 days, no hour shared in four weeks; 2 of 3 other functions are like this',
      fill: { function: 'Finance' },
    },
  ]);
});

it('finds nothing where nothing is recorded', () => {
  expect(findFacts(someFacts([]), [])).toEqual([]);
});
