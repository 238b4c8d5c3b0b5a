import {
  DIRECTIONS,
  type Direction,
  judgeStep,
  type Verdict,
} from '../../steps/verdict/measures.ts';
import { readArguments } from './arguments.ts';
import { needOneFile } from './one-file.ts';
import { findDecimal } from './read-number.ts';
import { showTable } from './show.ts';
import { readTextFile } from './text-file.ts';
import { readWeeksFile, type WeeksFile } from './verdict/weeks-file.ts';
import { WrongUse } from './wrong-use.ts';

export const help = `bearings verdict FILE --direction up|down [options]

Says whether a measure moved after a step, from its weeks before and after it.
FILE is a CSV file with the columns week,value,phase, phase being before or after. The weeks that
prompted the step, its own week and its lag belong to neither and are not in it. All weeks given as
before are the baseline. Where weeks are named as 2026-W12, as dates or by numbers, their distance
counts. A week without a value, such as leave, is left out.

  --direction D  up or down: where the step should move the measure
  --grain G      the smallest difference of a week that means anything, in the measure's unit;
                 default 0. Steps use .02 for shares, .25 for hours, 5 for minutes, .5 for counts
  --json         one JSON document on standard output
  -h, --help     this text

With down all values are negated first, so that above 0 is always the way it should go. What a
baseline that rises would have reached by itself is taken off. Below six weeks before or four after
there is too little data. Of a hundred steps that change nothing, taken in bad weeks, one to three
are said to have moved and about ten lean.

Example
  bearings verdict meetings.csv --direction down --grain .25
`;

const OPTIONS = {
  direction: { type: 'string' },
  grain: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * `bearings verdict`: prints whether a measure moved after a step. Answers the exit code.
 * @throws UserError for a file that cannot be used, WrongUse for a command that cannot be understood
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  const file = needOneFile(positionals, 'verdict', 'a CSV file week,value,phase');
  const direction = readDirection(values.direction);
  const grain = readGrain(values.grain);
  const weeks = await readWeeksFile(readTextFile(file));
  if (weeks.empty.length > 0) {
    process.stderr.write(`Left out for want of a value: line ${weeks.empty.join(', ')}.\n`);
  }
  const verdict = judgeStep(weeks, { direction, grain });
  const isJson = values.json === true;
  process.stdout.write(isJson ? `${JSON.stringify(describe(verdict))}\n` : show(verdict, weeks));
  return 0;
}

function readDirection(said: string | undefined): Direction {
  const direction = DIRECTIONS.find((each) => each === said?.toLowerCase());
  if (direction === undefined) {
    throw new WrongUse('verdict needs --direction up or --direction down.');
  }
  return direction;
}

function readGrain(said: string | undefined): number {
  if (said === undefined) return 0;
  const grain = Number(findDecimal(said));
  if (Number.isFinite(grain) && grain >= 0) return grain;
  throw new WrongUse('--grain needs a number from 0 on, such as .25.');
}

/** Unknown is null, in the order of the documentation. */
function describe(verdict: Verdict) {
  const { word, delta, nap, s2, se2, v, p, pWrong, projected, tau, hasTrend, tellable } = verdict;
  return {
    delta: delta ?? null,
    nap: nap ?? null,
    s2: s2 ?? null,
    se2: se2 ?? null,
    v: v ?? null,
    p: p ?? null,
    pWrong: pWrong ?? null,
    projected: projected ?? null,
    tau: tau ?? null,
    trendWarning: hasTrend,
    tellable: tellable ?? null,
    verdict: word,
  };
}

function show(verdict: Verdict, { before, after }: WeeksFile): string {
  const { word, hasTrend } = verdict;
  const table = showTable(
    [{ title: 'figure' }, { title: 'value', align: 'right' }, { title: 'what it is' }],
    FIGURES.map(([figure, key, meaning]) => [figure, say(verdict[key]), meaning]),
  );
  const warning = hasTrend ? 'The weeks before have a trend of their own.\n' : '';
  return `${table}\n${word}: ${count(before.length)} before, ${count(after.length)} after\n${warning}`;
}

const FIGURES = [
  ['projected', 'projected', 'what the weeks before would have risen by themselves'],
  ['delta', 'delta', 'difference of means less that, above 0 the way it should go'],
  ['NAP', 'nap', 'pairs in which the week after is better'],
  ['s²', 's2', 'pooled variance of a week, at least the grain’s square'],
  ['se²', 'se2', 'squared standard error of delta'],
  ['v', 'v', 'variance of what delta is believed to be'],
  ['P', 'p', 'probability that it moved that way'],
  ['P wrong', 'pWrong', 'probability that it moved the other way'],
  ['τ_b', 'tau', 'trend of the weeks before'],
  ['tellable', 'tellable', 'the smallest change that weeks so uneven could tell'],
] as const;

function count(weeks: number): string {
  return weeks === 1 ? '1 week' : `${weeks} weeks`;
}

function say(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3).replace('-', '−');
}
