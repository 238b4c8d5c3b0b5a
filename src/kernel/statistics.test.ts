import { describe, expect, it } from 'vitest';
import {
  clipInterval,
  differenceInterval,
  meanInterval,
  medianInterval,
  medianOf,
  ratioInterval,
  studentProbability,
  studentQuantile,
  weeklyInterval,
  wilsonInterval,
} from './statistics.ts';

describe('Student’s t', () => {
  it('has the quantiles that printed tables give', () => {
    const printed = [
      [0.9, 1, 3.0777],
      [0.9, 3, 1.6377],
      [0.9, 7, 1.4149],
      [0.95, 3, 2.3534],
      [0.975, 10, 2.2281],
      [0.1, 3, -1.6377],
      [0.5, 4, 0],
    ] as const;
    for (const [probability, degrees, t] of printed) {
      expect(studentQuantile(probability, degrees)).toBeCloseTo(t, 4);
    }
  });

  it('is the inverse of its probability', () => {
    for (const degrees of [1, 2, 5, 30, 1000]) {
      for (const probability of [0.01, 0.3, 0.8, 0.999]) {
        const t = studentQuantile(probability, degrees);
        expect(studentProbability(t, degrees)).toBeCloseTo(probability, 9);
      }
    }
  });
});

describe('intervals over weeks', () => {
  it('puts 80% around a mean of weekly hours, wider since a week resembles the last', () => {
    // 4, 6, 5, 5: mean 5, s² = 2/3, error √(2/3/4) = .40825, × 1.63774 = .66861, × √(1.3/.7) = .91117
    const interval = weeklyInterval([4, 6, 5, 5]);
    expect(interval?.low).toBeCloseTo(4.08883, 4);
    expect(interval?.high).toBeCloseTo(5.91117, 4);
  });

  it('takes values that are no weeks as independent', () => {
    const interval = meanInterval([4, 6, 5, 5]);
    expect(interval?.low).toBeCloseTo(4.33139, 4);
    expect(interval?.high).toBeCloseTo(5.66861, 4);
  });

  it('widens the difference of two means of weeks alike', () => {
    // 4, 6 and 1, 3: 5 − 2 = 3; pooled s² (2 + 2)/2 = 2, error √(2 (½ + ½)) = 1.41421,
    // × t₂ 1.88562 = 2.66667, × √(1.3/.7) = 3.63405
    const interval = differenceInterval([4, 6], [1, 3]);
    expect(interval?.low).toBeCloseTo(3 - 3.63405, 4);
    expect(interval?.high).toBeCloseTo(3 + 3.63405, 4);
  });

  it('covers 80% of weeks that resemble each other by .3, within a point or two', () => {
    const random = seededRandom(7);
    const runs = 4000;
    let held = 0;
    for (let run = 0; run < runs; run++) {
      const interval = weeklyInterval(weeksAlike(4, random));
      if (interval !== undefined && interval.low <= 0 && interval.high >= 0) held++;
    }
    expect(held / runs).toBeGreaterThan(0.77);
    expect(held / runs).toBeLessThan(0.86);
  });

  it('centres a ratio on the ratio of the sums, not on the mean of the weekly shares', () => {
    // 2/20, 4/10, 1/20, 3/20: ratio 10/70 = .142857; residuals −.857143, 2.571429, −1.857143, .142857
    // squares 10.81633 × 4/3 = 14.42177, root 3.797601 / 70 = .0542514, × 1.63774 = .0888499,
    // × √(1.3/.7) = .121082
    const interval = ratioInterval([
      { part: 2, whole: 20 },
      { part: 4, whole: 10 },
      { part: 1, whole: 20 },
      { part: 3, whole: 20 },
    ]);
    expect(interval?.low).toBeCloseTo(0.142857 - 0.12108, 4);
    expect(interval?.high).toBeCloseTo(0.142857 + 0.12108, 4);
  });

  it('says nothing from one week, from none, or where there is nothing to divide by', () => {
    expect(meanInterval([])).toBeUndefined();
    expect(meanInterval([3])).toBeUndefined();
    expect(ratioInterval([{ part: 1, whole: 2 }])).toBeUndefined();
    expect(
      ratioInterval([
        { part: 0, whole: 0 },
        { part: 0, whole: 0 },
      ]),
    ).toBeUndefined();
  });

  it('has no width where every week is the same', () => {
    expect(meanInterval([2, 2, 2])).toEqual({ low: 2, high: 2 });
  });

  it('never leaves what is possible', () => {
    expect(clipInterval({ low: -0.1, high: 1.2 }, { low: 0, high: 1 })).toEqual({
      low: 0,
      high: 1,
    });
  });
});

describe('the median', () => {
  it('is the middle, of an even number the mean of the middle two, and of none unknown', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([
      2,
      2.5,
      undefined,
    ]);
  });
});

describe('the interval of a share of entries', () => {
  it('is Wilson’s, so that it has a width also at nothing and everything', () => {
    // 9 of 10: centre (.9 + .08212)/1.16424 = .84357, reach 1.28155 √.013106 / 1.16424 = .12602
    // 10 of 10: from 1/(1 + 1.64237/10) = .85893
    expect([wilsonInterval(9, 10), wilsonInterval(10, 10), wilsonInterval(0, 0)]).toEqual([
      { low: expect.closeTo(0.71756, 5), high: expect.closeTo(0.96959, 5) },
      { low: expect.closeTo(0.85893, 5), high: expect.closeTo(1, 9) },
      undefined,
    ]);
  });
});

describe('the interval of a median', () => {
  it('is the narrowest pair of values that holds it often enough', () => {
    // Of 9, the 3rd lowest to the 3rd highest: 1 − 2(1 + 9 + 36)/512 = .820; of 10: 1 − 112/1024
    const nine = [9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect([medianInterval(nine, 0.8), medianInterval([...nine, 10], 0.8)]).toEqual([
      { low: 3, high: 7 },
      { low: 3, high: 8 },
    ]);
  });

  it('is from the lowest to the highest where there are too few', () => {
    expect([medianInterval([3, 1, 2], 0.8), medianInterval([4], 0.8)]).toEqual([
      { low: 1, high: 3 },
      { low: 4, high: 4 },
    ]);
  });

  it('is unknown for no values', () => {
    expect(medianInterval([], 0.8)).toBeUndefined();
  });
});

function weeksAlike(count: number, random: () => number): number[] {
  let last = normal(random);
  return Array.from({ length: count }, () => {
    last = 0.3 * last + Math.sqrt(1 - 0.09) * normal(random);
    return last;
  });
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The same numbers at every run (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
