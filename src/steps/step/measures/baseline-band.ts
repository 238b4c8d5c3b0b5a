/** Where a week would lie eight times of ten if nothing changed. */
export interface BaselineBand {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/** Of a normal distribution, 80% lie within so many standard deviations. */
const EIGHT_OF_TEN = 1.2816;

/**
 * The band of the weeks before a step: their mean and 1.28 standard deviations either way, cut at
 * what the measure can be.
 * @returns in the measure's unit; undefined below two weeks
 * Source: docs/measures.md#verdict
 */
export function findBaselineBand(
  values: readonly number[],
  possible: { readonly low: number; readonly high: number },
): BaselineBand | undefined {
  if (values.length < 2) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = EIGHT_OF_TEN * Math.sqrt(squares / (values.length - 1));
  return {
    low: Math.max(possible.low, mean - half),
    mean,
    high: Math.min(possible.high, mean + half),
  };
}
