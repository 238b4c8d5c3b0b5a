import { studentQuantile } from '../../../kernel/statistics.ts';
import { believedVariance, errorOf } from './compare-sides.ts';

/** As sure as “moved” must be. */
const SURE = 0.95;

/**
 * The smallest difference of means that would be told after weeks as uneven as these.
 * @param look `after` is how many weeks there will be, `grain` the smallest difference of a week
 * that means anything
 * @returns in the measure's unit, 0 where no week differs; undefined below two weeks before or one after
 * Source: docs/measures.md#tellable
 */
export function findTellable(
  before: readonly number[],
  { after, grain }: { readonly after: number; readonly grain: number },
): number | undefined {
  const s2 = varianceOf(before);
  if (s2 === undefined || after < 1) return undefined;
  const spread = Math.max(s2, grain ** 2);
  if (spread === 0) return 0;
  const se2 = errorOf(spread, { before: before.length, after });
  const quantile = studentQuantile(SURE, before.length + after - 2);
  return (quantile * se2) / Math.sqrt(believedVariance(spread, se2));
}

function varianceOf(values: readonly number[]): number | undefined {
  const [first] = values;
  if (first === undefined || values.length < 2) return undefined;
  if (values.every((value) => value === first)) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
