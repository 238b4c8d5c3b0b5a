import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeStep, rankAgainstOrder } from './measures.ts';

describe('the verdict on a step', () => {
  it('leans and warns of the trend where the weeks before rose already', () => {
    // docs/measures.md: means 3 and 4.5; 13.5 of 16 pairs; squares 2 + 5 over 6 degrees = 1.1667;
    // se² 1.1667 × ½ × 1.3/.7 = 1.0833; v = 1/(1/1.0833 + 1/1.1667) = .5617; 5 of 6 pairs rise
    const { word, hasTrend, ...figures } = judgeStep(
      { before: [2, 3, 3, 4], after: [4, 5, 3, 6] },
      'up',
    );
    expect([word, hasTrend]).toEqual(['leaning', true]);
    expect(rounded(figures)).toEqual({
      delta: 1.5,
      nap: 0.8438,
      s2: 1.1667,
      se2: 1.0833,
      v: 0.5617,
      p: 0.8303,
      tau: 0.9129,
    });
  });

  it('moved only where nearly every week after is better, it is likely, and nothing rose before', () => {
    const after = [9, 8, 9, 8];
    expect(judgeStep({ before: [2, 3, 3, 2], after }, 'up').word).toBe('moved');
    expect(judgeStep({ before: [1, 2, 3, 4], after }, 'up').word).toBe('leaning');
    expect(judgeStep({ before: [2, 3, 3, 2], after: [3, 2, 2, 3] }, 'up').word).toBe('cannot tell');
  });

  it('went the wrong way by the same rules turned round', () => {
    expect(judgeStep({ before: [9, 8, 9, 8], after: [2, 3, 3, 2] }, 'up').word).toBe('wrong way');
    expect(judgeStep({ before: [4, 3, 3, 5], after: [2, 3, 3, 2] }, 'up').word).toBe(
      'leaning wrong way',
    );
  });

  it('is too little data below four weeks on a side, or where no week differs', () => {
    const cases = [
      { before: [1, 2, 3], after: [4, 5, 6, 7] },
      { before: [1, 2, 3, 4], after: [4, 5, 6] },
      { before: [0.1, 0.1, 0.1, 0.1], after: [0.3, 0.3, 0.3, 0.3] },
      { before: [], after: [] },
    ];
    const verdicts = cases.map((weeks) => judgeStep(weeks, 'up'));
    expect(verdicts.map(({ word, p }) => [word, p])).toEqual(
      cases.map(() => ['too little data', undefined]),
    );
    expect(verdicts[3]).toMatchObject({ delta: undefined, nap: undefined, s2: undefined });
  });

  const weeks = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 8 });

  it('is the same downwards as upwards for the negated weeks, and turned round for the same', () => {
    const OTHER = new Map([
      ['moved', 'wrong way'],
      ['leaning', 'leaning wrong way'],
      ['wrong way', 'moved'],
      ['leaning wrong way', 'leaning'],
    ]);
    fc.assert(
      fc.property(weeks, weeks, (before, after) => {
        const up = judgeStep({ before, after }, 'up');
        const down = judgeStep({ before, after }, 'down');
        const negated = { before: before.map((x) => 0 - x), after: after.map((x) => 0 - x) };
        expect(judgeStep(negated, 'up')).toEqual(down);
        // the verdict's own borders (P of exactly .8) may fall to one side by rounding
        if (Math.abs((up.p ?? 0.5) - 0.8) > 1e-9 && Math.abs((up.p ?? 0.5) - 0.2) > 1e-9) {
          expect(down.word).toBe(OTHER.get(up.word) ?? up.word);
        }
      }),
    );
  });

  it('never becomes less likely when a week after gets better', () => {
    fc.assert(
      fc.property(weeks, weeks, fc.nat(7), (before, after, at) => {
        const better = after.map((value, index) =>
          index === at % after.length ? value + 1 : value,
        );
        const [nap, more] = [after, better].map(
          (each) => judgeStep({ before, after: each }, 'up').nap,
        );
        expect(more ?? 0).toBeGreaterThanOrEqual(nap ?? 0);
      }),
    );
  });
});

describe('the trend of the weeks before', () => {
  it('counts pairs in order against pairs out of it, and ties as neither', () => {
    // 2 3 3 4: five of six pairs rise, one ties: 5/√(5 × 6)
    expect(rankAgainstOrder([2, 3, 3, 4])).toBeCloseTo(0.91287, 5);
    expect(rankAgainstOrder([3, 2, 1])).toBe(-1);
    expect([rankAgainstOrder([2, 2, 2]), rankAgainstOrder([1])]).toEqual([undefined, undefined]);
  });
});

function rounded(figures: Readonly<Record<string, number | undefined>>) {
  const round = (value = Number.NaN) => Math.round(value * 10_000) / 10_000;
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]));
}
