/** How long something has waited, in days, and whether the wait is over. */
export interface Wait {
  readonly days: number;
  readonly isOver: boolean;
}

/** Days by which half of the waits are over, with their 80% range; undefined where not yet so many are. */
export interface WaitMedian {
  readonly median: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** The normal quantile of .9. */
const NORMAL_END = 1.2815515655446004;
/** What products of fractions leave over a half that is exact. */
const HALF = 0.5 + 1e-12;

/**
 * The median wait by Kaplan and Meier: one that goes on counts up to its length so far. The first
 * day by which at most half still wait; its 80% range by Brookmeyer and Crowley from Greenwood’s
 * error.
 * @returns days; undefined for no waits, and where more than half would still wait at the last end
 * Source: docs/measures.md#leadership.latency
 */
export function medianWait(waits: readonly Wait[]): WaitMedian {
  const ends = [...new Set(waits.flatMap(({ days, isOver }) => (isOver ? [days] : [])))].sort(
    (a, b) => a - b,
  );
  let still = 1;
  let growth = 0;
  const found: { median?: number; low?: number; high?: number } = {};
  for (const day of ends) {
    const waiting = waits.filter(({ days }) => days >= day).length;
    const ended = waits.filter(({ days, isOver }) => isOver && days === day).length;
    still *= 1 - ended / waiting;
    if (waiting > ended) growth += ended / (waiting * (waiting - ended));
    const reach = NORMAL_END * still * Math.sqrt(growth);
    if (still <= HALF) found.median ??= day;
    if (still - reach <= HALF) found.low ??= day;
    if (still + reach <= HALF) found.high ??= day;
  }
  return { median: found.median, low: found.low, high: found.high };
}
