import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedValue, Sides } from './measures/sides.ts';
import { judgeStep } from './measures.ts';

const UP = { direction: 'up', grain: 0 } as const;
const DOWN = { direction: 'down', grain: 0 } as const;

describe('the verdict on a step', () => {
  it('takes off what the weeks before would have risen by themselves', () => {
    // slope Σ(t−3.5)(x−x̄)/Σ(t−3.5)² = 1.5/17.5, × (14.5 − 3.5) = .942857;
    // Δ 4.5 − .942857 − 2.833333; s² = (2.8333 + 5)/8; 19 of 24 pairs
    const weeks = sides([2, 3, 3, 4, 2, 3], [4, 5, 3, 6], 13);
    expect(rounded(judgeStep(weeks, UP))).toEqual({
      projected: 0.942857,
      delta: 0.72381,
      nap: 0.791667,
      s2: 0.979167,
      se2: 0.757688,
      v: 0.427153,
      p: 0.725107,
      pWrong: 0.094238,
      tau: 0.23355,
      // t(.95, 8) 1.859548 × .438492 / √.247204, from the weeks before alone: s² .566667
      tellable: 1.639992,
      hasTrend: false,
      word: 'cannot tell',
    });
  });

  it('tells a change where no week differs from another of its side', () => {
    const weeks = sides([3, 3, 3, 3, 3, 3], [2, 2, 2, 2], 8);
    const { word, delta, s2, p } = judgeStep(weeks, { direction: 'down', grain: 0.25 });
    expect([word, delta, s2, p?.toFixed(6)]).toEqual(['moved', 1, 0.0625, '0.995417']);
    expect(judgeStep(weeks, DOWN)).toMatchObject({ word: 'moved', s2: 0, se2: 0, v: 0, p: 1 });
    expect(judgeStep(weeks, UP)).toMatchObject({ word: 'wrong way', p: 0, pWrong: 1 });
    const same = sides([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [0.1, 0.1, 0.1, 0.1], 8);
    expect(judgeStep(same, UP)).toMatchObject({
      word: 'cannot tell',
      delta: 0,
      p: 0.5,
      tellable: 0,
    });
  });

  it('asks more of a measure that was rising anyway, and warns of it', () => {
    const verdict = judgeStep(sides([2, 2, 3, 3, 4, 4], [5, 5, 5, 6], 8), UP);
    const { projected, delta, p, tau } = rounded(verdict);
    expect([projected, delta, p, tau, verdict.word, verdict.hasTrend]).toEqual([
      2.742857,
      -0.492857,
      0.299996,
      0.894427,
      'cannot tell',
      true,
    ]);
  });

  it('moved only where nearly every week after is better, it is likely, and nothing rose before', () => {
    const after = [9, 8, 9, 8];
    expect(judgeStep(sides([2, 3, 3, 2, 3, 2], after), UP).word).toBe('moved');
    expect(judgeStep(sides([1, 2, 3, 2, 3, 4], [20, 20, 19, 20]), UP).word).toBe('leaning');
    expect(judgeStep(sides([2, 3, 3, 2, 3, 2], [3, 2, 2, 3]), UP).word).toBe('cannot tell');
  });

  it('went the wrong way by the same rules on the negated weeks', () => {
    expect(judgeStep(sides([9, 8, 9, 8, 8, 9], [2, 3, 3, 2]), UP).word).toBe('wrong way');
    expect(judgeStep(sides([3, 4, 4, 4, 4, 3], [2, 3, 2, 4]), UP).word).toBe('leaning wrong way');
  });

  it('is too little data below six weeks before or four after', () => {
    const cases = [
      sides([1, 2, 3, 2, 1], [4, 5, 6, 7]),
      sides([1, 2, 3, 4, 3, 2], [4, 5, 6]),
      sides([], []),
    ];
    const verdicts = cases.map((weeks) => judgeStep(weeks, UP));
    expect(verdicts.map(({ word, p, pWrong, v }) => [word, p, pWrong, v])).toEqual(
      cases.map(() => ['too little data', undefined, undefined, undefined]),
    );
    expect(verdicts[2]).toMatchObject({ delta: undefined, nap: undefined, s2: undefined });
  });

  const values = fc.integer({ min: 0, max: 20 });
  const before = fc.array(values, { minLength: 6, maxLength: 12 });
  const after = fc.array(values, { minLength: 4, maxLength: 8 });

  it('is the same downwards as upwards for the negated weeks', () => {
    fc.assert(
      fc.property(before, after, (early, late) => {
        const negated = sides(
          early.map((x) => 0 - x),
          late.map((x) => 0 - x),
        );
        expect(judgeStep(negated, UP)).toEqual(judgeStep(sides(early, late), DOWN));
      }),
    );
  });

  it('is the same whatever week the weeks are counted from', () => {
    fc.assert(
      fc.property(before, after, fc.integer({ min: -3000, max: 3000 }), (early, late, from) => {
        const one = judgeStep(sides(early, late), UP);
        const other = judgeStep(shift(sides(early, late), from), UP);
        expect(other.delta).toBeCloseTo(one.delta ?? Number.NaN, 9);
        expect(other.nap).toBe(one.nap);
      }),
    );
  });

  it('says leaning, not moved, where every pair is better and the chance is below .95', () => {
    const { word, nap, p } = judgeStep(sides([2, 3, 3, 3, 2, 3], [4, 3.5, 4, 4], 8), UP);
    expect([word, nap, p?.toFixed(3)]).toEqual(['leaning', 1, '0.936']);
    expect(judgeStep(sides([2, 3, 3, 3, 2, 3], [4, 4, 4, 4], 8), UP).word).toBe('moved');
  });

  it('never says both ways at once', () => {
    fc.assert(
      fc.property(before, after, (early, late) => {
        const { p, pWrong } = judgeStep(sides(early, late), UP);
        // a projection takes from one of them and never gives to the other
        expect((p ?? 0) + (pWrong ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('never becomes less likely when a week after gets better', () => {
    fc.assert(
      fc.property(before, after, fc.nat(7), (early, late, at) => {
        const better = late.map((value, index) => (index === at % late.length ? value + 1 : value));
        const [nap, more] = [late, better].map((each) => judgeStep(sides(early, each), UP).nap);
        expect(more ?? 0).toBeGreaterThanOrEqual(nap ?? 0);
      }),
    );
  });
});

/** Weeks from 1 on before, and after them two weeks later or from the week that is given. */
function sides(
  before: readonly number[],
  after: readonly number[],
  from = before.length + 2,
): Sides {
  return {
    before: before.map((value, index) => ({ at: index + 1, value })),
    after: after.map((value, index) => ({ at: from + index, value })),
  };
}

function shift({ before, after }: Sides, by: number): Sides {
  const move = ({ at, value }: DatedValue) => ({ at: at + by, value });
  return { before: before.map(move), after: after.map(move) };
}

function rounded<T extends object>(figures: T): T {
  const round = (value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1_000_000) / 1_000_000 : value;
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, round(value)]),
  ) as T;
}
