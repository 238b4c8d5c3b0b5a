/** The value of a week. */
export interface DatedValue {
  /** number of the ISO week, counted from any week */
  readonly at: number;
  readonly value: number;
}

/** The weeks before and after a step, each side in the order of time. */
export interface Sides {
  readonly before: readonly DatedValue[];
  readonly after: readonly DatedValue[];
}
