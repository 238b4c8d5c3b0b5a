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

/** How a mark and its label step aside for the other one. */
export interface Spot {
  readonly anchor: 'start' | 'middle' | 'end';
  /** pixels to add to the label's place, away from the other label */
  readonly labelShift: number;
  /** pixels below the line; up and down mean nothing, so marks that would cover each other part there */
  readonly markShift: number;
}

// in percent of the axis, at the width of a phone
const LABELS_TOUCH = 14;
const MARKS_COVER = 4;
const ALONE: Spot = { anchor: 'middle', labelShift: 0, markShift: 0 };

/**
 * Parts the marks of a guess and a value, and their labels, where they would run into each other.
 * @param guess place on the axis in percent; where both are the same the guess stands to the left
 */
export function partMarks(
  guess: number | undefined,
  value: number | undefined,
): { readonly guess: Spot; readonly value: Spot } {
  if (guess === undefined || value === undefined) return { guess: ALONE, value: ALONE };
  const distance = Math.abs(guess - value);
  if (distance >= LABELS_TOUCH) return { guess: ALONE, value: ALONE };
  const [up, down] = distance < MARKS_COVER ? [-6, 6] : [0, 0];
  const left = { anchor: 'end', labelShift: -3 } as const;
  const right = { anchor: 'start', labelShift: 3 } as const;
  const isGuessLeft = guess <= value;
  return {
    guess: { ...(isGuessLeft ? left : right), markShift: up },
    value: { ...(isGuessLeft ? right : left), markShift: down },
  };
}
