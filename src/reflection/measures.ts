import type { CapabilityId } from '../kernel/capability.ts';
import type { Question, SelfAnswer } from './model.ts';

/** What the owner says of one shift. */
interface SelfRating {
  /** 1–5, reversed questions turned round; undefined when too little was answered */
  readonly mean: number | undefined;
  /** questions answered with 1–5 */
  readonly answered: number;
  /** questions put to the owner: those with an answer or a "not yet", at least the quick ones */
  readonly asked: number;
}

/**
 * The mean of the owner's answers about one shift.
 * @returns a rating 1–5; undefined unless both quick questions, or four of the shift's six, are
 * answered, since one answer is an anecdote
 * Source: docs/measures.md#self-rating
 */
export function measureSelfRating(
  capability: CapabilityId,
  questions: readonly Question[],
  answers: readonly SelfAnswer[],
): SelfRating {
  const ofShift = questions.filter((question) => question.capability === capability);
  const answerOf = new Map(answers.map((each) => [each.question, each.answer]));
  const rated = ofShift.flatMap((question) => {
    const answer = answerOf.get(question.id);
    return typeof answer === 'number' ? [{ question, answer }] : [];
  });
  const asked = ofShift.filter((question) => question.isQuick || answerOf.has(question.id)).length;
  return {
    mean: isEnough(ofShift, rated) ? meanOf(rated) : undefined,
    answered: rated.length,
    asked,
  };
}

interface Rated {
  readonly question: Question;
  readonly answer: number;
}

function isEnough(ofShift: readonly Question[], rated: readonly Rated[]): boolean {
  if (rated.length === 0) return false;
  const quick = ofShift.filter((question) => question.isQuick).length;
  const quickRated = rated.filter((each) => each.question.isQuick).length;
  return quickRated === quick || rated.length >= 4;
}

function meanOf(rated: readonly Rated[]): number {
  const turned = rated.map(({ question, answer }) => (question.isReversed ? 6 - answer : answer));
  return turned.reduce((sum, answer) => sum + answer, 0) / turned.length;
}
