import { expect, it } from 'vitest';
import type { OneStep } from '../model.ts';
import { aShownStep } from './a-shown-step.ts';
import { layoutPicture } from './picture-layout.ts';

function aPicture(weeks: readonly (readonly [OneStep['weeks'][number]['part'], number | null])[]) {
  const mean = (side: string) => {
    const values = weeks.flatMap(([part, value]) => (part === side ? (value ?? []) : []));
    const sum = values.reduce((total, value) => total + value, 0);
    return { weeks: values.length, mean: values.length === 0 ? null : sum / values.length };
  };
  const verdict = {
    state: 'running',
    delta: null,
    nap: null,
    p: null,
    pWrong: null,
    projected: null,
    tau: null,
  } as const;
  return layoutPicture(
    {
      ...aShownStep({ before: mean('before'), after: mean('after') }),
      weeks: weeks.map(([part, value], index) => ({
        week: `2026-W${10 + index}`,
        from: '2026-03-02',
        part,
        value,
      })),
      verdict,
      today: '2026-11-24',
      readUntil: null,
    },
    100,
  );
}

it('places weeks evenly from 0 up, and leaves gaps for leave and weeks to come', () => {
  const { columns, top } = aPicture([
    ['before', 0.5],
    ['leave', 0.2],
    ['step', 0.25],
    ['ahead', null],
  ]);
  // a little above the highest week
  expect(top).toBeCloseTo(0.56, 12);
  expect(columns.map(({ x, y }) => [x, y === undefined ? undefined : Math.round(y)])).toEqual([
    [12.5, 11],
    [37.5, undefined],
    [62.5, 55],
    [87.5, undefined],
  ]);
});

it('draws the mean of each side over its own weeks only', () => {
  const { means, band } = aPicture([
    ['before', 0.4],
    ['before', 0.6],
    ['step', 0.9],
    ['after', 0.2],
    ['after', 0.2],
  ]);
  expect(means.map(({ side, from, to, value }) => [side, from, to, value])).toEqual([
    ['before', 0, 40, 0.5],
    ['after', 60, 100, 0.2],
  ]);
  expect(band).toBeDefined();
});

it('has no band of one week, and a scale where every week is 0', () => {
  const { band, top } = aPicture([['before', 0]]);
  expect([band, top]).toEqual([undefined, 1]);
});
