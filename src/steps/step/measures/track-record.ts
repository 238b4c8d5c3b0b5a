import type { CapabilityId } from '../../../kernel/capability.ts';
import type { StepState } from '../model.ts';

/** A step as far as a record of steps counts it. */
export interface RecordedStep {
  readonly shift: CapabilityId;
  /** how likely its owner said it was to move the measure, percent */
  readonly probability: number;
  readonly state: StepState;
}

/** How many were taken, done, told and moved. */
export interface Tally {
  readonly taken: number;
  readonly done: number;
  readonly told: number;
  readonly moved: number;
}

/** What was said before, and whether it came to be: a line of the record of forecasts. */
export interface ToldForecast {
  /** 0–1 */
  readonly probability: number;
  readonly moved: boolean;
}

/**
 * The forecasts that came to an end: the measure moved, or it went the wrong way or nothing can be
 * told after all its weeks. What only leans is neither.
 * @returns probabilities 0–1; none where nothing is told
 * Source: docs/measures.md#verdict
 */
export function listToldForecasts(steps: readonly RecordedStep[]): ToldForecast[] {
  return steps
    .filter(({ state }) => ENDED.has(state))
    .map(({ probability, state }) => ({
      probability: probability / 100,
      moved: state === 'moved',
    }));
}

const ENDED: ReadonlySet<StepState> = new Set(['moved', 'cannot tell', 'wrong way']);

/**
 * Mean of what was said before the steps that are told.
 * @returns 0–1; undefined where none is told
 * Source: docs/measures.md#verdict
 */
export function meanForecast(told: readonly ToldForecast[]): number | undefined {
  if (told.length === 0) return undefined;
  return told.reduce((sum, { probability }) => sum + probability, 0) / told.length;
}

/**
 * How often steps were done and moved what they should.
 * @returns counts; told are those with a word for a verdict, whichever it is
 * Source: docs/measures.md#verdict
 */
export function tallySteps(steps: readonly RecordedStep[]): Tally {
  const count = (states: ReadonlySet<StepState>) =>
    steps.filter(({ state }) => states.has(state)).length;
  return {
    taken: steps.length,
    done: count(DONE),
    told: count(TOLD),
    moved: count(new Set(['moved'])),
  };
}

/**
 * The tally of each shift in which a step was taken, in the order in which they are given. One that
 * still runs is neither done nor left undone.
 */
export function tallyShifts(
  steps: readonly RecordedStep[],
  shifts: readonly CapabilityId[],
): { readonly shift: CapabilityId; readonly tally: Tally }[] {
  const over = steps.filter(({ state }) => state !== 'running');
  return shifts
    .map((shift) => ({ shift, tally: tallySteps(over.filter((step) => step.shift === shift)) }))
    .filter(({ tally }) => tally.taken > 0);
}

const TOLD: ReadonlySet<StepState> = new Set([
  'moved',
  'leaning',
  'cannot tell',
  'leaning wrong way',
  'wrong way',
]);
const DONE: ReadonlySet<StepState> = new Set([...TOLD, 'too early', 'too little data']);
