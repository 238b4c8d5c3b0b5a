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
  '2026-W07,4,after',
  '2026-W08,5,after',
  '2026-W09,3,after',
  '2026-W10,6,after',
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
    'tau',
    'trendWarning',
    'verdict',
  ]);
  expect(found).toMatchObject({ delta: 1.5, nap: 0.84375, trendWarning: true, verdict: 'leaning' });
  expect(found.p).toBeCloseTo(0.83, 3);
});

it('negates first when the step should lower the measure', async () => {
  const rows = file('down.csv', HEAD + WORKED.join('\n'));
  const { printed } = await callCommand(run, rows, '--direction', 'down', '--json');
  expect(JSON.parse(printed)).toMatchObject({ delta: -1.5, verdict: 'leaning wrong way' });
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
  const rows = file('leave.csv', `${HEAD}${WORKED.join('\n')}\n2026-W11,,after\n`);
  const { printed, said } = await callCommand(run, rows, '--direction', 'up');
  expect(said).toBe('Left out for want of a value: line 10.\n');
  expect(printed).toContain('leaning: 4 weeks before, 4 weeks after');
  expect(printed).toContain('The weeks before have a trend of their own.');
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
    tau: null,
    trendWarning: false,
    verdict: 'too little data',
  });
});

it.each([
  ['1,2,during', '2: the phase “during” is neither before nor after.'],
  ['1,much,before', '2: the value “much” is no number; leave it empty for a week of leave.'],
  [',2,before', '2: the week is missing.'],
  ['1,2,before\n1,3,after', '3: the week “1” stands on line 2 already.'],
])('names the line and the reason for %s', async (row, message) => {
  const rows = file('bad.csv', `${HEAD}${row}\n`);
  await expect(run([rows, '--direction', 'up'])).rejects.toThrow(`bad.csv line ${message}`);
});
