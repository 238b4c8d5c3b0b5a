import { positionOfRating, type State, stateOf } from '../../../kernel/reading.ts';
import type { Question } from '../../model.ts';
import type { ComparedShift, RoundComparison } from '../model.ts';

/** How answers moved between two rounds, reversed questions turned round. */
export interface Moves {
  readonly toward: number;
  readonly away: number;
  readonly same: number;
}

/** Counts the questions that were answered both times; one that did not apply is none of them. */
export function countMoves(
  { shifts }: Pick<RoundComparison, 'shifts'>,
  questions: readonly Question[],
): Moves {
  const reversed = new Set(questions.filter((each) => each.isReversed).map((each) => each.id));
  const moves = { toward: 0, away: 0, same: 0 };
  for (const { question, now, before } of shifts.flatMap((shift) => shift.questions)) {
    if (now === null || before === null) continue;
    const step = reversed.has(question) ? before - now : now - before;
    if (step === 0) moves.same += 1;
    else if (step > 0) moves.toward += 1;
    else moves.away += 1;
  }
  return moves;
}

/** How answers moved, as a headline: `9 of 36 answers moved toward the heading,` `5 away from it; 22 stayed.` */
export function sayMoves({ toward, away, same }: Moves): {
  readonly said: string;
  readonly shown: string | undefined;
} {
  const all = toward + away + same;
  if (all === 0) return { said: 'No question was answered both times.', shown: undefined };
  if (same === all) return { said: `All ${all} answers stayed as they were.`, shown: undefined };
  return {
    said: `${toward === 0 ? 'None' : toward} of ${all} answers moved toward the heading,`,
    shown: `${away === 0 ? 'none' : away} away from it; ${same === 0 ? 'none' : same} stayed.`,
  };
}

/** A rating in words: where it lies on the mirror. */
export function stateOfMean(mean: number | null): State | undefined {
  return mean === null ? undefined : stateOf(positionOfRating(mean));
}

/** `near, then there`; `near, as before`; `there` where there is nothing to compare with. */
export function sayShiftMove({ now, before }: Pick<ComparedShift, 'now' | 'before'>): string {
  const [then, today] = [stateOfMean(before), stateOfMean(now)];
  if (today === undefined) return 'too little answered';
  if (then === undefined) return today;
  return then === today ? `${today}, as before` : `${then}, then ${today}`;
}

/** `2.5, then 4 of 5` */
export function sayMeans({ now, before }: Pick<ComparedShift, 'now' | 'before'>): string {
  if (now === null) return 'fewer than four of six apply';
  const today = `${sayMean(now)} of 5`;
  return before === null ? today : `${sayMean(before)}, then ${today}`;
}

/** An answer in the words it was given in. */
export function sayAnswer({ anchors }: Pick<Question, 'anchors'>, answer: number | null): string {
  return answer === null ? 'not yet' : (anchors[answer - 1] ?? String(answer));
}

function sayMean(mean: number): string {
  return new Intl.NumberFormat(navigator.language, { maximumFractionDigits: 1 }).format(mean);
}
