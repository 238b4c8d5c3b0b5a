import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { MeasureOnTheWire } from '../model.ts';

interface MeasureLine {
  /** path of the weeks before the last four complete ones, and of those four */
  readonly before: string;
  readonly recent: string;
  /** where the last complete weeks begin; undefined when there are no earlier ones */
  readonly parting: number | undefined;
  readonly end: { readonly x: number; readonly y: number } | undefined;
  /** the middle half of the baseline weeks; undefined below four of them */
  readonly usual: { readonly top: number; readonly height: number } | undefined;
  /** where the heading lies; broken when it lies too far off to share the scale */
  readonly heading: { readonly y: number; readonly isBroken: boolean } | undefined;
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

/**
 * Places the weeks of a measure on a small line. The scale belongs to the weeks: a heading further
 * off than their own span is drawn at the edge and marked as broken, so that it flattens nothing.
 * @returns positions in the frame's unit; undefined without a value
 */
export function layoutMeasureLine(
  { weeks, heading }: Pick<MeasureOnTheWire, 'weeks' | 'heading'>,
  { width, height }: Frame,
): MeasureLine | undefined {
  const known = weeks.flatMap((week) => (week.value === null ? [] : [week.value]));
  if (known.length === 0) return undefined;
  const scale = scaleOf(known, heading, height);
  const x = scalePoint(
    weeks.map((week) => week.week),
    [INSET, width - INSET],
  );
  const points = weeks.flatMap((week) =>
    week.value === null ? [] : [{ x: x(week.week) ?? 0, y: scale.y(week.value) }],
  );
  const start = Math.max(0, points.length - RECENT);
  const draw = line<{ x: number; y: number }>(
    (point) => point.x,
    (point) => point.y,
  );
  const first = points[start];
  const previous = points[start - 1];
  return {
    before: draw(points.slice(0, start + 1)) ?? '',
    recent: draw(points.slice(start)) ?? '',
    parting: first && previous && (first.x + previous.x) / 2,
    end: points.at(-1),
    usual: bandOf(known.slice(-RECENT - BASELINE, -RECENT), scale.y),
    heading: scale.heading,
  };
}

const INSET = 5;
const RECENT = 4;
const BASELINE = 8;
const LEAST_BASELINE = 4;
/** in spans of the weeks' values */
const FAR = 1.2;

function scaleOf(known: readonly number[], heading: number | null, height: number) {
  const low = Math.min(...known);
  const high = Math.max(...known);
  const span = high - low || Math.abs(high) || 1;
  const isFar = heading !== null && (heading > high + FAR * span || heading < low - FAR * span);
  const ends = heading === null || isFar ? [low, high] : [low, high, heading];
  const isAbove = heading !== null && heading > high;
  // a broken heading takes the edge, and the weeks keep clear of it
  const top = isFar && isAbove ? EDGE + BREAK : EDGE;
  const foot = height - (isFar && !isAbove ? EDGE + BREAK : EDGE);
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  const y = scaleLinear([least, most === least ? least + span : most], [foot, top]);
  if (heading === null) return { y, heading: undefined };
  const edge = isAbove ? EDGE - 2 : height - EDGE + 2;
  return { y, heading: { y: isFar ? edge : y(heading), isBroken: isFar } };
}

const EDGE = 6;
const BREAK = 10;

function bandOf(baseline: readonly number[], y: (value: number) => number) {
  if (baseline.length < LEAST_BASELINE) return undefined;
  const sorted = baseline.toSorted((a, b) => a - b);
  const top = y(quantile(sorted, 0.75));
  return { top, height: Math.max(2, y(quantile(sorted, 0.25)) - top) };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
