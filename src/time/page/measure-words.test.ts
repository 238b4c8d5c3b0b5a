import { expect, it } from 'vitest';
import { aMeasure } from './a-measure.ts';
import { sayHeading, sayMeasureCount, sayRange, sayState, sayValue } from './measure-words.ts';

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

it('places a value between its floor and its heading', () => {
  const values = [0.1, 0.12, 0.21];
  expect(values.map((value) => sayState(aMeasure({ value })))).toEqual(['away', 'near', 'there']);
});

it('places a value that should fall the other way round', () => {
  const less = { better: 'less', floor: 0.6, heading: 0.25, low: null, high: null };
  const states = [0.5, 0.3, 0.2].map((value) => sayState(aMeasure({ ...less, value })));
  expect(states).toEqual(['away', 'near', 'there']);
});

it('cannot tell a state when the range covers all three', () => {
  expect(sayState(aMeasure({ low: 0.05, high: 0.25 }))).toBe('cannot tell');
});

it('reads a measure without a sound heading against its own history alone', () => {
  expect(sayState(protectedHours)).toBe('trend only');
});
