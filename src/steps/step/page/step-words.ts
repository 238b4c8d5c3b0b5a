import type { MeasureOnTheWire } from '../../../time/model.ts';
import { sayValue } from '../../../time/page/measure-words.ts';
import { sayCount, sayDate, sayShare } from '../../../ui/numbers.ts';
import type { OneStep, Outcome, Step, StepState, Steps } from '../model.ts';

/** `12%`, `3.1 h`: a value of the measure a step should move. */
export function sayOf(unit: MeasureOnTheWire['unit'], value: number | null): string {
  return value === null ? 'unknown' : sayValue({ unit }, value);
}

const WENT = { up: ['rose', 'rising'], down: ['fell', 'falling'] } as const;

/** What can be said of a step, in a sentence that never says why. */
export function sayVerdict(step: Step): string {
  const { state, better, measures, on } = step;
  const measure = measures.measure.title;
  const [went, going] = WENT[better];
  const [back, backing] = WENT[better === 'up' ? 'down' : 'up'];
  switch (state) {
    case 'running':
      return sayRunning(step);
    case 'stopped':
      return 'You stopped it.';
    case 'not done':
      return 'It was not done.';
    case 'too early':
      return `Too early to tell, on ${sayDate(on ?? '')}.`;
    case 'too little data':
      return sayTooLittle(step);
    case 'moved':
      return `${measure} ${went} after it.`;
    case 'leaning':
      return `${measure} leaned towards ${going} after it.`;
    case 'cannot tell':
      return `It cannot be told whether ${measure.toLowerCase()} ${went} after it.`;
    case 'leaning wrong way':
      return `${measure} leaned towards ${backing} after it.`;
    case 'wrong way':
      return `${measure} ${back} after it.`;
  }
}

function sayRunning({ isFixed, isDue, from }: Step): string {
  if (!isFixed) return `Its week begins on ${sayDate(from)}.`;
  return isDue ? 'Its week ends: how did it go?' : 'It runs this week.';
}

const FEWEST = 4;

function sayTooLittle({ before, after }: Step): string {
  if (before.weeks < FEWEST)
    return `Too little to tell: ${sayCount(before.weeks, 'complete week')} before it, four are needed.`;
  if (after.weeks < FEWEST)
    return `Too little to tell: ${sayCount(after.weeks, 'complete week')} after it, four are needed.`;
  return 'Too little to tell: no week differs from another.';
}

/** Whether four weeks after it have said something, whatever it is. */
export function isTold({ state }: Pick<Step, 'state'>): boolean {
  return TOLD.has(state);
}

const TOLD: ReadonlySet<StepState> = new Set([
  'moved',
  'leaning',
  'cannot tell',
  'leaning wrong way',
  'wrong way',
]);

/** `7% before, 32% after`: undefined until its verdict is told. */
export function sayBeforeAfter({ before, after, measures, state }: Step): string | undefined {
  if (!isTold({ state }) || before.mean === null || after.mean === null) return undefined;
  const { unit } = measures.measure;
  return `${sayOf(unit, before.mean)} before, ${sayOf(unit, after.mean)} after`;
}

/** `Hours across functions, up from 12%`. */
export function sayAim({ measures, better, before }: Step): string {
  const { title, unit } = measures.measure;
  const from = before.mean === null ? '' : ` from ${sayOf(unit, before.mean)}`;
  return `${title}, ${better}${from}`;
}

/** `on 15 June, after 4 complete weeks` */
export function sayWhenTold({ on, after }: Step): string {
  if (on === null) return 'none can be told';
  return `${sayDate(on)}, after ${sayCount(Math.max(FEWEST, after.weeks), 'complete week')}`;
}

/** What stands on a row of the page of all steps. */
export const STATE_WORDS: Readonly<Record<StepState, string>> = {
  running: 'running',
  stopped: 'stopped',
  'not done': 'not done',
  'too early': 'too early',
  'too little data': 'too little data',
  moved: 'moved',
  leaning: 'leaning',
  'cannot tell': 'cannot tell',
  'leaning wrong way': 'leaning the wrong way',
  'wrong way': 'wrong way',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  done: 'Done',
  partly: 'Partly',
  no: 'Not done',
  stopped: 'Stopped',
};

/** The sentence of the page of all steps. */
export function saySteps({ all, steps }: Steps): { readonly said: string; readonly shown: string } {
  if (steps.length === 0) return { said: 'No step yet.', shown: 'One a week, declared before.' };
  const said = `${sayCount(all.taken, 'step')}, ${all.told} told.`;
  if (all.told === 0) return { said, shown: 'A verdict takes four weeks.' };
  return { said, shown: `${all.moved} moved what ${all.moved === 1 ? 'it' : 'they'} should.` };
}

/** `You said 70% on average; of 5 told, 2 moved.`; undefined where none is told. */
export function sayForecasts({ forecasts: { told, moved, mean } }: Steps): string | undefined {
  if (mean === null) return undefined;
  const said = told === 1 ? `You said ${sayShare(mean)}` : `You said ${sayShare(mean)} on average`;
  return `${said}; of ${told} told, ${moved} moved.`;
}

/** What a placebo did over the same weeks, in a sentence. */
export function sayPlacebo(
  title: string,
  { state, delta }: OneStep['placeboVerdicts'][number],
): string {
  const way = (delta ?? 0) >= 0 ? 'upwards' : 'downwards';
  switch (state) {
    case 'moved':
      return `${title} rose too.`;
    case 'wrong way':
      return `${title} fell too.`;
    case 'leaning':
    case 'leaning wrong way':
      return `${title} leaned ${way}.`;
    case 'cannot tell':
      return `${title} moved neither way, as far as can be told.`;
    default:
      return `${title} has too few weeks to compare.`;
  }
}

/** `When Tuesday begins, I will write before I read.` */
export function sayIfThen({ when, will }: Pick<Step, 'when' | 'will'>): string {
  return `When ${trimEnd(when)}, I will ${trimEnd(will)}.`;
}

function trimEnd(text: string): string {
  return text.trim().replace(/[.,;]+$/, '');
}
