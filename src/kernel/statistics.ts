/** The ends of a range of plausible values, in the unit of the value. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A part of a whole in one week: its hours, and all hours. */
interface PartOfWhole {
  readonly part: number;
  readonly whole: number;
}

/** Arithmetic mean; undefined for no values. */
export function meanOf(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle value, of an even number the mean of the middle two; undefined for no values. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined || sorted.length % 2 === 1) return upper;
  return ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * 80% interval of a mean by Student's t over independent values.
 * @returns ends in the unit of the values; undefined below two values
 * Source: docs/measures.md#uncertainty
 */
export function meanInterval(values: readonly number[]): Interval | undefined {
  return widenedInterval(values, 1);
}

/**
 * 80% interval of a mean by Student's t over values, one a week.
 * @returns ends in the unit of the values; undefined below two values
 * Source: docs/measures.md#uncertainty
 */
export function weeklyInterval(values: readonly number[]): Interval | undefined {
  return widenedInterval(values, OF_WEEKS);
}

function widenedInterval(values: readonly number[], widening: number): Interval | undefined {
  const mean = meanOf(values);
  if (mean === undefined || values.length < 2) return undefined;
  const squares = sumOfSquares(values, mean);
  const error = Math.sqrt(squares / (values.length - 1) / values.length);
  return around(mean, error * widening, values.length - 1);
}

/**
 * 80% interval of the difference of two means of weeks, earlier less later, by Student's t with the
 * pooled variance.
 * @returns ends in the unit of the values; undefined where a side is empty or both hold three at most
 * Source: docs/measures.md#uncertainty
 */
export function differenceInterval(
  earlier: readonly number[],
  later: readonly number[],
): Interval | undefined {
  const [before, after] = [meanOf(earlier), meanOf(later)];
  const degrees = earlier.length + later.length - 2;
  if (before === undefined || after === undefined || degrees < 2) return undefined;
  const squares = sumOfSquares(earlier, before) + sumOfSquares(later, after);
  const error = Math.sqrt((squares / degrees) * (1 / earlier.length + 1 / later.length));
  return around(before - after, error * OF_WEEKS, degrees);
}

function sumOfSquares(values: readonly number[], mean: number): number {
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/**
 * 80% interval of a ratio of sums, Σ part / Σ whole: t over the weeks by the delta method, centred
 * on the ratio itself, so that a week with many hours weighs more.
 * @returns shares, not clipped to 0–1; undefined below two weeks or when the wholes sum to 0
 * Source: docs/measures.md#uncertainty
 */
export function ratioInterval(weeks: readonly PartOfWhole[]): Interval | undefined {
  const whole = weeks.reduce((sum, week) => sum + week.whole, 0);
  if (weeks.length < 2 || whole <= 0) return undefined;
  const ratio = weeks.reduce((sum, week) => sum + week.part, 0) / whole;
  const squares = weeks.reduce((sum, week) => sum + (week.part - ratio * week.whole) ** 2, 0);
  const error = Math.sqrt((squares * weeks.length) / (weeks.length - 1)) / whole;
  return around(ratio, error * OF_WEEKS, weeks.length - 1);
}

/**
 * 80% interval of a share of entries, n of `of`, by Wilson's score.
 * @returns shares 0–1; undefined for no entries
 * Source: docs/measures.md#uncertainty
 */
export function wilsonInterval(n: number, of: number): Interval | undefined {
  if (of <= 0) return undefined;
  const share = n / of;
  const z2 = NORMAL_END ** 2;
  const center = (share + z2 / (2 * of)) / (1 + z2 / of);
  const variance = (share * (1 - share)) / of + z2 / (4 * of * of);
  const reach = (NORMAL_END * Math.sqrt(variance)) / (1 + z2 / of);
  return { low: Math.max(0, center - reach), high: Math.min(1, center + reach) };
}

/**
 * Interval of a median by order statistics: the narrowest pair of values, as far from either end,
 * that holds the median with the given probability. Where even the lowest and the highest do not,
 * it is from the one to the other and holds it less often.
 * @returns two of the values; undefined for no values
 * Source: docs/measures.md#uncertainty
 */
export function medianInterval(
  values: readonly number[],
  probability: number,
): Interval | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  let left = 0;
  // Σ C(n, k)/2ⁿ of one tail: with the i-th lowest and highest, both tails hold 2 × Σ_{k<i}
  let term = 0.5 ** n;
  let tail = term;
  while (left + 1 < n / 2) {
    term *= (n - left) / (left + 1);
    if (1 - 2 * (tail + term) < probability) break;
    tail += term;
    left++;
  }
  const low = sorted[left];
  const high = sorted[n - 1 - left];
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** The interval cut to what is possible. */
export function clipInterval(interval: Interval, possible: Interval): Interval {
  return {
    low: Math.min(Math.max(interval.low, possible.low), possible.high),
    high: Math.min(Math.max(interval.high, possible.low), possible.high),
  };
}

/**
 * Share of Student's t distribution at or below `t`.
 * @param degrees degrees of freedom, above 0
 * @returns probability 0–1
 */
export function studentProbability(t: number, degrees: number): number {
  const tail = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/**
 * The value that Student's t falls below with the given probability: 1.6377 for .9 and 3 degrees.
 * @param probability between 0 and 1, both excluded
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (probability < 0.5) return -studentQuantile(1 - probability, degrees);
  let low = 0;
  let high = 1;
  while (studentProbability(high, degrees) < probability && high < 1e12) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2;
    if (studentProbability(middle, degrees) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How much a week resembles the one before it. */
const LIKENESS = 0.3;
/** Else the interval that says 80% would hold the truth in 68 of a hundred. */
const OF_WEEKS = Math.sqrt((1 + LIKENESS) / (1 - LIKENESS));
/** Ten percent lie above and ten below an 80% interval. */
const UPPER_END = 0.9;
/** The normal quantile of .9. */
const NORMAL_END = 1.2815515655446004;

function around(center: number, error: number, degrees: number): Interval {
  const reach = error === 0 ? 0 : studentQuantile(UPPER_END, degrees) * error;
  return { low: center - reach, high: center + reach };
}

/** Regularised incomplete beta function I_x(a, b) by its continued fraction (Lentz's method). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = a * Math.log(x) + b * Math.log1p(-x) - Math.log(a) - logBeta(a, b);
  return Math.exp(front) * betaFraction(x, a, b);
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / keepFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / keepFromZero(1 + even * d);
    c = keepFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / keepFromZero(1 + odd * d);
    c = keepFromZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

function keepFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** ln Γ(x) for x > 0: the recurrence up to 10, then Stirling's series. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 10; at++) shift += Math.log(at);
  const inverse = 1 / (at * at);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
