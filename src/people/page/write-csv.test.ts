import { expect, it } from 'vitest';
import { aRow } from './a-row.ts';
import { writeCsv } from './write-csv.ts';

it('writes who is who as the command line reads it, with quotes where they are needed', () => {
  const row = aRow({
    name: 'Ash, "Ann"',
    relations: ['report', 'former-peer'],
    level: -1,
    function: 'Finance',
    hours: 1.23456,
    organisation: 'Acme',
    importance: 'high',
    cadenceDays: 30,
    notes: 'Skis',
    addresses: ['priya@firm.example', 'p@home.example'],
  });
  expect(writeCsv([row]).split('\r\n')).toEqual([
    'address,name,relation,level,function,hours,meetings,last met,organisation,title,department,importance,cadence days,snoozed until,notes,other addresses',
    'priya@firm.example,"Ash, ""Ann""",report;former-peer,-1,Finance,1.23,3,2026-05-04,Acme,,,high,30,,Skis,p@home.example',
    '',
  ]);
});

it('leaves unknown cells empty, and no name a spreadsheet would run', () => {
  const row = aRow({ name: '=HYPERLINK(1)', lastMet: '', hours: 0, meetings: 0 });
  expect(writeCsv([row]).split('\r\n')[1]).toBe(
    "priya@firm.example,'=HYPERLINK(1),,,,0,0,,,,,,,,,",
  );
});
