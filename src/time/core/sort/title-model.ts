import { KINDS } from '../kinds.ts';
import type { ReadTitle } from './read-title.ts';
import { BUCKETS, type Features, featuresOf, formsOf, wordFeatures } from './title-features.ts';
import type { NameLists } from './title-lists.ts';

const N = KINDS.length;
const SILENT: ReadonlySet<string> = new Set(['number', 'first-names']);

/** A linear model of titles, with the lists of names it was trained with. */
export interface TitleModel {
  readonly lists: NameLists;
  /** bucket by bucket, a weight for each kind, in steps of `step` log-odds */
  readonly weights: Int8Array;
  readonly step: number;
  /** how far the word list counts beside it */
  readonly wordShare: number;
}

/** What a title says by itself, in log-odds by kind, in the order of KINDS. */
export function weighTitle(title: ReadTitle, model: TitleModel): Float64Array {
  return sumUp(featuresOf(title, model.lists), model);
}

/** Log-odds above those of the other kinds from which a single word is worth naming. */
const WORTH_NAMING = 0.7;

/**
 * The word that says most for a kind, as written in the title; a person's name is none.
 * @returns undefined where no single word speaks for it
 */
export function loudestWord(title: ReadTitle, kind: number, model: TitleModel): string | undefined {
  let loudest = WORTH_NAMING;
  let written: string | undefined;
  for (const form of formsOf(title, model.lists)) {
    const scores = sumUp(wordFeatures(form), model);
    const score = (scores[kind] ?? 0) - mean(scores);
    if (score <= loudest || SILENT.has(form.form)) continue;
    loudest = score;
    written = title.shown.slice(form.start, form.end);
  }
  return written;
}

function sumUp(features: Features, { weights, step }: TitleModel): Float64Array {
  const scores = new Float64Array(N);
  for (const bucket of features)
    for (let k = 0; k < N; k++) scores[k] = (scores[k] ?? 0) + (weights[bucket * N + k] ?? 0);
  const share = features.length === 0 ? 0 : step / Math.sqrt(features.length);
  return scores.map((score) => score * share);
}

function mean(scores: Float64Array): number {
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** What the file of the model says of itself before its weights. */
export interface ModelHead {
  /** of what it was trained on, so that a change of titles without training is found */
  readonly trainedOn: string;
  readonly step: number;
  readonly wordShare: number;
}

/**
 * Reads a model as the training wrote it: one line of JSON, then a byte for each weight.
 * @throws when its size is not that of this program's kinds and buckets
 */
export function readTitleModel(bytes: Uint8Array, lists: NameLists): TitleModel & ModelHead {
  const end = bytes.indexOf(0x0a);
  const head: unknown = JSON.parse(String.fromCharCode(...bytes.subarray(0, end)));
  const weights = Int8Array.from(bytes.subarray(end + 1));
  if (!isHead(head) || weights.length !== BUCKETS * N)
    throw new Error('The title model is of another version; train it anew with npm run train.');
  return { ...head, weights, lists };
}

function isHead(head: unknown): head is ModelHead {
  return (
    typeof head === 'object' &&
    head !== null &&
    'step' in head &&
    typeof head.step === 'number' &&
    'wordShare' in head &&
    typeof head.wordShare === 'number' &&
    'trainedOn' in head &&
    typeof head.trainedOn === 'string'
  );
}
