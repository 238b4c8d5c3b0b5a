import type { MeasureOnTheWire } from '../../../time/model.ts';
import { sayValue } from '../../../time/page/measure-words.ts';
import { sayCount, sayDate, sayShare } from '../../../ui/numbers.ts';
import { isMeasured } from '../measures/see-step.ts';
import type { Outcome, Seen, Step, StepState, Steps } from '../model.ts';

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
    case 'to be seen':
      return sayToBeSeen(step);
    case 'seen':
      return 'It was seen as you declared.';
    case 'partly seen':
      return 'It was seen in part.';
    case 'not seen':
      return 'It was not seen.';
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

function sayToBeSeen({ isSeenDue, on }: Step): string {
  if (isSeenDue) return 'Did you see what you declared?';
  return on === null ? 'It is to be seen yet.' : `To be seen on ${sayDate(on)}.`;
}

/** Whether it was seen, where its measure is judged too; undefined until it was said. */
export function saySeen(step: Pick<Step, 'seen' | 'sort' | 'isTooSmall'>): string | undefined {
  if (step.seen === null || !isMeasured(step)) return undefined;
  return `${SEEN_WORDS[step.seen]}.`;
}

export const SEEN_WORDS: Readonly<Record<Seen, string>> = {
  yes: 'Seen',
  partly: 'Seen in part',
  no: 'Not seen',
};

const FEWEST_BEFORE = 6;

function sayTooLittle({ before, after, look, isByTwo }: Step): string {
  const few = isByTwo ? 2 * FEWEST_BEFORE : FEWEST_BEFORE;
  const many = isByTwo ? 8 : look;
  if (before.weeks < few)
    return `Too little to tell: ${sayCount(before.weeks, 'complete week')} before it, ${few} are needed.`;
  return `Too little to tell: ${sayCount(after.weeks, 'complete week')} after it, ${many} are needed.`;
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

/** `15 June 2026, after 4 complete weeks`, or the day on which it is to be seen */
export function sayWhenTold({ on, look, isByTwo, sort, isTooSmall }: Step): string {
  if (on === null) return 'none can be told';
  if (!isMeasured({ sort, isTooSmall })) return sayDate(on);
  return `${sayDate(on)}, after ${sayCount(isByTwo ? 8 : look, 'complete week')}`;
}

/** The smallest change of a measure that could be told, in a sentence. */
export function sayTellable(
  tellable: number | null,
  { unit, size, isByTwo }: Told,
): string | undefined {
  if (tellable === null) return undefined;
  const by = isByTwo ? ' Two weeks are one value, since most weeks alone are 0.' : '';
  const least = `The smallest change that could be told is ${sayOf(unit, tellable)}.${by}`;
  if (size === null || size >= tellable) return least;
  return `${least} This one changes ${sayOf(unit, size)} at most, so what you see judges it alone.`;
}

interface Told {
  readonly unit: MeasureOnTheWire['unit'];
  /** how much the step itself changes */
  readonly size: number | null;
  readonly isByTwo: boolean;
}

/** What stands on a row of the page of all steps. */
export const STATE_WORDS: Readonly<Record<StepState, string>> = {
  running: 'running',
  stopped: 'stopped',
  'not done': 'not done',
  'to be seen': 'to be seen',
  seen: 'seen',
  'partly seen': 'seen in part',
  'not seen': 'not seen',
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
  const said = `${sayCount(all.taken, 'step')}, ${all.done} done.`;
  if (all.answered > 0) return { said, shown: `${all.seen} of ${all.answered} seen as declared.` };
  if (all.told > 0) return { said, shown: sayMoved(all) };
  return { said, shown: 'None has come to its day yet.' };
}

/** `1 of 2 measures moved.` */
export function sayMoved({ moved, told }: Pick<Steps['all'], 'moved' | 'told'>): string {
  return `${moved} of ${sayCount(told, 'measure')} moved.`;
}

/** `You said 70% on average; 2 of 5 came to be.`; undefined where none is answered. */
export function sayForecasts({ forecasts: { told, came, mean } }: Steps): string | undefined {
  if (mean === null) return undefined;
  if (told === 1)
    return `You said ${sayShare(mean)}; it ${came === 1 ? 'came' : 'did not come'} to be.`;
  return `You said ${sayShare(mean)} on average; ${came} of ${told} came to be.`;
}

/** `When Tuesday begins, I will write before I read.` */
export function sayIfThen({ when, will }: Pick<Step, 'when' | 'will'>): string {
  const moment = trimEnd(when).replace(/^when\s+/i, '');
  return `When ${moment}, I will ${trimEnd(will).replace(/^i(?: will|’ll|'ll)\s+/i, '')}.`;
}

function trimEnd(text: string): string {
  return text.trim().replace(/[.,;]+$/, '');
}
