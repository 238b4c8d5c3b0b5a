import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../tests/calendars.ts';
import { WHOLE_HEADERS } from '../../../tests/contact-files.ts';
import { readConnectedOn } from './read-dates.ts';
import { openTable, readTable } from './read-table.ts';

const LINKEDIN = [
  'Notes:',
  '"When exporting your connection data, you may notice, e.g. that ""some"" are missing."',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Ada,Example,https://www.linkedin.com/in/ada,,"Acme, Inc.",Engineering Manager,28 Sep 2023',
  ',,,,,,',
  'Bo,Beispiel,https://www.linkedin.com/in/bo,Bo@Firm.example,Firm,"Lead\nAnalyst",7-Feb-22',
  '',
];

function readText(text: string) {
  return readTable(bytesOf(text));
}

/** A row of a header's columns, those named filled. */
function aRow(header: string, filled: Readonly<Record<string, string>>): string {
  const cells = header.split(',').map((column) => `"${filled[column] ?? ''}"`);
  return `${header}\r\n${cells.join(',')}\r\n`;
}

const GOOGLE =
  'First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Value';
const OLD_GOOGLE =
  'Name,Given Name,Additional Name,Family Name,Yomi Name,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Organization 1 - Department';
const OUTLOOK =
  "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Country,Assistant's Name,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Manager's Name,Notes,Web Page";

const ADA = {
  name: 'Ada M. Example',
  addresses: ['ada@acme.example', 'ada@home.example'],
  organisation: 'Acme',
  title: 'Director',
  department: 'Design',
  connectedOn: undefined,
  line: 2,
};

describe('the export of LinkedIn', () => {
  const expected = [
    {
      name: 'Ada Example',
      addresses: [],
      organisation: 'Acme, Inc.',
      title: 'Engineering Manager',
      department: undefined,
      connectedOn: '2023-09-28',
      line: 5,
    },
    {
      name: 'Bo Beispiel',
      addresses: ['bo@firm.example'],
      organisation: 'Firm',
      title: 'Lead Analyst',
      department: undefined,
      connectedOn: '2022-02-07',
      line: 7,
    },
  ];

  it('is read below its notes, with a mark or without, its empty rows passed over', () => {
    const marked = `\ufeff${LINKEDIN.join('\r\n')}`;
    const quoted = LINKEDIN.join('\n').replace('Notes:', '"Notes:"');
    const both = { format: 'linkedin', cards: expected, setAside: 0, warnings: [] };
    expect([readText(marked), readText(quoted)]).toEqual([both, both]);
  });

  it('is read without notes and without addresses of profiles', () => {
    const bare = LINKEDIN.slice(3).map((row) => row.replace(/URL,|https:[^,]*,/, ''));
    expect(readText(bare.join('\n'))?.cards.map(({ name, title }) => [name, title])).toEqual([
      ['Ada Example', 'Engineering Manager'],
      ['Bo Beispiel', 'Lead Analyst'],
    ]);
  });

  it('gives the day of a connection in both its forms, and none that is no day', () => {
    const days = ['03 Jan 2023', '7-Feb-22', '2024-02-29', '31 Feb 2023', '1/2/2023', ''];
    expect(days.map(readConnectedOn)).toEqual([
      '2023-01-03',
      '2022-02-07',
      '2024-02-29',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a table of contacts', () => {
  it('of Google is read in its form of today and the one before', () => {
    const today = aRow(GOOGLE, {
      'First Name': 'Ada',
      'Middle Name': 'M.',
      'Last Name': 'Example',
      'Organization Name': 'Acme',
      'Organization Title': 'Director',
      'Organization Department': 'Design',
      'E-mail 1 - Value': 'ada@acme.example ::: ada@home.example',
    });
    const before = aRow(OLD_GOOGLE, {
      Name: 'Ada M. Example',
      'Given Name': 'Ada',
      'E-mail 1 - Value': 'ada@acme.example ::: ada@home.example',
      'Organization 1 - Name': 'Acme',
      'Organization 1 - Title': 'Director',
      'Organization 1 - Department': 'Design',
    });
    const expected = { format: 'google', cards: [ADA], setAside: 0, warnings: [] };
    expect([readText(today), readText(before)]).toEqual([expected, expected]);
  });

  it('of Outlook is read with either name of its country', () => {
    const filled = {
      Title: 'Dr',
      'First Name': 'Ada',
      'Middle Name': 'M.',
      'Last Name': 'Example',
      Company: 'Acme',
      Department: 'Design',
      'Job Title': 'Director',
      'E-mail Address': 'ada@acme.example',
      'E-mail 2 Address': 'ada@home.example',
    };
    const newer = OUTLOOK.replace('Business Country', 'Business Country/Region');
    const expected = { format: 'outlook', cards: [ADA], setAside: 0, warnings: [] };
    expect([readText(aRow(OUTLOOK, filled)), readText(aRow(newer, filled))]).toEqual([
      expected,
      expected,
    ]);
  });

  it('of any other kind suggests what its columns mean, and follows what it is told', () => {
    const text =
      'Vorname;Nachname;Firma;Abteilung;Position;E-Mail-Adresse;Etage\nAda;Example;Acme;Design;Leitung;ada@acme.example;3\n';
    const table = openTable(bytesOf(text));
    const suggested = [
      'firstName',
      'lastName',
      'organisation',
      'department',
      'title',
      'address',
      null,
    ];
    expect(table).toMatchObject({ format: 'table', mapping: suggested });
    const told = ['name', null, null, null, null, 'address', 'department'] as const;
    expect([readText(text)?.cards[0], readTable(bytesOf(text), told)?.cards[0]]).toMatchObject([
      { name: 'Ada Example', organisation: 'Acme', department: 'Design', title: 'Leitung' },
      { name: 'Ada', organisation: undefined, department: '3' },
    ]);
  });

  it('is none where no column names a person', () => {
    const others = [
      '',
      'Date,Amount\n1,2',
      'Dear diary,\nI met people.\n',
      '{"name": 1}',
      '\0\0\0',
    ];
    expect(others.map((text) => readText(text))).toEqual(others.map(() => undefined));
  });

  it('loses the row alone whose quotes are broken, and says which', () => {
    const broken = [
      'Bad,"Row,x',
      'Bad "Nick" Row,b@c.example,x',
      `Bad,"${'x'.repeat(100_000)}`,
      '"Bad"Row,d@e.example,x',
    ];
    const rows = (bad: string) =>
      `Name,Email,Company\nAda,a@b.example,"Acme, Inc."\n${bad}\nBo,b@b.example,"Bo, Inc."\n`;
    const read = broken.map((bad) => {
      const reading = readText(rows(bad));
      const kept = reading?.cards.filter(({ name }) => !name.startsWith('Bad'));
      return [
        kept?.map(({ organisation }) => organisation),
        reading?.warnings.map(({ line }) => line),
      ];
    });
    const others = ['Acme, Inc.', 'Bo, Inc.'];
    expect(read).toEqual([
      [others, [3, 3]],
      [others, []],
      [others, [3, 3]],
      [others, [3]],
    ]);
  });

  it('never throws, whatever it holds, and every row it gives has a name or an address', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '""', ',', '\n', '\r\n', '"a', ';'));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const cards = readText(`Name,Email,Company\n${cells.join('')}`)?.cards ?? [];
        expect(cards.every(({ name, addresses }) => name !== '' || addresses.length > 0)).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is recognised by the first line of each program, with all its columns', () => {
    const formats = Object.values(WHOLE_HEADERS).map(
      (line) => openTable(bytesOf(`${line}\n`))?.format,
    );
    expect(formats).toEqual(['linkedin', 'google', 'google', 'outlook', 'outlook']);
  });
});
