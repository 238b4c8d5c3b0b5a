import { expect, it } from 'vitest';
import { measured, someFacts } from '../../../../tests/facts-builders.ts';
import { aSeries, timeSettings, weekly } from '../../../../tests/time-builders.ts';
import type { Delegation } from '../../../notebook/delegations/model.ts';
import { gatherFacts } from '../../../time/core/facts.ts';
import type { Facts } from '../../model.ts';

const HELD: Delegation = {
  id: '1',
  what: 'The release sync',
  to: 'Priya',
  level: 5,
  stake: 3,
  hoursAWeek: null,
  since: '2026-02-20',
  ended: null,
  series: ['Release  SYNC'],
  changes: [],
};

/** Eight weeks with three hours of it and four with one, beside ten hours of other work. */
const OCCURRENCES = [
  ...aSeries({ title: 'Release sync', hours: 3, with: ['ann'] }, weekly('2025-12-29T09:00:00Z', 8)),
  ...aSeries({ title: 'Release sync', hours: 1, with: ['ann'] }, weekly('2026-02-23T09:00:00Z', 4)),
  ...aSeries({ title: 'Other', hours: 5, with: ['bo'] }, weekly('2025-12-30T09:00:00Z', 12)),
  ...aSeries({ title: 'Others', hours: 5, with: ['bo'] }, weekly('2025-12-31T09:00:00Z', 12)),
];

function released(delegations: readonly Delegation[], occurrences = OCCURRENCES) {
  return measured('delegation.released', someFacts(occurrences, { delegations }));
}

it('is the hours a week before, less those of the last four weeks, in what was handed on', () => {
  const { value, low, high, count, records } = released([HELD]);
  expect({ value, low, high, count, titles: records.map(({ title }) => title) }).toEqual({
    value: 2,
    low: 2,
    high: 2,
    count: { n: 1, of: 3 },
    titles: Array(4).fill('Release sync'),
  });
});

it('has a range by how much the weeks differ', () => {
  const uneven = [
    ...OCCURRENCES,
    ...aSeries({ title: 'Release sync', hours: 2 }, weekly('2025-12-29T14:00:00Z', 1)),
  ];
  const { value, low, high } = released([HELD], uneven);
  // before 5 3 3 3 3 3 3 3 (mean 3.25, squares 3.5), after 1 1 1 1: error √(3.5/10 × (1/8 + 1/4))
  // = .3623, t of 90% with 10 degrees 1.3722, × √(1.3/.7) = .6775
  expect([value, low, high]).toEqual([2.25, expect.closeTo(1.5725, 3), expect.closeTo(2.9275, 3)]);
});

it('counts nothing that is not linked, came back, or ended', () => {
  const back = { kind: 'taken-back', on: '2026-03-10' } as const;
  for (const delegation of [
    { ...HELD, series: [] },
    { ...HELD, changes: [back] },
    { ...HELD, ended: '2026-03-01' },
  ]) {
    const { value, missing } = released([delegation]);
    expect([value, missing]).toEqual([
      undefined,
      'Nothing you handed on is linked to a series in the calendar; link one.',
    ]);
  }
});

it('looks back over half a year for complete weeks, past a long leave', () => {
  const settings = timeSettings();
  const from = Date.parse('2025-09-22T00:00:00Z');
  const leave = new Map(
    ['2025-W52', '2026-W01', '2026-W02', '2026-W03', '2026-W04', '2026-W05'].map((week) => [
      week,
      true,
    ]),
  );
  const before = [
    ...aSeries({ title: 'Release sync', hours: 4 }, weekly('2025-09-22T09:00:00Z', 14)),
    ...aSeries({ title: 'Other', hours: 9 }, weekly('2025-09-23T09:00:00Z', 14)),
  ];
  const occurrences = [...before, ...OCCURRENCES];
  const facts = someFacts(occurrences, { delegations: [HELD], settings: { leave } });
  const window = { ...settings.window, from };
  const halfYear = gatherFacts(occurrences, { ...settings, leave, window });
  const released = (each: Facts) => measured('delegation.released', each).value;
  // weeks 6 to 8 with 3 h; with the half year, five more with 4 h: (3 × 3 + 5 × 4)/8 − 1
  expect([released(facts), released({ ...facts, halfYear })]).toEqual([undefined, 29 / 8 - 1]);
});

it('needs four complete weeks before the last four', () => {
  const short = OCCURRENCES.filter(({ start }) => start >= Date.parse('2026-02-02T00:00:00Z'));
  const { value, missing } = released([HELD], short);
  expect([value, missing]).toEqual([
    undefined,
    '3 complete weeks before these four are there; 4 needed.',
  ]);
});
