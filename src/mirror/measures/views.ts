import type { Measures, Subject } from '../../capabilities/model.ts';
import type { CapabilityId } from '../../kernel/capability.ts';
import type { Guesses } from '../../reflection/model.ts';
import type { MeasureOnTheWire, Time } from '../../time/model.ts';

/** What the owner says of a shift; the mean is undefined where too little was answered. */
export interface SelfView {
  readonly mean: number | undefined;
  readonly answered: number;
  readonly asked: number;
  /** local date of the latest answer; undefined without one */
  readonly answeredOn: string | undefined;
}

/** Everything the mirror sets side by side, already loaded. */
export interface Views {
  readonly time: Time;
  readonly measures: readonly MeasureOnTheWire[];
  /** `network.decision-maker-hours` in hours a week: the measure itself is a share */
  readonly decisionMakerHours: Measures['decisionMakerHours'];
  /** whom or what the sentence of a measure names, by measure */
  readonly subjects: ReadonlyMap<string, Subject>;
  /** the inputs of measures that hold anything */
  readonly filled: ReadonlySet<string>;
  readonly guesses: Guesses;
  /** whether the guesses still stand beside the calendar */
  readonly areGuessesShown: boolean;
  readonly self: ReadonlyMap<CapabilityId, SelfView>;
  /** the owner's own headings, by measure; without one the measure's own holds */
  readonly headings: ReadonlyMap<string, number>;
  /** what the owner gave each shift, 1–5 */
  readonly importance: ReadonlyMap<CapabilityId, number>;
  /** instant of the last reading of a source; undefined before the first */
  readonly readAt: string | undefined;
  readonly people: { readonly reports: number; readonly decisionMakers: number };
}
