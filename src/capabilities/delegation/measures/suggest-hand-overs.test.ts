import { expect, it } from 'vitest';
import { someFacts } from '../../../../tests/facts-builders.ts';
import { aPeopleList, aSeries, weekly } from '../../../../tests/time-builders.ts';
import type { Delegation } from '../../../notebook/delegations/model.ts';
import { suggestHandOvers } from './suggest-hand-overs.ts';

const PEOPLE = aPeopleList({ 'ann@acme.example': ['report'], 'bo@acme.example': ['report'] });
const TEAM = ['ann', 'cy', 'di'];
const OCCURRENCES = [
  ...aSeries(
    { title: 'coordination: sync', hours: 2, with: TEAM },
    weekly('2026-02-23T09:00:00Z', 4),
  ),
  ...aSeries(
    { title: 'review: numbers', with: ['bo', ...TEAM] },
    weekly('2026-02-24T09:00:00Z', 4),
  ),
  ...aSeries({ title: 'people: 1:1', hours: 4, with: ['ann'] }, weekly('2026-02-25T09:00:00Z', 4)),
];

const HELD: Delegation = {
  id: '1',
  what: 'The sync',
  to: 'ann@acme.example',
  level: 3,
  stake: 2,
  hoursAWeek: null,
  since: '2026-03-01',
  ended: null,
  series: ['Coordination:  SYNC'],
  changes: [],
};

function suggested(delegations: readonly Delegation[] = []) {
  return suggestHandOvers(someFacts(OCCURRENCES, { people: PEOPLE, delegations }));
}

it('suggests the meetings a report could run, most hours first, with the report who came most', () => {
  expect(suggested()).toEqual([
    {
      title: 'coordination: sync',
      hoursAWeek: 2,
      people: 3,
      meetings: 4,
      to: { address: 'ann@acme.example', name: 'ann@acme.example', meetings: 4 },
    },
    {
      title: 'review: numbers',
      hoursAWeek: 1,
      people: 4,
      meetings: 4,
      to: { address: 'ann@acme.example', name: 'ann@acme.example', meetings: 4 },
    },
  ]);
});

it('suggests nothing that is handed on already, until that ends', () => {
  expect(suggested([HELD]).map(({ title }) => title)).toEqual(['review: numbers']);
  expect(suggested([{ ...HELD, ended: '2026-03-10' }])).toHaveLength(2);
});

it('suggests nothing without a calendar', () => {
  expect(suggestHandOvers(someFacts([]))).toEqual([]);
});
