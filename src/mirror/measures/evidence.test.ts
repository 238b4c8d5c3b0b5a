import { describe, expect, it } from 'vitest';
import { type Placed, placeMeasure, weighEvidence } from './evidence.ts';

/** On an axis from 0 to 1, so that value and position are the same. */
function aMeasure(value: number | undefined, change: Partial<Placed> = {}): Placed {
  return {
    id: `at ${value}`,
    inputs: ['calendar'],
    isAnchor: true,
    heading: { floor: 0, heading: 1 },
    enough: true,
    value,
    low: value,
    high: value,
    ...change,
  };
}

describe('the place of a measure', () => {
  it('turns the range round where less is better', () => {
    // 49% (44–54) of 60 → 25: 11/35, from 6/35 to 16/35
    const measure = aMeasure(0.49, {
      low: 0.44,
      high: 0.54,
      heading: { floor: 0.6, heading: 0.25 },
    });
    const place = placeMeasure(measure);
    expect([place?.at, place?.low, place?.high].map((at) => at?.toFixed(3))).toEqual([
      '0.314',
      '0.171',
      '0.457',
    ]);
  });

  it('has no state when its range covers all three', () => {
    expect(placeMeasure(aMeasure(0.7, { low: 0.4, high: 1.1 }))?.state).toBeUndefined();
    expect(placeMeasure(aMeasure(0.7, { low: 0.5, high: 1.1 }))?.state).toBe('near');
  });

  it('has no state below its minimum, and no place as a trend', () => {
    expect(placeMeasure(aMeasure(0.7, { enough: false }))?.state).toBeUndefined();
    expect(placeMeasure(aMeasure(0.7, { heading: undefined }))).toBeUndefined();
  });

  it('reaches the heading when its range holds a band whose sides it passes', () => {
    const parity = { floor: 0.3, heading: 0.8, until: 1.25 };
    const place = placeMeasure(aMeasure(1, { low: 0.55, high: 2.3, heading: parity }));
    expect([place?.at, place?.low.toFixed(2), place?.high]).toEqual([1, '0.50', 1]);
  });
});

describe('the evidence of a shift', () => {
  it('is the median of the resolved measures, from the median of their lows to that of their highs', () => {
    // lows .1 .4 .5, highs .3 .4 .8: .4 to .4
    const evidence = weighEvidence([
      aMeasure(0.2, { low: 0.1, high: 0.3 }),
      aMeasure(0.4, { inputs: ['journal'] }),
      aMeasure(0.6, { low: 0.5, high: 0.8 }),
      aMeasure(undefined, { enough: false }),
      aMeasure(0.9, { heading: undefined }),
    ]);
    expect(evidence).toMatchObject({
      at: 0.4,
      low: 0.4,
      high: 0.4,
      state: 'away',
      resolved: 3,
      measures: 4,
      inputs: 2,
      isThin: false,
    });
  });

  it('of an even number is the mean of the two in the middle', () => {
    expect(weighEvidence([aMeasure(0.2), aMeasure(0.5)]).at).toBeCloseTo(0.35);
  });

  it('is thin with one measure, and with two that read the same inputs', () => {
    expect(weighEvidence([aMeasure(0.2)]).isThin).toBe(true);
    expect(weighEvidence([aMeasure(0.2), aMeasure(0.3)]).isThin).toBe(true);
  });

  it('is thin when one measure reads all that the other reads', () => {
    const wider = aMeasure(0.3, { inputs: ['calendar', 'people'] });
    expect(weighEvidence([aMeasure(0.2), wider]).isThin).toBe(true);
    expect(weighEvidence([aMeasure(0.2, { inputs: ['calendar', 'journal'] }), wider]).isThin).toBe(
      false,
    );
  });

  it('is mixed when leaving out one measure moves the median by a quarter of the axis', () => {
    // .1 .6 .7: .6; without .7 the middle is .35, a quarter away. Of two, one alone is half apart.
    expect(weighEvidence([aMeasure(0.1), aMeasure(0.6), aMeasure(0.7)]).isMixed).toBe(true);
    expect(weighEvidence([aMeasure(0.3), aMeasure(0.6), aMeasure(0.7)]).isMixed).toBe(false);
    expect(weighEvidence([aMeasure(0.2), aMeasure(0.7)]).isMixed).toBe(true);
    expect(weighEvidence([aMeasure(0.2)]).isMixed).toBe(false);
  });

  it('is said as between two states where the range covers their border', () => {
    const near = aMeasure(0.8, { low: 0.7, high: 1.1 });
    expect(weighEvidence([near, near])).toMatchObject({ at: 0.8, state: 'near to there' });
    expect(weighEvidence([aMeasure(0.4, { low: 0.2, high: 0.5 })]).state).toBe('away to near');
  });

  it('cannot be told where the range covers all three, though each measure can', () => {
    // .45 (.2 to .9) and .95 (.7 to 1.1): .7, from .45 to 1
    const [one, other] = [
      aMeasure(0.45, { low: 0.2, high: 0.9 }),
      aMeasure(0.95, { low: 0.7, high: 1.1 }),
    ];
    expect(weighEvidence([one, other])).toMatchObject({
      at: undefined,
      low: undefined,
      state: undefined,
      resolved: 2,
    });
  });

  it('cannot be told from side measures alone, however many there are', () => {
    const side = aMeasure(1.1, { isAnchor: false });
    expect(weighEvidence([side, { ...side, inputs: ['growth'] }])).toMatchObject({
      at: undefined,
      state: undefined,
      resolved: 2,
      isThin: false,
    });
    expect(weighEvidence([side, aMeasure(0.7)]).state).toBe('near');
  });

  it('does not take an anchor below its minimum for one that is there', () => {
    const short = aMeasure(undefined, { enough: false });
    expect(weighEvidence([short, aMeasure(1.1, { isAnchor: false })]).state).toBeUndefined();
  });

  it('is unknown without a resolved measure, never zero', () => {
    expect(weighEvidence([aMeasure(undefined, { enough: false })])).toMatchObject({
      at: undefined,
      state: undefined,
      resolved: 0,
      measures: 1,
      isMixed: false,
    });
  });
});
