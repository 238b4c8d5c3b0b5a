import { KINDS } from '../kinds.ts';
import type { Clue } from './clues.ts';
import { toProbabilities } from './probabilities.ts';

/** An answer as the learning sees it. */
export interface Lesson {
  readonly clues: readonly Clue[];
  /** log-odds by kind before any answer */
  readonly prior: Float64Array;
  /** index into KINDS */
  readonly kind: number;
}

/** What the answers taught: for each clue, how it moves the log-odds of each kind. */
export type Lore = ReadonlyMap<string, Float64Array>;

const N = KINDS.length;
const CLOSE_ENOUGH = 1e-7;
/** Passes × lessons: bounds the time of ten thousand lessons without touching a few hundred. */
const MOST_WORK = 120_000;

/**
 * Fits the weights of the clues to the answers: multinomial logistic regression whose starting
 * point is the word list and whose penalty is each clue's own variance. The fit is the one best
 * of a concave function, so that the order of answers does not matter and a further answer never
 * makes itself less likely. Solved in the dual, one answer at a time.
 * @returns weights in log-odds by clue; no answers give none
 */
export function learn(lessons: readonly Lesson[]): Lore {
  const lore = new Map<string, Float64Array>();
  const answers = lessons.map((lesson) => prepare(lesson, lore));
  const passes = Math.max(8, Math.min(400, Math.floor(MOST_WORK / Math.max(1, answers.length))));
  for (let pass = 0; pass < passes; pass++) {
    let largest = 0;
    for (const answer of answers) largest = Math.max(largest, settle(answer));
    if (largest < CLOSE_ENOUGH) break;
  }
  return lore;
}

/** Log-odds of each kind: the word list's, moved by what the answers taught. */
export function applyLore(lesson: Omit<Lesson, 'kind'>, lore: Lore): Float64Array {
  const scores = Float64Array.from(lesson.prior);
  for (const clue of lesson.clues) {
    const weights = lore.get(clue.name);
    if (!weights) continue;
    for (let k = 0; k < N; k++) scores[k] = at(scores, k) + clue.value * at(weights, k);
  }
  return scores;
}

interface Answer {
  readonly prior: Float64Array;
  readonly kind: number;
  /** the answer's own pull, by kind: what is missing to certainty */
  readonly pull: Float64Array;
  readonly weights: readonly Float64Array[];
  readonly values: readonly number[];
  readonly steps: readonly number[];
  /** how much the answer's pull moves its own scores */
  readonly reach: number;
}

function prepare(lesson: Lesson, lore: Map<string, Float64Array>): Answer {
  const weights = lesson.clues.map(({ name }) => {
    const known = lore.get(name) ?? new Float64Array(N);
    lore.set(name, known);
    return known;
  });
  const values = lesson.clues.map((clue) => clue.value);
  const steps = lesson.clues.map((clue) => clue.value * clue.variance);
  const reach = values.reduce((sum, value, i) => sum + value * (steps[i] ?? 0), 0);
  const { prior, kind } = lesson;
  return { prior, kind, pull: new Float64Array(N), weights, values, steps, reach };
}

/** Moves one answer's pull towards what is missing to certainty; tells how far that was. */
function settle(answer: Answer): number {
  const { prior, kind, pull, weights, values, steps, reach } = answer;
  const scores = Float64Array.from(prior);
  for (const [i, own] of weights.entries()) {
    const value = values[i] ?? 0;
    for (let k = 0; k < N; k++) scores[k] = at(scores, k) + value * at(own, k);
  }
  const chances = toProbabilities(scores);
  // Half the reach bounds the curvature of the softmax, so that no step overshoots.
  const damping = 1 / (1 + reach / 2);
  let furthest = 0;
  for (let k = 0; k < N; k++) {
    const missing = (k === kind ? 1 : 0) - at(chances, k) - at(pull, k);
    furthest = Math.max(furthest, Math.abs(missing));
    const change = missing * damping;
    pull[k] = at(pull, k) + change;
    for (const [i, own] of weights.entries()) own[k] = at(own, k) + change * (steps[i] ?? 0);
  }
  return furthest;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
