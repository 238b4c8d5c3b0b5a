import type { DatedValue } from './sides.ts';

/**
 * Kendall's τ_b of the values of weeks against the order they come in: 1 when each is higher than
 * all before it.
 * @returns −1 to 1; undefined below two weeks or when all are equal
 * Source: docs/measures.md#verdict
 */
export function rankAgainstOrder(weeks: readonly DatedValue[]): number | undefined {
  let pairs = 0;
  let tied = 0;
  let score = 0;
  for (const [at, late] of weeks.entries()) {
    for (const early of weeks.slice(0, at)) {
      pairs++;
      if (late.value === early.value) tied++;
      else score += late.value > early.value ? 1 : -1;
    }
  }
  if (pairs === tied) return undefined;
  // No two weeks tie in their order, so that only the values' ties shorten the scale.
  return score / Math.sqrt((pairs - tied) * pairs);
}

/**
 * Slope of the values on the number of their week, by least squares.
 * @returns the measure's unit a week; 0 where all values are equal; undefined below two weeks
 * Source: docs/measures.md#verdict
 */
export function slopeOf(weeks: readonly DatedValue[]): number | undefined {
  const [first] = weeks;
  if (first === undefined || weeks.length < 2) return undefined;
  if (weeks.every(({ value }) => value === first.value)) return 0;
  const meanAt = weeks.reduce((sum, { at }) => sum + at, 0) / weeks.length;
  const mean = weeks.reduce((sum, { value }) => sum + value, 0) / weeks.length;
  let products = 0;
  let squares = 0;
  for (const { at, value } of weeks) {
    products += (at - meanAt) * (value - mean);
    squares += (at - meanAt) ** 2;
  }
  return squares === 0 ? undefined : products / squares;
}
