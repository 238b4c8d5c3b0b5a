import { studentQuantile } from '../../../kernel/statistics.ts';

/** Where a week would lie eight times of ten if nothing changed. */
export interface BaselineBand {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/** Eight of ten lie within: one of ten below, one above. */
const UPPER_END = 0.9;

/**
 * The band in which a further week would lie: the mean of the weeks before a step ± t·s·√(1 + 1/n),
 * cut at what the measure can be.
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
  const n = values.length;
  const deviation = Math.sqrt(squares / (n - 1));
  const half = studentQuantile(UPPER_END, n - 1) * deviation * Math.sqrt(1 + 1 / n);
  return {
    low: Math.max(possible.low, mean - half),
    mean,
    high: Math.min(possible.high, mean + half),
  };
}
