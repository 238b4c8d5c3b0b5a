import { expect, it } from 'vitest';
import { NOTHING_SAID } from '../model/attributes.ts';
import { aRow } from './a-row.ts';
import { guessPeople, planAcceptance, planEdit } from './edits.ts';

const PRIYA = aRow({ isEntered: true, relations: ['report'], level: -1 });
const BO = aRow({ address: 'bo@firm.example', name: 'Bo' });

it('gives a relation to those without it, in one request for all who change alike', () => {
  const step = planEdit([PRIYA, BO], { relation: 'former-peer' });
  expect([step.said, step.changes]).toEqual([
    '2 people: former peer',
    [
      { addresses: [PRIYA.address], change: { relations: ['report', 'former-peer'] } },
      {
        addresses: [BO.address],
        change: { relations: ['former-peer'] },
        names: { [BO.address]: 'Bo' },
      },
    ],
  ]);
});

it('takes a relation away that all of them have', () => {
  const step = planEdit([PRIYA], { relation: 'report' });
  expect([step.said, step.changes]).toEqual([
    'Priya: no longer report',
    [{ addresses: [PRIYA.address], change: { relations: [] } }],
  ]);
});

it('leaves the relation with those who have it when others do not', () => {
  const step = planEdit([PRIYA, BO], { relation: 'report' });
  expect(step.changes.map(({ change }) => change.relations)).toEqual([['report']]);
});

it('gives each back what they had, and takes out who was new', () => {
  const step = planEdit([PRIYA, BO], { level: 2 });
  expect([step.changes.length, step.back?.changes, step.back?.deletes]).toEqual([
    1,
    [{ addresses: [PRIYA.address], change: { level: -1 } }],
    [BO.address],
  ]);
});

it('shows at once what the server will say, and what taking it back leaves', () => {
  const before = [
    {
      ...NOTHING_SAID,
      id: '1',
      name: 'Priya',
      addresses: [PRIYA.address],
      relations: ['report' as const],
      level: -1,
    },
  ];
  const step = planEdit([PRIYA, BO], { function: 'Finance' });
  const after = guessPeople(before, step);
  const back = step.back === undefined ? [] : guessPeople(after, step.back);
  expect([after.map((person) => [person.name, person.function]), back]).toEqual([
    [
      ['Priya', 'Finance'],
      ['Bo', 'Finance'],
    ],
    before,
  ]);
});

it('takes a suggestion as said beside what is known, and gives that back', () => {
  const step = planAcceptance(PRIYA, {
    address: PRIYA.address,
    name: 'Priya',
    hours: 4,
    relation: { value: 'former-peer', reason: '' },
    level: null,
    function: { value: 'Finance', reason: '' },
  });
  expect([step.said, step.changes[0]?.change, step.back?.changes[0]?.change]).toEqual([
    'Priya: former peer, Finance',
    { relations: ['report', 'former-peer'], function: 'Finance', from: 'suggestion' },
    { relations: ['report'], function: null },
  ]);
});

it('gives back nothing said where contacts say it, so that they show again', () => {
  const row = aRow({ isEntered: true, title: 'Lead', lent: ['title'] });
  const { back } = planEdit([row], { title: 'Head' });
  expect(back?.changes).toEqual([{ addresses: [row.address], change: { title: null } }]);
});
