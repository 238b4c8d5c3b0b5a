import { KINDS } from '../../src/time/core/kinds.ts';
import { toProbabilities } from '../../src/time/core/sort/probabilities.ts';
import { BUCKETS, type Features } from '../../src/time/core/sort/title-features.ts';
import { seeded } from './seeded.ts';

/** A title as the fit sees it. */
export interface Sample {
  /** index into KINDS */
  readonly kind: number;
  readonly features: Features;
  /** log-odds that the word list gives each kind */
  readonly words: Float64Array;
  /** how much it counts: a pattern written five times counts once */
  readonly weight: number;
}

/** Weights by bucket and kind, and how far the word list counts beside them. */
export interface Fit {
  readonly weights: Float32Array;
  readonly wordShare: number;
}

const N = KINDS.length;
const EPOCHS = 12;
const PENALTY = 1e-4;
const RATE = 0.3;
const SEED = 3;

/**
 * Multinomial logistic regression by AdaGrad, one title at a time in a shuffled order that is the
 * same on every run. Source: Duchi, Hazan & Singer 2011, J. Machine Learning Research 12.
 */
export function fitTitles(samples: readonly Sample[]): Fit {
  const state = {
    weights: new Float32Array(BUCKETS * N),
    squares: new Float32Array(BUCKETS * N).fill(1e-4),
    share: 0.4,
    shareSquares: 1e-4,
  };
  const order = [...samples.keys()];
  const random = seeded(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const rate = RATE * (1 - (0.9 * epoch) / EPOCHS);
    for (const at of order) {
      const sample = samples[at];
      if (sample) learnFrom(sample, state, rate);
    }
  }
  return { weights: state.weights, wordShare: state.share };
}

/** Log-odds that a fit gives a title. */
export function scoreSample(
  { features, words }: Sample,
  { weights, wordShare }: Fit,
): Float64Array {
  const scores = words.map((word) => word * wordShare);
  const share = 1 / Math.sqrt(features.length);
  for (const bucket of features)
    for (let k = 0; k < N; k++)
      scores[k] = (scores[k] ?? 0) + (weights[bucket * N + k] ?? 0) * share;
  return scores;
}

interface State {
  readonly weights: Float32Array;
  /** sums of squared slopes, by weight */
  readonly squares: Float32Array;
  share: number;
  shareSquares: number;
}

function learnFrom(sample: Sample, state: State, rate: number): void {
  const { features, words, weight } = sample;
  const fit = { weights: state.weights, wordShare: state.share };
  const slopes = toProbabilities(scoreSample(sample, fit));
  let shareSlope = 0;
  for (let k = 0; k < N; k++) {
    slopes[k] = ((slopes[k] ?? 0) - (k === sample.kind ? 1 : 0)) * weight;
    shareSlope += (slopes[k] ?? 0) * (words[k] ?? 0);
  }
  const share = 1 / Math.sqrt(features.length);
  for (const bucket of features)
    for (let k = 0; k < N; k++)
      descend(state, bucket * N + k, { slope: (slopes[k] ?? 0) * share, rate });
  state.shareSquares += shareSlope ** 2;
  state.share -= (rate * 0.1 * shareSlope) / Math.sqrt(state.shareSquares);
}

function descend(
  { weights, squares }: State,
  at: number,
  { slope, rate }: { slope: number; rate: number },
): void {
  const whole = slope + PENALTY * (weights[at] ?? 0);
  const square = (squares[at] ?? 0) + whole * whole;
  squares[at] = square;
  weights[at] = (weights[at] ?? 0) - (rate * whole) / Math.sqrt(square);
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
