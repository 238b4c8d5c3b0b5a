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
const CLOSE_ENOUGH = 1e-5;
/** Passes × lessons: bounds the time of ten thousand lessons without touching a few hundred. */
const MOST_WORK = 60_000;

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
  const passes = Math.max(4, Math.min(200, Math.floor(MOST_WORK / Math.max(1, answers.length))));
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

/** Settles one answer's pull while the others stand still; tells how far it moved. */
function settle(answer: Answer): number {
  const { prior, kind, pull, weights, values, steps, reach } = answer;
  const others = Float64Array.from(prior, (score, k) => score - reach * at(pull, k));
  for (const [i, own] of weights.entries()) {
    const value = values[i] ?? 0;
    for (let k = 0; k < N; k++) others[k] = at(others, k) + value * at(own, k);
  }
  const before = Float64Array.from(pull);
  solve({ others, pull, kind, reach });
  const moved = pull.map((now, k) => now - at(before, k));
  for (const [i, own] of weights.entries()) {
    const step = steps[i] ?? 0;
    for (let k = 0; k < N; k++) own[k] = at(own, k) + step * at(moved, k);
  }
  return moved.reduce((most, move) => Math.max(most, Math.abs(move)), 0);
}

interface Equation {
  /** log-odds without the pull */
  readonly others: Float64Array;
  /** set to its solution */
  readonly pull: Float64Array;
  readonly kind: number;
  readonly reach: number;
}

const MOST_STEPS = 20;

/**
 * Solves pull = certainty − chances(others + reach × pull) by Newton's method, each step halved
 * until it comes closer.
 */
function solve({ others, pull, kind, reach }: Equation): void {
  let now = look(others, pull, { kind, reach });
  for (let step = 0; step < MOST_STEPS && now.distance > CLOSE_ENOUGH / 10; step++) {
    const move = newtonStep(now, reach);
    let size = 1;
    let next = now;
    const tried = new Float64Array(N);
    do {
      for (let k = 0; k < N; k++) tried[k] = at(pull, k) + size * at(move, k);
      next = look(others, tried, { kind, reach });
      size /= 2;
    } while (next.distance >= now.distance && size > 1e-3);
    if (next.distance >= now.distance) break;
    pull.set(tried);
    now = next;
  }
}

interface Look {
  readonly chances: Float64Array;
  /** certainty − chances − pull */
  readonly missing: Float64Array;
  readonly distance: number;
}

function look(
  others: Float64Array,
  pull: Float64Array,
  { kind, reach }: Pick<Equation, 'kind' | 'reach'>,
): Look {
  const chances = toProbabilities(others.map((score, k) => score + reach * at(pull, k)));
  const missing = new Float64Array(N);
  let distance = 0;
  for (let k = 0; k < N; k++) {
    missing[k] = (k === kind ? 1 : 0) - at(chances, k) - at(pull, k);
    distance += at(missing, k) ** 2;
  }
  return { chances, missing, distance: Math.sqrt(distance) };
}

/** The slope is 1 + reach × (diag(chances) − chances chancesᵀ), inverted by Sherman and Morrison. */
function newtonStep({ chances, missing }: Look, reach: number): Float64Array {
  let along = 0;
  let rest = 0;
  for (let k = 0; k < N; k++) {
    const chance = at(chances, k);
    along += (chance * at(missing, k)) / (1 + reach * chance);
    rest += chance / (1 + reach * chance);
  }
  return missing.map(
    (miss, k) => (miss + (reach * at(chances, k) * along) / rest) / (1 + reach * at(chances, k)),
  );
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
