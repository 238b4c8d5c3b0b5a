import type { MeasureUnit } from '../../../kernel/measure.ts';

/**
 * The smallest difference of a week that means anything, so that weeks which happen to be equal are
 * not taken for certainty.
 * @returns in the unit of the measure: 2 of a hundred, a quarter of an hour, 5 minutes, half a count;
 * 0 for what has no grain of its own
 * Source: docs/measures.md#verdict
 */
export function grainOf(unit: MeasureUnit): number {
  return GRAINS[unit] ?? 0;
}

const GRAINS: Partial<Record<MeasureUnit, number>> = {
  share: 0.02,
  'hours a week': 0.25,
  'hours in 4 weeks': 0.25,
  'minutes a week': 5,
  'times in 28 days': 0.5,
  functions: 0.5,
  people: 0.5,
};
