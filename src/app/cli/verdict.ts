import {
  DIRECTIONS,
  type Direction,
  judgeStep,
  type Verdict,
} from '../../steps/verdict/measures.ts';
import { readArguments } from './arguments.ts';
import { needOneFile } from './one-file.ts';
import { showTable } from './show.ts';
import { readTextFile } from './text-file.ts';
import { readWeeksFile, type WeeksFile } from './verdict/weeks-file.ts';
import { WrongUse } from './wrong-use.ts';

export const help = `bearings verdict FILE --direction up|down [options]

Says whether a measure moved after a step, from its weeks before and after it.
FILE is a CSV file with the columns week,value,phase, phase being before or after. The week of the
step and those of its lag belong to neither and are not in it. All weeks given as before are the
baseline. A week without a value, such as leave, is left out.

  --direction D  up or down: where the step should move the measure
  --json         one JSON document on standard output
  -h, --help     this text

With down all values are negated first, so that above 0 is always the way it should go. Below four
weeks on a side, or where no week differs, there is too little data. “Leaning” appears in about one
of eight series in which nothing changed.

Example
  bearings verdict meetings.csv --direction down
`;

const OPTIONS = {
  direction: { type: 'string' },
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
  const weeks = await readWeeksFile(readTextFile(file));
  if (weeks.empty.length > 0) {
    process.stderr.write(`Left out for want of a value: line ${weeks.empty.join(', ')}.\n`);
  }
  const verdict = judgeStep(weeks, direction);
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

/** Unknown is null, in the order of the documentation. */
function describe({ word, delta, nap, s2, se2, v, p, tau, hasTrend }: Verdict) {
  return {
    delta: delta ?? null,
    nap: nap ?? null,
    s2: s2 ?? null,
    se2: se2 ?? null,
    v: v ?? null,
    p: p ?? null,
    tau: tau ?? null,
    trendWarning: hasTrend,
    verdict: word,
  };
}

function show(verdict: Verdict, { before, after }: WeeksFile): string {
  const { word, delta, nap, s2, se2, v, p, tau, hasTrend } = verdict;
  const table = showTable(
    [{ title: 'figure' }, { title: 'value', align: 'right' }, { title: 'what it is' }],
    [
      ['delta', say(delta), 'difference of means, above 0 the way it should go'],
      ['NAP', say(nap), 'pairs in which the week after is better'],
      ['s²', say(s2), 'pooled variance of a week'],
      ['se²', say(se2), 'squared standard error of delta'],
      ['v', say(v), 'variance of what delta is believed to be'],
      ['P', say(p), 'probability that it moved that way'],
      ['τ_b', say(tau), 'trend of the weeks before'],
    ],
  );
  const warning = hasTrend ? 'The weeks before have a trend of their own.\n' : '';
  return `${table}\n${word}: ${count(before.length)} before, ${count(after.length)} after\n${warning}`;
}

function count(weeks: number): string {
  return weeks === 1 ? '1 week' : `${weeks} weeks`;
}

function say(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3).replace('-', '−');
}
