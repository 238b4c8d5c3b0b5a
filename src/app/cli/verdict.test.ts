import { expect, it } from 'vitest';
import { callCommand, usesFolder } from '../../../tests/command-line.ts';
import { run } from './verdict.ts';

const file = usesFolder('bearings-verdict-');
const HEAD = 'week,value,phase\n';
const WORKED = [
  '2026-W01,2,before',
  '2026-W02,3,before',
  '2026-W03,3,before',
  '2026-W04,4,before',
  '2026-W05,2,before',
  '2026-W06,3,before',
  '2026-W13,4,after',
  '2026-W14,5,after',
  '2026-W15,3,after',
  '2026-W16,6,after',
];

it('gives programs the figures of the worked example and the word', async () => {
  const rows = file('plain.csv', HEAD + WORKED.join('\n'));
  const { printed } = await callCommand(run, rows, '--direction', 'up', '--json');
  const found = JSON.parse(printed);
  expect(Object.keys(found)).toEqual([
    'delta',
    'nap',
    's2',
    'se2',
    'v',
    'p',
    'pWrong',
    'projected',
    'tau',
    'trendWarning',
    'tellable',
    'verdict',
  ]);
  expect(found).toMatchObject({ trendWarning: false, verdict: 'cannot tell' });
  expect([found.projected, found.delta, found.p].map((each) => each.toFixed(6))).toEqual([
    '0.942857',
    '0.723810',
    '0.725107',
  ]);
});

it('negates first when the step should lower the measure', async () => {
  const rows = file('down.csv', HEAD + WORKED.join('\n'));
  const { printed } = await callCommand(run, rows, '--direction', 'down', '--json');
  const { delta, projected, verdict } = JSON.parse(printed);
  // the negated weeks fall, so that nothing is projected: 2.8333 − 4.5
  expect([delta.toFixed(6), projected, verdict]).toEqual(['-1.666667', 0, 'cannot tell']);
});

it('takes the weeks in the order of time, however they stand in the file', async () => {
  const inOrder = file('order.csv', HEAD + WORKED.join('\n'));
  const turned = file('turned.csv', HEAD + WORKED.toReversed().join('\n'));
  const direction = ['--direction', 'up', '--json'];
  const [one, other] = [
    await callCommand(run, inOrder, ...direction),
    await callCommand(run, turned, ...direction),
  ];
  expect(other.printed).toBe(one.printed);
});

it('leaves out a week of leave and says so', async () => {
  const rows = file('leave.csv', `${HEAD}${WORKED.join('\n')}\n2026-W17,,after\n`);
  const { printed, said } = await callCommand(run, rows, '--direction', 'up');
  expect(said).toBe('Left out for want of a value: line 12.\n');
  expect(printed).toContain('cannot tell: 6 weeks before, 4 weeks after');
});

it('says too little data, with null for what is unknown', async () => {
  const { printed } = await callCommand(run, file('none.csv', HEAD), '--direction', 'up', '--json');
  expect(JSON.parse(printed)).toEqual({
    delta: null,
    nap: null,
    s2: null,
    se2: null,
    v: null,
    p: null,
    pWrong: null,
    projected: null,
    tau: null,
    trendWarning: false,
    tellable: null,
    verdict: 'too little data',
  });
});

it('counts the distance of weeks by their dates and numbers, else each line as the next week', async () => {
  const rows = (names: readonly string[]) =>
    HEAD + WORKED.map((row, at) => row.replace(/^[^,]+/, names[at] ?? '')).join('\n');
  const numbers = [1, 2, 3, 4, 5, 6, 13, 14, 15, 16];
  const dates = numbers.map((week) =>
    new Date(Date.UTC(2026, 0, 5 + 7 * (week - 1))).toISOString().slice(0, 10),
  );
  const words = numbers.map((week) => `week no. ${week}`);
  const projected: string[] = [];
  for (const [at, names] of [numbers.map(String), dates, words].entries()) {
    const answer = await callCommand(
      run,
      file(`named${at}.csv`, rows(names)),
      ...['--direction', 'up', '--json'],
    );
    projected.push(JSON.parse(answer.printed).projected.toFixed(6));
  }
  // in a row of ten lines the means lie 5 weeks apart: .085714 × 5
  expect(projected).toEqual(['0.942857', '0.942857', '0.428571']);
});

it('tells a change where no week differs, by the grain that is given', async () => {
  const weeks = [3, 3, 3, 3, 3, 3].map((value, at) => `${at + 1},${value},before`);
  const after = [2, 2, 2, 2].map((value, at) => `${at + 8},${value},after`);
  const rows = file('flat.csv', HEAD + [...weeks, ...after].join('\n'));
  const options = ['--direction', 'down', '--grain', '.25', '--json'];
  const found = JSON.parse((await callCommand(run, rows, ...options)).printed);
  expect([found.delta, found.s2, found.p.toFixed(6), found.tau, found.verdict]).toEqual([
    1,
    0.0625,
    '0.995417',
    null,
    'moved',
  ]);
});

it('warns where the weeks before have a trend of their own', async () => {
  const weeks = [2, 2, 3, 3, 4, 4].map((value, at) => `${at + 1},${value},before`);
  const after = [5, 5, 5, 6].map((value, at) => `${at + 8},${value},after`);
  const rows = file('trend.csv', HEAD + [...weeks, ...after].join('\n'));
  const { printed } = await callCommand(run, rows, '--direction', 'up');
  expect(printed).toContain('cannot tell: 6 weeks before, 4 weeks after');
  expect(printed).toContain('The weeks before have a trend of their own.');
});

it.each([
  ['1,2,during', '2: the phase “during” is neither before nor after.'],
  ['1,much,before', '2: the value “much” is no number; leave it empty for a week of leave.'],
  [',2,before', '2: the week is missing.'],
  ['2025-W53,2,before', '2: there is no week “2025-W53”.'],
  ['2026-02-30,2,before', '2: there is no week “2026-02-30”.'],
  ['2026-W05,1,before\n2026W05,2,after', '3: the week “2026W05” stands on line 2 already.'],
  ['1,2,before\n1,3,after', '3: the week “1” stands on line 2 already.'],
])('names the line and the reason for %s', async (row, message) => {
  const rows = file('bad.csv', `${HEAD}${row}\n`);
  await expect(run([rows, '--direction', 'up'])).rejects.toThrow(`bad.csv line ${message}`);
});
