import { scaleLinear, scaleSqrt } from 'd3-scale';
import { wilsonInterval } from '../../../kernel/statistics.ts';
import type { CalibrationBin } from '../calibration/measures.ts';

/** A tenth with forecasts: what was said against what happened. */
export interface CalibrationPoint {
  readonly bin: CalibrationBin;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** the 80% range of the share that happened, top and bottom */
  readonly top: number;
  readonly bottom: number;
}

/** From the edge to the axes, so that the largest point and the words have room. */
const PAD = { start: 40, end: 14, top: 26, bottom: 34 };
const LARGEST = 11;

/**
 * Places the tenths that have forecasts on a square from 0 to 100%; the area of a point grows with
 * their number.
 * @returns positions in the frame's unit; no points without forecasts
 * Source: docs/measures.md#calibration
 */
export function layoutCalibration(bins: readonly CalibrationBin[], size: number) {
  const x = scaleLinear([0, 1], [PAD.start, size - PAD.end]);
  const y = scaleLinear([0, 1], [size - PAD.bottom, PAD.top]);
  const most = Math.max(1, ...bins.map(({ n }) => n));
  const radius = scaleSqrt([0, most], [0, LARGEST]);
  const points = bins.flatMap((bin): CalibrationPoint[] => {
    const { n, meanForecast, observed } = bin;
    const range = observed === undefined ? undefined : wilsonInterval(observed * n, n);
    if (meanForecast === undefined || observed === undefined || range === undefined) return [];
    const [top, bottom] = [y(range.high), y(range.low)];
    const place = { x: x(meanForecast), y: y(observed), radius: Math.max(2.5, radius(n)) };
    return [{ bin, ...place, top, bottom }];
  });
  return { x, y, points };
}
