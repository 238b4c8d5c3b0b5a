import * as z from 'zod/mini';
import type { Practice } from '../../../notebook/practices/model.ts';
import type { Offer } from '../../offers/model.ts';
import { adoptPractice } from '../../practices/page/practice-words.ts';
import { type Choices, type OneStep, type StepDraft, stepDraftSchema } from '../model.ts';

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
    ...aimAt(measure),
    lag: 1,
    practice: null,
    about: null,
  };
}

/** A step from a practice; what is not known of its owner stands in plain words. */
export function startFromPractice(practice: Practice, choices: Choices): BegunDraft | undefined {
  const blank = startBlank(choices);
  const measure = choices.measures.find(({ id }) => id === practice.measure);
  if (blank === undefined || measure === undefined) return undefined;
  const { act, say } = adoptPractice(practice);
  return {
    ...blank,
    ...aimAt(measure),
    title: practice.title,
    act,
    will: lowerFirst(practice.title),
    say,
    shift: practice.shift,
    minutes: practice.minutes,
    better: practice.better,
    lag: practice.lag,
    practice: practice.id,
  };
}

/** A step from an offer, which is filled with the names and records of its owner already. */
export function startFromOffer(offer: Offer, choices: Choices): BegunDraft | undefined {
  const blank = startBlank(choices);
  const measure = choices.measures.find(({ id }) => id === offer.measure);
  if (blank === undefined || measure === undefined) return undefined;
  const { title, act, say, shift, minutes, lag, practice, about } = offer;
  return {
    ...blank,
    ...aimAt(measure),
    ...{ title, act, say, shift, minutes, lag, practice, about },
    will: lowerFirst(title),
    better: offer.better ?? aimAt(measure).better,
  };
}

/** The same act once more, this week. */
export function startAgain(step: OneStep, { week }: Choices): BegunDraft {
  const { probability: _, ...draft } = draftOfStep(step);
  return { ...draft, week };
}

/** Another step on the measure that another step watches. */
export function startJoining(step: OneStep, choices: Choices): BegunDraft | undefined {
  const blank = startBlank(choices);
  if (blank === undefined) return undefined;
  const { measure, better, lag, placebos, shift, about } = step;
  return { ...blank, measure, better, lag, placebos: [...placebos], shift, about };
}

/** What was declared of a step. */
export function draftOfStep(step: OneStep): StepDraft {
  const { title, act, when, will, shift, week, minutes, say, measure, better, lag } = step;
  const { probability, placebos, practice, about } = step;
  return {
    ...{ title, act, when, will, shift, week, minutes, say, measure, better, lag },
    ...{ probability, placebos, practice, about },
  };
}

/** The measure, the way it gets better, and the two that should stay where they are. */
export function aimAt(measure: MeasureChoice) {
  return {
    measure: measure.id,
    better: measure.ways[0] ?? 'up',
    placebos: measure.placebos.slice(0, 2),
  } as const;
}

/** What still has to be said before a step can be taken, in words; undefined when nothing. */
export function findMissing(draft: BegunDraft): string | undefined {
  if (draft.title.trim() === '') return 'Say what the step is, in a few words.';
  if (draft.act.trim() === '') return 'Say what you will do.';
  if (draft.when.trim() === '') return 'Say when and where: what you will notice when it is time.';
  if (draft.will.trim() === '') return 'Say what you will do then, in a few words.';
  if (draft.probability === undefined) return 'Say how likely it is to move its measure.';
  const [one, other] = draft.placebos;
  if (one === other) return 'Choose two different measures that should not move.';
  const parsed = z.safeParse(stepDraftSchema, draft);
  return parsed.success ? undefined : 'Something here is too long, or no whole number.';
}

/** A word that is written in capitals, or “I”, keeps them. */
function lowerFirst(text: string): string {
  const [word = ''] = text.split(/[\s’']/);
  const isName = word === 'I' || (word.length > 1 && word === word.toUpperCase());
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
