import { expect, it } from 'vitest';
import { weekValues } from './a-measure.ts';
import { layoutMeasureLine } from './measure-line.ts';

const frame = { width: 120, height: 60 };
const steady = weekValues(0.1, 0.12, 0.1, 0.12, 0.1, 0.12, 0.1, 0.12, 0.1, 0.11, 0.12, 0.11);

it('keeps the scale for the weeks when the heading lies far off, and breaks the line to it', () => {
  const far = layoutMeasureLine({ weeks: steady, heading: 0.9 }, frame);
  expect(far?.heading?.isBroken).toBe(true);
  expect(far?.heading?.y).toBeLessThan(16);
  const usual = far?.usual;
  expect(usual?.height).toBeGreaterThan(30);
});

it('shares the scale with a heading that is near', () => {
  const near = layoutMeasureLine({ weeks: steady, heading: 0.13 }, frame);
  expect(near?.heading).toEqual({ y: 6, isBroken: false });
});

it('breaks the line downwards to a heading far below', () => {
  const line = layoutMeasureLine({ weeks: steady, heading: 0 }, frame);
  expect([line?.heading?.isBroken, (line?.heading?.y ?? 0) > 50]).toEqual([true, true]);
});

it('passes over the weeks that do not count', () => {
  const weeks = weekValues(0.1, null, 0.2, 0.3, 0.2, 0.1);
  const line = layoutMeasureLine({ weeks, heading: null }, frame);
  expect(line?.before.match(/[ML]/g)).toHaveLength(2);
  expect(line?.recent.match(/[ML,]/g)?.filter((sign) => sign !== ',')).toHaveLength(4);
});

it('parts the last four complete weeks from those before', () => {
  const line = layoutMeasureLine({ weeks: steady, heading: null }, frame);
  expect(line?.parting).toBeCloseTo(5 + (110 / 11) * 7.5);
  expect(layoutMeasureLine({ weeks: steady.slice(-4), heading: null }, frame)?.parting).toBe(
    undefined,
  );
});

it('shows what is usual from four baseline weeks on', () => {
  const usual = [7, 8].map(
    (count) => layoutMeasureLine({ weeks: steady.slice(-count), heading: null }, frame)?.usual,
  );
  expect(usual.map((band) => band !== undefined)).toEqual([false, true]);
});

it('draws a flat line where nothing changes, and nothing where nothing is known', () => {
  const flat = layoutMeasureLine({ weeks: weekValues(2, 2, 2), heading: null }, frame);
  expect(flat?.recent).not.toContain('NaN');
  expect(layoutMeasureLine({ weeks: weekValues(null, null), heading: 0.2 }, frame)).toBeUndefined();
});
