import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import { measureSelfRating } from '../measures.ts';
import type { Question, SelfAnswer } from '../model.ts';
import type { ComparedShift } from './model.ts';

/** Answers to set side by side. */
interface ThenAndNow {
  readonly now: readonly SelfAnswer[];
  readonly before: readonly SelfAnswer[];
}

/**
 * Each shift and each of its questions, then and now, in the order they are asked.
 * @returns means 1–5 as `measureSelfRating` makes them, null where it makes none
 * Source: docs/measures.md#self-rating
 */
export function compareAnswers(
  questions: readonly Question[],
  { now, before }: ThenAndNow,
): ComparedShift[] {
  const answerNow = answersById(now);
  const answerBefore = answersById(before);
  return CAPABILITY_IDS.map((capability) => ({
    capability,
    now: measureSelfRating(capability, questions, now).mean ?? null,
    before: measureSelfRating(capability, questions, before).mean ?? null,
    questions: questions
      .filter((question) => question.capability === capability)
      .map(({ id }) => ({
        question: id,
        now: answerNow.get(id) ?? null,
        before: answerBefore.get(id) ?? null,
      })),
  }));
}

/** The questions without an answer: "not yet" is one. */
export function findUnanswered(
  questions: readonly Question[],
  answers: readonly SelfAnswer[],
): Question[] {
  const answered = new Set(answers.map((each) => each.question));
  return questions.filter(({ id }) => !answered.has(id));
}

function answersById(answers: readonly SelfAnswer[]): ReadonlyMap<string, number | null> {
  return new Map(answers.map(({ question, answer }) => [question, answer]));
}
