import * as z from 'zod/mini';
import { dateOfDay, mondayOfWeek } from '../../../kernel/week.ts';
import type { Practice } from '../../../notebook/practices/model.ts';
import type { Offer } from '../../offers/model.ts';
import { adoptPractice } from '../../practices/page/practice-words.ts';
import type { Choices } from '../model/choices.ts';
import { type OneStep, type StepDraft, stepDraftSchema } from '../model.ts';

type MeasureChoice = Choices['measures'][number];

const begun = z.string().check(z.maxLength(700));

/** A draft that is still being written. */
export const begunDraftSchema = z.extend(stepDraftSchema, {
  title: begun,
  act: begun,
  when: begun,
  will: begun,
  /** undefined until it is said */
  probability: z.optional(stepDraftSchema.shape.probability),
});
export type BegunDraft = z.infer<typeof begunDraftSchema>;

const USUAL_MINUTES = 30;
/** What is noticed when it is time, until something closer to the work is said. */
const USUAL_MOMENT = 'I next sit down at my desk';
const FRIDAY = 4;

/** What a step begins with before anything is chosen. */
export function startBlank({ measures, week }: Choices): BegunDraft | undefined {
  const [measure] = measures;
  if (measure === undefined) return undefined;
  return {
    title: '',
    act: '',
    when: '',
    will: '',
    shift: measure.shift,
    week,
    minutes: USUAL_MINUTES,
    say: [],
    ...LOOK,
    sort: 'act',
    observable: '',
    observeOn: findObservingDay(week, 0),
    ...aimAt(measure),
    lag: 0,
    practice: null,
    about: null,
  };
}

/** A step from a practice; what is not known of its owner stands in plain words. */
export function startFromPractice(practice: Practice, choices: Choices): BegunDraft | undefined {
  const blank = startBlank(choices);
  if (blank === undefined) return undefined;
  const { title, act, say, shift, minutes, better, lag, measure, sort, observable, isSlow } = {
    ...practice,
    ...adoptPractice(practice),
  };
  return {
    ...blank,
    ...{ title, act, say, shift, minutes, better, lag, measure, sort, observable, isSlow },
    ...momentOf(title),
    observeOn: findObservingDay(choices.week, sort === 'act' ? lag : lag + 1),
    practice: practice.id,
  };
}

/** A step from an offer, which is filled with the names and records of its owner already. */
export function startFromOffer(offer: Offer, choices: Choices): BegunDraft | undefined {
  const blank = startBlank(choices);
  const { measure, better, sort } = offer;
  if (blank === undefined || measure === null || better === null || sort === null) return undefined;
  const { title, act, say, shift, minutes, lag, practice, about, observable, isSlow, size } = offer;
  return {
    ...blank,
    ...{ title, act, say, shift, minutes, lag, practice, about, observable, isSlow, size },
    ...{ measure, better, sort },
    ...momentOf(title),
    observeOn: findObservingDay(choices.week, sort === 'act' ? lag : lag + 1),
  };
}

/** The same act once more, this week. */
export function startAgain(step: OneStep, { week }: Choices): BegunDraft {
  const { probability: _, ...draft } = draftOfStep(step);
  return { ...draft, week, observeOn: findObservingDay(week, draft.lag) };
}

/** Another step on the measure that another step watches. */
export function startJoining(step: OneStep, choices: Choices): BegunDraft | undefined {
  const blank = startBlank(choices);
  if (blank === undefined) return undefined;
  const { measure, better, lag, shift, about, look, isSlow } = step;
  return { ...blank, sort: 'rhythm', measure, better, lag, shift, about, look, isSlow };
}

/** What was declared of a step. */
export function draftOfStep(step: OneStep): StepDraft {
  const { title, act, when, will, shift, week, minutes, say, measure, better, lag } = step;
  const { probability, practice, about, sort, observable, observeOn, look, isSlow, size } = step;
  return {
    ...{ title, act, when, will, shift, week, minutes, say, measure, better, lag },
    ...{ probability, practice, about, sort, observable, observeOn, look, isSlow, size },
    isTooSmall: step.isTooSmall,
  };
}

/** The Friday so many weeks after the one of the step: the day on which it is looked at. */
export function findObservingDay(week: string, later: number): string | null {
  const monday = mondayOfWeek(week);
  return monday === undefined ? null : dateOfDay(monday + FRIDAY + 7 * later);
}

const LOOK = { look: 4, isSlow: false, size: null, isTooSmall: false } as const;

function momentOf(title: string) {
  return { when: USUAL_MOMENT, will: asOwn(lowerFirst(title)) };
}

/** The measure, and the way it gets better. */
function aimAt(measure: MeasureChoice) {
  return { measure: measure.id, better: measure.ways[0] ?? 'up' } as const;
}

/** What still has to be said before a step can be taken, in words; undefined when nothing. */
export function findMissing(draft: BegunDraft): string | undefined {
  if (draft.title.trim() === '') return 'Say what the step is, in a few words.';
  if (draft.act.trim() === '') return 'Say what you will do.';
  if (draft.observable.trim() === '') return 'Say what you will see if it goes well.';
  if (draft.observeOn === null) return 'Choose the day on which you look.';
  if (draft.when.trim() === '') return 'Say when and where: what you will notice when it is time.';
  if (draft.will.trim() === '') return 'Say what you will do then, in a few words.';
  if (draft.probability === undefined) return 'Say how likely it is that you will see it.';
  const parsed = z.safeParse(stepDraftSchema, draft);
  return parsed.success ? undefined : 'Something here is too long, or no whole number.';
}

/** What is said to the owner, as the owner says it; what stands in quotes is somebody else’s. */
export function asOwn(text: string): string {
  let depth = 0;
  const pieces = text.split(/([“”])/).map((piece) => {
    if (piece === '“') depth++;
    else if (piece === '”') depth = Math.max(0, depth - 1);
    return depth > 0 ? piece : piece.replace(SAID_TO_OWNER, (word) => OWN[word] ?? word);
  });
  return pieces.join('');
}

const SAID_TO_OWNER = /(?<![\p{L}\p{N}])(?:your|yours|yourself)(?![\p{L}\p{N}])/gu;
const OWN: Readonly<Record<string, string>> = { your: 'my', yours: 'mine', yourself: 'myself' };

/** A word that is written in capitals, or “I”, keeps them. */
function lowerFirst(text: string): string {
  const [word = ''] = text.split(/[\s’']/);
  const isName = word === 'I' || (word.length > 1 && word === word.toUpperCase());
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
