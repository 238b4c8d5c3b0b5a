import { expect, it } from 'vitest';
import { meanInterval } from '../../kernel/statistics.ts';
import { weighEvidence } from './evidence.ts';
import { type GapSize, sizeGap } from './gaps.ts';

/** Weeks of a measure, in units of the axis. */
const DEVIATION = 0.3;
const WEEKS = 4;
const WORLDS = 1500;

/** How often of so many worlds a gap has a size, where what is said is what is true. */
function rateSizes(truth: number, { alike = 0 } = {}): Record<GapSize, number> {
  const draw = drawNormals(20261124);
  const rates = { wide: 0, some: 0, agree: 0, 'cannot tell': 0 };
  for (let world = 0; world < WORLDS; world++) {
    const measures = ['one', 'two', 'three'].map((id) =>
      aMeasure(
        id,
        weeks(draw, alike).map((value) => truth + DEVIATION * value),
      ),
    );
    rates[sizeGap({ rating: truth, data: weighEvidence(measures) })] += 1 / WORLDS;
  }
  return rates;
}

/** Each week like the one before by `alike`. */
function weeks(draw: () => number, alike: number): number[] {
  const values = [draw()];
  while (values.length < WEEKS) {
    values.push(alike * (values.at(-1) ?? 0) + Math.sqrt(1 - alike ** 2) * draw());
  }
  return values;
}

function aMeasure(id: string, values: readonly number[]) {
  const value = values.reduce((sum, each) => sum + each, 0) / values.length;
  const { low, high } = meanInterval(values) ?? { low: value, high: value };
  const heading = { floor: 0, heading: 1 };
  return { id, inputs: [id], isAnchor: true, heading, enough: true, value, low, high };
}

/** Normal values by Box and Muller from a fixed seed (mulberry32). */
function drawNormals(seed: number): () => number {
  let state = seed;
  function uniform(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

it.each([0.3, 0.7, 1])('rarely tells a gap where both views agree, at %s', (truth) => {
  const rates = rateSizes(truth);
  expect(rates.some + rates.wide).toBeLessThan(0.1);
  expect(rates.wide).toBeLessThan(0.01);
});

it('stays rare where a week is like the one before', () => {
  const rates = rateSizes(0.7, { alike: 0.3 });
  expect(rates.some + rates.wide).toBeLessThan(0.1);
  expect(rates.wide).toBeLessThan(0.01);
});
