import { FURTHEST } from '../../kernel/reading.ts';
import type { Shift, Trend } from '../model.ts';

export interface TrendPoint {
  readonly quarter: string;
  readonly isRunning: boolean;
  /** percent of the width, and pixels from the top; undefined where not enough was known */
  readonly x: number;
  readonly y: number | undefined;
  readonly state: string | undefined;
  readonly isThin: boolean;
}

/**
 * The quarters of one shift from left to right, the furthest position at the top.
 * @param height pixels of the drawing
 */
export function layoutTrend(
  { quarters }: Trend,
  capability: Shift['capability'],
  height: number,
): TrendPoint[] {
  return quarters.map(({ quarter, isRunning, shifts }, index) => {
    const shift = shifts.find((each) => each.capability === capability);
    return {
      quarter,
      isRunning,
      x: quarters.length === 1 ? 50 : INSET + (index / (quarters.length - 1)) * (100 - 2 * INSET),
      y: shift?.at == null ? undefined : heightOf(shift.at, height),
      state: shift?.state ?? undefined,
      isThin: shift?.isThin ?? true,
    };
  });
}

const INSET = 5;
const EDGE = 6;

/** Pixels from the top of a position 0 … 1.25. */
export function heightOf(position: number, height: number): number {
  return height - EDGE - (position / FURTHEST) * (height - 2 * EDGE);
}

/** `Q3 2026` of `2026-Q3`. */
export function sayQuarter(quarter: string): string {
  const [year, name] = quarter.split('-');
  return `${name} ${year}`;
}

/** `Q1 2026 away, Q2 2026 near, Q3 2026 not enough.` */
export function sayTrend(points: readonly TrendPoint[]): string {
  const said = points.map(
    ({ quarter, state }) => `${sayQuarter(quarter)} ${state ?? 'not enough'}`,
  );
  return `${said.join(', ')}.`;
}
