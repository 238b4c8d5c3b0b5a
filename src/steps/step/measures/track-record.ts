import type { CapabilityId } from '../../../kernel/capability.ts';
import type { Seen, StepState } from '../model.ts';

/** A step as far as a record of steps counts it. */
export interface RecordedStep {
  readonly shift: CapabilityId;
  /** how likely its owner said it was, percent */
  readonly probability: number;
  readonly state: StepState;
  /** empty where it was not asked what can be seen: then the chance was that the measure moves */
  readonly observable: string;
  readonly seen: Seen | null;
}

/** How many were taken, done, told and moved. */
export interface Tally {
  readonly taken: number;
  readonly done: number;
  /** answered whether it was seen, and seen */
  readonly answered: number;
  readonly seen: number;
  readonly told: number;
  readonly moved: number;
}

/** What was said before, and whether it came to be: a line of the record of forecasts. */
export interface ToldForecast {
  /** 0–1 */
  readonly probability: number;
  readonly came: boolean;
}

/**
 * The forecasts that came to an end: it was seen, or it was not. Of steps declared before that was
 * asked, the measure moved, or it went the wrong way or nothing can be told after all its weeks;
 * what only leans is neither.
 * @returns probabilities 0–1; none where nothing is told
 * Source: docs/measures.md#verdict
 */
export function listToldForecasts(steps: readonly RecordedStep[]): ToldForecast[] {
  return steps.flatMap((step) => {
    const came = step.observable === '' ? cameToMove(step) : cameToBeSeen(step);
    return came === undefined ? [] : [{ probability: step.probability / 100, came }];
  });
}

/** What was seen in part is neither. */
function cameToBeSeen({ seen }: RecordedStep): boolean | undefined {
  return seen === null || seen === 'partly' ? undefined : seen === 'yes';
}

function cameToMove({ state }: RecordedStep): boolean | undefined {
  return ENDED.has(state) ? state === 'moved' : undefined;
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
 * @returns counts; told are those with a word for their measure, whichever it is
 * Source: docs/measures.md#verdict
 */
export function tallySteps(steps: readonly RecordedStep[]): Tally {
  const count = (states: ReadonlySet<StepState>) =>
    steps.filter(({ state }) => states.has(state)).length;
  return {
    taken: steps.length,
    done: count(DONE),
    answered: steps.filter(({ seen }) => seen !== null).length,
    seen: steps.filter(({ seen }) => seen === 'yes').length,
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
const DONE: ReadonlySet<StepState> = new Set([
  ...TOLD,
  ...(['to be seen', 'seen', 'partly seen', 'not seen', 'too early', 'too little data'] as const),
]);
