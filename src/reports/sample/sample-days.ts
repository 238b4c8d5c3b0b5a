/** Days of the sample, counted from the week it is today. */
export interface SampleDays {
  readonly dateOf: (week: number, day: number) => string;
  /** an instant on the evening of a day */
  readonly eveningOf: (week: number, day: number) => string;
}
