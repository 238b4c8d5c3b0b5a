/** A forecast that came to its end. */
export interface Resolved {
  /** what was said, 0–1 */
  readonly forecast: number;
  /** which tenth it lies in, 0–9, lower edge included */
  readonly tenth: number;
  readonly happened: boolean;
}

/** Forecasts of one tenth beside what became of them. */
export interface CalibrationBin {
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly meanForecast: number | undefined;
  /** share that happened */
  readonly observed: number | undefined;
}

export interface Calibration {
  readonly n: number;
  /** mean squared error, 0 the best, .25 for always saying half */
  readonly brier: number | undefined;
  /** mean of −ln of what was said of what happened, clipped to .01 … .99 */
  readonly log: number | undefined;
  readonly baseRate: number | undefined;
  /** how far the tenths' forecasts lie from what became of them, 0 the best */
  readonly reliability: number | undefined;
  /** how far what became of them differs between the tenths, more is better */
  readonly resolution: number | undefined;
  readonly uncertainty: number | undefined;
  /** what the tenths hide, so that reliability − resolution + uncertainty + variance −
   * 2 × covariance is the Brier score */
  readonly withinBinVariance: number | undefined;
  readonly withinBinCovariance: number | undefined;
  /** ten */
  readonly bins: readonly CalibrationBin[];
}

/** Sure and wrong is bad, but not infinitely so. */
const CLIP = { low: 0.01, high: 0.99 };
export const TENTHS = 10;

/**
 * The tenth of a forecast between 0 and 1, of its decimal value as it was written: .3 lies in the
 * fourth, and so does .39999999999999999999, which no longer differs from .4 as a number.
 * @returns 0–9; 1 belongs to the last
 */
export function findTenth(decimal: string): number {
  const written = /^\+?0*(?:\.(\d)\d*|\.?)$/.exec(decimal);
  if (written !== null) return Number(written[1] ?? 0);
  return Math.min(TENTHS - 1, Math.floor(TENTHS * Number(decimal)));
}

/**
 * How well forecasts agree with what happened: Brier score, log score, and Murphy's decomposition
 * over ten tenths with what lies within them (Murphy 1973, Stephenson 2008).
 * @returns scores undefined for no forecast; tenths without one have no means
 * Source: docs/measures.md#calibration
 */
export function measureCalibration(resolved: readonly Resolved[]): Calibration {
  const n = resolved.length;
  const bins = Array.from({ length: TENTHS }, (_, tenth) =>
    sumBin(resolved.filter((each) => each.tenth === tenth)),
  );
  const baseRate = meanOf(resolved.map(({ happened }) => Number(happened)));
  const overall = (part: (bin: Sums) => number) =>
    n === 0 ? undefined : bins.reduce((sum, bin) => sum + part(bin), 0) / n;
  return {
    n,
    brier: meanOf(resolved.map((each) => (each.forecast - Number(each.happened)) ** 2)),
    log: meanOf(resolved.map(surprise)),
    baseRate,
    reliability: overall((bin) => bin.n * (bin.forecast - bin.observed) ** 2),
    resolution: overall((bin) => bin.n * (bin.observed - (baseRate ?? 0)) ** 2),
    uncertainty: baseRate === undefined ? undefined : baseRate * (1 - baseRate),
    withinBinVariance: overall((bin) => bin.variance),
    withinBinCovariance: overall((bin) => bin.covariance),
    bins: bins.map(({ n, forecast, observed }, tenth) => ({
      low: tenth / TENTHS,
      high: (tenth + 1) / TENTHS,
      n,
      meanForecast: n === 0 ? undefined : forecast,
      observed: n === 0 ? undefined : observed,
    })),
  };
}

/** Means of a tenth, and sums of squares and products around them; all 0 without a forecast. */
interface Sums {
  readonly n: number;
  readonly forecast: number;
  readonly observed: number;
  readonly variance: number;
  readonly covariance: number;
}

function sumBin(entries: readonly Resolved[]): Sums {
  const forecast = meanOf(entries.map((each) => each.forecast)) ?? 0;
  const observed = meanOf(entries.map(({ happened }) => Number(happened))) ?? 0;
  let variance = 0;
  let covariance = 0;
  for (const each of entries) {
    variance += (each.forecast - forecast) ** 2;
    covariance += (each.forecast - forecast) * (Number(each.happened) - observed);
  }
  return { n: entries.length, forecast, observed, variance, covariance };
}

function surprise({ forecast, happened }: Resolved): number {
  const said = happened ? forecast : 1 - forecast;
  return -Math.log(Math.min(CLIP.high, Math.max(CLIP.low, said)));
}

function meanOf(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
