import { expect, it } from 'vitest';
import { aMeasure } from './a-measure.ts';
import { sayHeading, sayMeasureCount, sayRange, sayValue } from './measure-words.ts';

const protectedHours = aMeasure({
  unit: 'hours a week',
  better: 'trend more',
  value: 3.1,
  low: 2.4,
  high: 3.8,
  count: { n: 12.4, of: 160 },
  floor: null,
  heading: null,
});

it('says values, ranges and counts in the unit of the measure', () => {
  const share = aMeasure();
  expect([sayValue(share, 0.12), sayRange(share), sayMeasureCount(share)]).toEqual([
    '12%',
    '8–16%',
    '8 of 68 h',
  ]);
  expect([
    sayValue(protectedHours, 3.1),
    sayRange(protectedHours),
    sayMeasureCount(protectedHours),
  ]).toEqual(['3.1 h', '2.4–3.8 h', 'a week, 12.4 of 160 h']);
});

it('says one figure where both ends of a range read the same', () => {
  expect(sayRange(aMeasure({ low: 0.121, high: 0.124 }))).toBe('12%');
});

it('says no range where none is known', () => {
  expect(sayRange(aMeasure({ low: null, high: null }))).toBeUndefined();
});

it('says a heading to stay under as such, and that a trend has none', () => {
  expect([
    sayHeading(aMeasure()),
    sayHeading(aMeasure({ better: 'less', heading: 0.25, floor: 0.6 })),
    sayHeading(protectedHours),
  ]).toEqual(['21%', '25% or less', 'None']);
});

it('says what is not counted in hours by its own name', () => {
  const met = aMeasure({ unit: 'share', count: { n: 3, of: 5 }, counted: 'decision-makers' });
  const parity = aMeasure({ unit: 'ratio', floor: 0.3, heading: 0.8, until: 1.25 });
  expect([sayMeasureCount(met), sayValue(parity, 0.625), sayHeading(parity)]).toEqual([
    '3 of 5 decision-makers',
    '0.63',
    '0.8 to 1.25',
  ]);
});
