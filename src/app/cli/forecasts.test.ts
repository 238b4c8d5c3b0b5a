import { expect, it } from 'vitest';
import { callCommand, usesFolder } from '../../../tests/command-line.ts';
import { run } from './forecasts.ts';

const file = usesFolder('bearings-forecasts-');

it('gives programs every score and ten tenths, the unknown as null', async () => {
  const rows = file('plain.csv', 'Outcome,Forecast\n0,0.1\nyes,90%\n1,.8\nno,".3"\n');
  const { printed } = await callCommand(run, rows, '--json');
  const found = JSON.parse(printed);
  expect(Object.keys(found)).toEqual([
    'n',
    'brier',
    'log',
    'baseRate',
    'reliability',
    'resolution',
    'uncertainty',
    'withinBinVariance',
    'withinBinCovariance',
    'bins',
  ]);
  expect(found.n).toBe(4);
  expect(found.brier).toBeCloseTo(0.0375, 12);
  expect(found.bins[3]).toEqual({ low: 0.3, high: 0.4, n: 1, meanForecast: 0.3, observed: 0 });
  expect(found.bins[5]).toEqual({ low: 0.5, high: 0.6, n: 0, meanForecast: null, observed: null });
});

it('leaves out what is still open and says on which line it stands', async () => {
  const rows = file('open.csv', 'forecast,outcome\n.7,1\n.4,\n');
  const { printed, said } = await callCommand(run, rows, '--json');
  expect([JSON.parse(printed).n, said]).toEqual([1, 'line 3: no outcome yet, left out.\n']);
});

it('shows people their scores and the tenths that hold a forecast', async () => {
  const rows = file('table.csv', 'forecast,outcome\n.7,1\n.72,0\n');
  const { printed } = await callCommand(run, rows);
  expect(printed).toMatch(/Brier +0\.3042 +2 forecasts/);
  expect(printed).toMatch(/70–80% +2 +0\.7100 +0\.5000/);
});

it('says of nothing that nothing came to its end', async () => {
  const nothing = await callCommand(run, file('empty.csv', ''));
  const none = await callCommand(run, file('none.csv', 'forecast,outcome\n'), '--json');
  expect(nothing.printed).toBe('No forecast in this file has come to its end yet.\n');
  expect(JSON.parse(none.printed)).toMatchObject({ n: 0, brier: null, baseRate: null });
});

it.each([
  ['.7,2', '2: the outcome “2” is neither 1 nor 0; leave it empty while it is open.'],
  ['70,1', '2: the forecast “70” is not between 0 and 1; seventy in a hundred is .7 or 70%.'],
  ['-.1,1', '2: the forecast “-.1” is not between 0 and 1; seventy in a hundred is .7 or 70%.'],
  ['often,1', '2: the forecast “often” is no number.'],
  [',1', '2: the forecast is missing.'],
  [
    '.7,constructor',
    '2: the outcome “constructor” is neither 1 nor 0; leave it empty while it is open.',
  ],
])('names the line and the reason for %s', async (row, message) => {
  const rows = file('bad.csv', `forecast,outcome\n${row}\n`);
  await expect(run([rows])).rejects.toThrow(`bad.csv line ${message}`);
});
