import { writeFileSync } from 'node:fs';
import { KINDS } from '../src/time/core/kinds.ts';
import { toProbabilities } from '../src/time/core/sort/probabilities.ts';
import { NAME_CLASSES, readNameLists } from '../src/time/core/sort/title-lists.ts';
import { loadWords } from '../src/time/load-lexicon.ts';
import { readLabelledTitles } from '../tests/labelled-titles/read-labelled-titles.ts';
import { type Fit, fitTitles, type Sample, scoreSample } from './train-sorting/fit-titles.ts';
import { makeSample, makeSamples } from './train-sorting/make-samples.ts';
import { hashInputs, readLists, readPatterns } from './train-sorting/read-patterns.ts';

// `npm run train` writes content/en/sorting/titles.model; with --held it tells instead how a model
// does on each hand that was held back from its training.

const MODEL = new URL('../content/en/sorting/titles.model', import.meta.url);
/** Sharpness that made what it claims true on held-back hands. */
const CALM = 0.8;
/** Weights past this share of all are cut, so that a few do not coarsen the rest. */
const KEPT = 0.9995;

const lists = readLists();
const names = readNameLists(
  new Map(NAME_CLASSES.map((name) => [name, (lists.get(name) ?? []).join('\n')])),
);
const sources = { words: loadWords(), names, lists };
const written = makeSamples(readPatterns(), sources);
const seen = readLabelledTitles('seen').map(({ kind, traits }) =>
  makeSample(traits.title, kind, sources),
);

if (process.argv.includes('--held')) tellHeld();
else writeModel(fitTitles([...written, ...seen]));

function writeModel({ weights, wordShare }: Fit): void {
  const sizes = weights.map(Math.abs).sort();
  const most = sizes[Math.floor(KEPT * (sizes.length - 1))] ?? 1;
  const step = most / 127;
  const bytes = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / step))),
  );
  const head = {
    trainedOn: hashInputs(),
    step: Number((step * CALM).toPrecision(6)),
    wordShare: Number((wordShare * CALM).toPrecision(4)),
  };
  writeFileSync(
    MODEL,
    Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), Buffer.from(bytes.buffer)]),
  );
  console.log(`${written.length + seen.length} titles, ${JSON.stringify(head)}`);
}

function tellHeld(): void {
  for (const hand of new Set(written.map((sample) => sample.hand))) {
    const fit = fitTitles([...written.filter((sample) => sample.hand !== hand), ...seen]);
    const held = written.filter((sample) => sample.hand === hand);
    const judged = held.map((sample) => judge(sample, fit));
    const decided = judged.filter(({ chance }) => chance >= 0.6);
    const right = share(judged.map(({ isRight }) => isRight));
    const precision = share(decided.map(({ isRight }) => isRight));
    console.log(
      `${hand}: right ${right}, decided ${(decided.length / held.length).toFixed(2)} at ${precision}`,
    );
  }
}

function judge(sample: Sample, fit: Fit) {
  const chances = toProbabilities(scoreSample(sample, fit).map((score) => score * CALM));
  const chance = Math.max(...chances);
  return { chance, isRight: KINDS[chances.indexOf(chance)] === KINDS[sample.kind] };
}

function share(answers: readonly boolean[]): string {
  return (answers.filter(Boolean).length / Math.max(1, answers.length)).toFixed(3);
}
