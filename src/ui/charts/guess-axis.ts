export type GuessUnit = 'share' | 'hours a week';

export interface GuessAxis {
  /** the end of the axis, in the unit */
  readonly max: number;
  readonly ticks: readonly number[];
  /** percent of the axis, 0–100, clipped at its ends */
  readonly place: (value: number) => number;
}

const ENDS = {
  share: [0.5, 1],
  'hours a week': [10, 20, 40, 60, 80, 120, 168],
} as const satisfies Record<GuessUnit, readonly number[]>;

/**
 * An axis from zero to the first round end that holds all values.
 * @param values in the unit: shares 0–1 or hours a week; none gives the shortest axis
 */
export function makeGuessAxis(unit: GuessUnit, values: readonly number[]): GuessAxis {
  const highest = Math.max(0, ...values);
  const ends = ENDS[unit];
  const max = ends.find((end) => highest <= end) ?? highest;
  return {
    max,
    ticks: FIFTHS.map((fifth) => (max * fifth) / 5),
    place: (value) => Math.min(100, Math.max(0, (value / max) * 100)),
  };
}

// the first page carries no scale library for one straight line
const FIFTHS = [0, 1, 2, 3, 4, 5];
