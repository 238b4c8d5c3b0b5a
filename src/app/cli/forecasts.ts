import {
  type Calibration,
  type CalibrationBin,
  measureCalibration,
} from '../../notebook/forecasts/calibration/measures.ts';
import { readArguments } from './arguments.ts';
import { readForecastsFile } from './forecasts/forecasts-file.ts';
import { needOneFile } from './one-file.ts';
import { showTable } from './show.ts';
import { readTextFile } from './text-file.ts';

export const help = `bearings forecasts FILE [options]

Compares forecasts with what became of them: Brier score, log score, and Murphy's decomposition over
ten tenths, with what lies within them.
FILE is a CSV file with the columns forecast,outcome: .7 or 70%, and 1 for what happened, 0 for what
did not. One with an empty outcome is still open and is left out.

  --json         one JSON document on standard output
  -h, --help     this text

A Brier score of 0 is the best, .25 is what always saying half gets. Below 20 forecasts a score says
little, below 50 the tenths do.

Example
  bearings forecasts forecasts.csv
`;

const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * `bearings forecasts`: prints how well forecasts agree with what happened. Answers the exit code.
 * @throws UserError for a file that cannot be used, WrongUse for a command that cannot be understood
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  const file = needOneFile(positionals, 'forecasts', 'a CSV file forecast,outcome');
  const { resolved, open } = await readForecastsFile(readTextFile(file));
  if (open.length > 0) process.stderr.write(`${sayOpen(open)}\n`);
  const calibration = measureCalibration(resolved);
  const isJson = values.json === true;
  process.stdout.write(isJson ? `${JSON.stringify(describe(calibration))}\n` : show(calibration));
  return 0;
}

function sayOpen(lines: readonly number[]): string {
  const named = lines.slice(0, 5).join(', ');
  const which = lines.length > 5 ? `${named} …` : named;
  return lines.length === 1
    ? `line ${which}: no outcome yet, left out.`
    : `lines ${which}: ${lines.length} without an outcome yet, left out.`;
}

/** Unknown is null, in the order of the documentation. */
function describe(calibration: Calibration) {
  return {
    n: calibration.n,
    brier: calibration.brier ?? null,
    log: calibration.log ?? null,
    baseRate: calibration.baseRate ?? null,
    reliability: calibration.reliability ?? null,
    resolution: calibration.resolution ?? null,
    uncertainty: calibration.uncertainty ?? null,
    withinBinVariance: calibration.withinBinVariance ?? null,
    withinBinCovariance: calibration.withinBinCovariance ?? null,
    bins: calibration.bins.map(({ low, high, n, meanForecast, observed }) => ({
      low,
      high,
      n,
      meanForecast: meanForecast ?? null,
      observed: observed ?? null,
    })),
  };
}

function show(calibration: Calibration): string {
  if (calibration.n === 0) return 'No forecast in this file has come to its end yet.\n';
  const { n, brier, log, baseRate, reliability, resolution, uncertainty } = calibration;
  const { withinBinVariance, withinBinCovariance } = calibration;
  const scores = showTable(
    [{ title: 'score' }, { title: 'value', align: 'right' }, { title: 'what it is' }],
    [
      ['Brier', say(brier), `${n} ${n === 1 ? 'forecast' : 'forecasts'}, 0 is best`],
      ['log', say(log), '−ln of what was said of what happened'],
      ['base rate', say(baseRate), 'share that happened'],
      ['reliability', say(reliability), 'less is better'],
      ['resolution', say(resolution), 'more is better'],
      ['uncertainty', say(uncertainty), 'how hard they were'],
      ['within tenths', say(withinBinVariance), 'variance'],
      ['', say(withinBinCovariance), 'covariance'],
    ],
  );
  return `${scores}\n${showBins(calibration.bins)}`;
}

function showBins(bins: readonly CalibrationBin[]): string {
  const columns = [
    { title: 'said' },
    { title: 'forecasts', align: 'right' },
    { title: 'mean said', align: 'right' },
    { title: 'happened', align: 'right' },
  ] as const;
  const rows = bins
    .filter(({ n }) => n > 0)
    .map(({ low, high, n, meanForecast, observed }) => [
      `${Math.round(low * 100)}–${Math.round(high * 100)}%`,
      String(n),
      say(meanForecast),
      say(observed),
    ]);
  return showTable(columns, rows);
}

function say(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(4).replace('-', '−');
}
