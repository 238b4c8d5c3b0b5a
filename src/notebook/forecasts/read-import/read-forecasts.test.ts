import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readForecasts } from './read-forecasts.ts';
import { readDate, readPercent } from './values.ts';

const TODAY = '2026-11-24';

function read(lines: readonly (readonly string[])[], by?: string) {
  const rows = lines.map((cells, index) => ({ line: index + 1, cells }));
  return readForecasts(rows, { by, today: TODAY });
}

const FATEBOOK = [
  'Question title',
  'Multiple choice option',
  'Forecast created by',
  'Forecast (scale = 0-1)',
  'Forecast created at',
  'Question resolve by',
  'Resolution',
  'Resolved at',
  'Question tags',
];

it('reads a file of Fatebook: shares, times without leading zeros, options, and tags', () => {
  const found = read([
    FATEBOOK,
    [
      'Ships',
      '',
      'maya',
      '0.29',
      '2026-01-02 9:04:5',
      '2026-03-31 0:0:0',
      'YES',
      '2026-03-30 10:00:00',
      'team; launch',
    ],
    ['Who wins', 'Acme', 'maya', '1', '2026-01-02 09:04:05', '2026-12-31 0:0:0', '', '', ''],
    [
      'Moot',
      '',
      'maya',
      '.5',
      '2026-01-02 09:04:05',
      '2026-02-01 0:0:0',
      'AMBIGUOUS',
      '2026-02-03 0:0:0',
      '',
    ],
  ]);
  expect([found?.format, found?.notRead, found?.forecasts]).toEqual([
    'Fatebook',
    [],
    [
      {
        text: 'Ships',
        made: '2026-01-02',
        due: '2026-03-31',
        percent: 29,
        tags: ['team', 'launch'],
        resolved: { outcome: 'yes', on: '2026-03-30' },
      },
      {
        text: 'Who wins: Acme',
        made: '2026-01-02',
        due: '2026-12-31',
        percent: 100,
        tags: [],
        resolved: null,
      },
      {
        text: 'Moot',
        made: '2026-01-02',
        due: '2026-02-01',
        percent: 50,
        tags: [],
        resolved: { outcome: 'void', on: '2026-02-03' },
      },
    ],
  ]);
});

it('knows the columns of Fatebook by their older spelling too', () => {
  const found = read([
    [
      'Question title',
      'Forecast created by',
      'Forecast (scale = 0-1)',
      'Forecast created at',
      'Question resolution',
      'Question resolve by',
      'Question resolved at',
    ],
    ['Ships', 'maya', '.7', '2026-01-02 9:4:5', 'NO', '2026-03-31 0:0:0', '2026-04-01 0:0:0'],
  ]);
  expect(found?.forecasts[0]?.resolved).toEqual({ outcome: 'no', on: '2026-04-01' });
});

it('reads the forecasts of one person, of whoever has most unless told', () => {
  const row = (title: string, by: string) => [
    title,
    '',
    by,
    '.6',
    '2026-01-02',
    '2026-03-31',
    '',
    '',
    '',
  ];
  const lines = [FATEBOOK, row('a', 'tom'), row('b', 'maya'), row('c', 'maya')];
  expect([
    read(lines)?.people,
    read(lines)?.forecasts.map(({ text }) => text),
    read(lines, 'tom')?.forecasts.map(({ text }) => text),
  ]).toEqual([
    [
      { name: 'maya', count: 2 },
      { name: 'tom', count: 1 },
    ],
    ['b', 'c'],
    ['a'],
  ]);
});

it('takes what was said first, and names the lines that changed it', () => {
  const row = (percent: string, made: string) => [
    'Ships',
    '',
    'maya',
    percent,
    made,
    '2026-03-31',
    '',
    '',
    '',
  ];
  const found = read([FATEBOOK, row('.9', '2026-02-01'), row('.6', '2026-01-02')]);
  expect([found?.forecasts.map(({ percent }) => percent), found?.notRead]).toEqual([
    [60],
    [{ line: 2, reason: 'It is a later answer to what line 3 says; the first is taken.' }],
  ]);
});

it('reads a file of PredictionBook: whole percents, zones, and what was withdrawn', () => {
  const found = read([
    [
      'created_at',
      'creator_label',
      'deadline',
      'description',
      'mean_confidence',
      'outcome',
      'withdrawn',
    ],
    ['2023-01-02 03:04:05 UTC', 'maya', '2023-06-30 12:00:00 UTC', 'Ships', '1', 'true', 'false'],
    ['2023-01-02 03:04:05 +1000', 'maya', '2027-06-30 12:00:00 UTC', 'Grows', '0', '', 'false'],
    ['2023-01-02 03:04:05 UTC', 'maya', '2023-06-30 12:00:00 UTC', 'Slips', '40', 'false', 'true'],
  ]);
  expect([found?.format, found?.forecasts, found?.notRead]).toEqual([
    'PredictionBook',
    [
      // the file does not say when it was judged: when it was due
      {
        text: 'Ships',
        made: '2023-01-02',
        due: '2023-06-30',
        percent: 1,
        tags: [],
        resolved: { outcome: 'yes', on: '2023-06-30' },
      },
      {
        text: 'Grows',
        made: '2023-01-02',
        due: '2027-06-30',
        percent: 0,
        tags: [],
        resolved: null,
      },
    ],
    [{ line: 4, reason: 'It was withdrawn.' }],
  ]);
});

it('reads a file of one’s own with the least it needs, made today', () => {
  const found = read([
    ['Text', 'Percent', 'Due'],
    ['Ships', '70%', '2027-03-31'],
    ['Grows', '7,5', '2027-03-31'],
  ]);
  expect(found?.forecasts.map(({ made, percent }) => [made, percent])).toEqual([
    [TODAY, 70],
    [TODAY, 7.5],
  ]);
});

it.each([
  ['', '70%', '2027-03-31', '', 'It does not say what was foretold.'],
  ['Ships', '', '2027-03-31', '', 'It does not say how likely it was.'],
  ['Ships', '120', '2027-03-31', '', '“120” is no percentage from 0 to 100.'],
  ['Ships', '-5', '2027-03-31', '', '“-5” is no percentage from 0 to 100.'],
  ['Ships', '70', '', '', 'It has no date by which it is known.'],
  ['Ships', '70', '2027-02-30', '', '“2027-02-30” is no date like 2026-11-24.'],
  ['Ships', '70', '2026-01-01', '', 'It was made after it was due.'],
  ['Ships', '70', '2027-03-31', 'perhaps', '“perhaps” is no outcome that is known here.'],
])('names the line it could not read: %s %s %s %s', (text, percent, due, outcome, reason) => {
  const found = read([
    ['text', 'percent', 'due', 'outcome'],
    [text, percent, due, outcome],
  ]);
  expect([found?.forecasts, found?.notRead]).toEqual([[], [{ line: 2, reason }]]);
});

it('reads nothing of a file that does not say what was foretold, or how likely', () => {
  expect([read([]), read([['question', 'due']]), read([['forecast', 'outcome']])]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('keeps a share of two decimals as the percentage it says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (thousandths) => {
      expect(readPercent((thousandths / 1000).toFixed(3), true)).toBe(thousandths / 10);
    }),
  );
});

it('reads a date whatever time stands after it, and no other text', () => {
  expect(
    [
      '2024-01-02',
      '2024-1-2',
      '2024-01-02T10:00:00.000Z',
      '2024-01-02 3:4:5',
      '02/01/2024',
      'soon',
    ].map(readDate),
  ).toEqual(['2024-01-02', '2024-01-02', '2024-01-02', '2024-01-02', undefined, undefined]);
});
