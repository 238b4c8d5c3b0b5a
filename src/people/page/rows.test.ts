import { expect, it } from 'vitest';
import { NOTHING_SAID } from '../model/attributes.ts';
import type { Person } from '../model.ts';
import { aRow } from './a-row.ts';
import { findRows, listRows, sayPlaced, sortValue } from './rows.ts';

const CFO: Person = {
  ...NOTHING_SAID,
  id: '1',
  name: 'Nora',
  addresses: ['nora@firm.example', 'nora@home.example'],
  relations: ['decision-maker'],
  level: 2,
  function: 'Finance',
};
const MET = { name: '', hours: 3, meetings: 2, lastMet: '2026-05-04', person: null };

it('leaves out who is said to be no person, met or not', () => {
  const list = { ...CFO, isPerson: false };
  const met = { ...MET, address: 'nora@firm.example' };
  expect([listRows([met], [list]), listRows([], [list])]).toEqual([[], []]);
});

it('shows those met first, then those entered and not met', () => {
  const rows = listRows([{ ...MET, address: 'bo@firm.example', name: 'Bo' }], [CFO]);
  expect(rows.map((row) => [row.address, row.name, row.hours, row.isEntered])).toEqual([
    ['bo@firm.example', 'Bo', 3, false],
    ['nora@firm.example', 'Nora', 0, true],
  ]);
});

it('shows someone with two addresses once, under the one they were met by', () => {
  const rows = listRows([{ ...MET, address: 'nora@home.example' }], [CFO]);
  expect(rows.map(({ address, name, level }) => [address, name, level])).toEqual([
    ['nora@home.example', 'Nora', 2],
  ]);
});

it('shows what contacts say of work where nothing is said, and from whom it is', () => {
  const blank = { organisation: null, title: null, department: null };
  const nora = { ...blank, address: 'nora@home.example', organisation: 'Acme', title: 'CFO' };
  const bo = { ...blank, address: 'bo@firm.example', title: 'Lead' };
  const said = { ...CFO, title: 'Chief of finance' };
  const rows = listRows([{ ...MET, address: 'bo@firm.example' }], [said], [bo, nora]);
  expect(
    rows.map(({ organisation, title, provenance, lent, isEntered }) => ({
      work: [organisation, title],
      provenance,
      lent,
      isEntered,
    })),
  ).toEqual([
    { work: [null, 'Lead'], provenance: { title: 'contacts' }, lent: ['title'], isEntered: false },
    {
      work: ['Acme', 'Chief of finance'],
      provenance: { organisation: 'contacts' },
      lent: ['organisation'],
      isEntered: true,
    },
  ]);
});

it('has no name for someone the calendar knows by their address alone', () => {
  const address = 'bo@firm.example';
  expect(listRows([{ ...MET, address, name: address }], []).map(({ name }) => name)).toEqual(['']);
});

it('finds people by every word in name, address, relation, level and function', () => {
  const rows = [
    aRow({ relations: ['former-peer'], level: 1, function: 'Finance' }),
    aRow({ address: 'bo@firm.example', name: 'Bo' }),
  ];
  function found(words: string): readonly string[] {
    return findRows(rows, { words, part: 'everyone', kept: new Set() }).map(({ name }) => name);
  }
  expect([
    found('finance former'),
    found('one level above'),
    found('FIRM bo@'),
    found('zz'),
  ]).toEqual([['Priya'], ['Priya'], ['Bo'], []]);
});

it('keeps someone just placed among those not placed, so that a second key reaches them', () => {
  const row = aRow({ relations: ['manager'] });
  const looked = { words: '', part: 'missing:relation' } as const;
  expect([
    findRows([row], { ...looked, kept: new Set() }).length,
    findRows([row], { ...looked, kept: new Set([row.address]) }).length,
  ]).toEqual([0, 1]);
});

it('sorts an unknown level below all and an unknown function after all', () => {
  expect([
    Number(sortValue(aRow(), 'level')) < Number(sortValue(aRow({ level: -2 }), 'level')),
    String(sortValue(aRow(), 'function')).localeCompare('Zoology') > 0,
    sortValue(aRow({ name: '' }), 'name'),
  ]).toEqual([true, true, 'priya@firm.example']);
});

it('says how many are placed', () => {
  const placed = aRow({ relations: ['peer'] });
  expect([
    sayPlaced([]).said,
    sayPlaced([aRow(), aRow()]),
    sayPlaced([aRow(), placed]),
    sayPlaced([placed]),
  ]).toEqual([
    'Nobody here yet.',
    { said: '2 people.', shown: 'None of them is placed.' },
    { said: '1 of 2 people placed.', shown: 'One is still open.' },
    { said: 'The one person here is placed.', shown: undefined },
  ]);
});
