import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import * as z from 'zod/mini';
import { measureAnswers, measureNetworkAnswers } from './answers.ts';
import { measureExport } from './archive.ts';
import { measureImport } from './import.ts';
import { measureMail } from './mail.ts';
import { makeCalendar } from './make-calendar.ts';
import { measureBetweennessSpeed, measureNetworkSpeed, measureTies } from './network.ts';
import { measureFirstRoute } from './pages.ts';
import { measureCommand, measureStart } from './processes.ts';
import { type Result, writeResults } from './promises.ts';
import { measureGrowth, measureReading } from './read-calendar.ts';
import { measureVerdicts } from './verdict.ts';

const RESULTS = 'bench/results.md';

function times(ratio: number): string {
  return `${ratio.toFixed(1)}×`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function benchReading(): Result {
  const { bytes, occurrences, different, ratio } = measureReading();
  return {
    what: `reading ${(bytes / 1e6).toFixed(0)} MB, ${occurrences} occurrences, beside ical.js`,
    promise: '≥ 3× faster, every occurrence right',
    strive: '≥ 7×',
    measured: `${times(ratio)}, ${different} differ`,
    isKept: ratio >= 3 && different === 0,
  };
}

function benchGrowth(): Result {
  const { factor, memory } = measureGrowth();
  return {
    what: 'growth: four times the file',
    promise: '≤ 4.5× the time, ≤ 300 MB of memory',
    strive: '≤ 220 MB',
    measured: `${times(factor)}, ${memory.toFixed(0)} MB`,
    isKept: factor <= 4.5 && memory <= 300,
  };
}

async function benchImport(): Promise<Result> {
  const { reading, sorted } = await measureImport(makeCalendar());
  return {
    what: 'import of that file by HTTP, sorted and de-duplicated, beside reading alone',
    promise: '≤ 4×',
    strive: '≤ 2.5×',
    measured: times(sorted / reading),
    isKept: sorted / reading <= 4,
  };
}

async function benchCommand(): Promise<Result> {
  const { nothing, command } = await measureCommand(makeCalendar({ scale: 0.1 }));
  return {
    what: '`bearings time` on 800 events, whole process, beside Node doing nothing',
    promise: '≤ 8×',
    strive: '≤ 5×',
    measured: times(command / nothing),
    isKept: command / nothing <= 8,
  };
}

async function benchAnswers(): Promise<Result> {
  const { empty, time, mirror } = await measureAnswers(makeCalendar());
  const largest = Math.max(time, mirror) / empty;
  return {
    what: 'time and mirror with ten years of data and 2,000 people, p95 of 200, beside an empty authenticated route',
    promise: '≤ 10×',
    strive: '≤ 5×',
    measured: `time ${times(time / empty)}, mirror ${times(mirror / empty)}`,
    isKept: largest <= 10,
  };
}

async function benchExport(): Promise<Result> {
  const { seconds, memory, size } = await measureExport(makeCalendar());
  return {
    what: 'export of ten years as one ZIP, written as it is read',
    promise: '≤ 5 s, ≤ 200 MB more memory',
    strive: '≤ 2 s',
    measured: `${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB more, ${size.toFixed(1)} MB written`,
    isKept: seconds <= 5 && memory <= 200,
  };
}

async function benchFirstRoute(): Promise<Result> {
  const { size, elsewhere } = await measureFirstRoute();
  return {
    what: 'first route, compressed',
    promise: 'JS ≤ 170 kB, CSS ≤ 12 kB, fonts ≤ 100 kB, nothing from elsewhere',
    strive: 'JS ≤ 140 kB',
    measured: `JS ${kilobytes(size.script)}, CSS ${kilobytes(size.stylesheet)}, fonts ${kilobytes(size.font)}, ${elsewhere.length} from elsewhere`,
    isKept:
      size.script <= 170_000 &&
      size.stylesheet <= 12_000 &&
      size.font <= 100_000 &&
      elsewhere.length === 0,
  };
}

async function benchStart(): Promise<Result> {
  const { answer, memory } = await measureStart();
  return {
    what: 'server: first answer after start, memory at rest',
    promise: '≤ 1.5 s, ≤ 160 MB',
    strive: '≤ 0.8 s, ≤ 130 MB',
    measured: `${(answer / 1000).toFixed(2)} s, ${memory.toFixed(0)} MB`,
    isKept: answer <= 1500 && !(memory > 160),
  };
}

function benchNetwork(): Result {
  const { peer, burt, betweenness, milliseconds, compared, different } = measureNetworkSpeed();
  return {
    what: `network measures of 2,000 people and 40,000 ties, beside ${peer}`,
    promise: '≥ 10× faster, every value the same to 1e-6',
    strive: '≥ 50×',
    measured: `Burt ${times(burt)}, betweenness ${times(betweenness)}, ${Math.round(milliseconds)} ms in all, ${different} of ${compared} differ`,
    isKept: burt >= 10 && betweenness >= 10 && compared > 0 && different === 0,
  };
}

function benchBetweenness(): Result {
  const { ratio, compared, different } = measureBetweennessSpeed();
  return {
    what: 'betweenness of the same network, beside graphology-metrics 2.4.2',
    promise: 'not slower, every value the same to 1e-6',
    strive: '≥ 2×',
    measured: `${times(ratio)}, ${different} of ${compared} differ`,
    isKept: ratio >= 1 && different === 0,
  };
}

async function benchNetworkAnswers(): Promise<Result> {
  const { empty, slowest, size } = await measureNetworkAnswers(makeCalendar());
  return {
    what: 'what the network pages load with 5,000 people, p95 of 200, beside an empty authenticated route',
    promise: '≤ 10×, ≤ 300 kB compressed',
    strive: '≤ 5×',
    measured: `${times(slowest / empty)}, ${kilobytes(size)}`,
    isKept: slowest / empty <= 10 && size <= 300_000,
  };
}

function benchTies(): Result {
  const { gather, asOf } = measureTies();
  return {
    what: 'ties as of any date from a log of 200,000 meetings, also of people with each other',
    promise: '≤ 300 ms once loaded',
    strive: '≤ 100 ms',
    measured: `${Math.round(asOf)} ms, after ${Math.round(gather)} ms of loading`,
    isKept: asOf <= 300,
  };
}

function benchMail(): Result {
  const { megabytes, messages, different, ratio, milliseconds, memory } = measureMail();
  const beside = ratio === undefined ? 'Python is not installed' : times(ratio);
  const [small, large] = memory;
  return {
    what: `who wrote to whom in a mailbox of ${megabytes} MB, ${messages} messages, beside Python’s mailbox and its headers`,
    promise: '≥ 3× faster, every message found, ≤ 200 MB of memory at any size',
    strive: '≥ 6×',
    measured: `${beside}, ${Math.round(milliseconds)} ms, ${different} differ; ${small.toFixed(0)} MB, four times the size ${large.toFixed(0)} MB`,
    isKept: ratio !== undefined && ratio >= 3 && different === 0 && Math.max(small, large) <= 200,
  };
}

function benchVerdicts(): Result {
  const { found, moved, leaning, seen } = measureVerdicts();
  const say = ({ name, found: rates }: (typeof found)[number]) =>
    `${name}: ${rates.moved.toFixed(1)} moved, ${rates.leaning.toFixed(1)} lean, ${rates.seen.toFixed(0)} seen`;
  return {
    what: 'of a hundred steps taken in the worst tenth of weeks: said though nothing changed, and seen of a rise of two deviations',
    promise: 'as documented, within .3, 1 and 2 of a hundred',
    strive: 'the same',
    measured: found.map(say).join('; '),
    isKept: moved <= 0.3 && leaning <= 1 && seen <= 2,
  };
}

function describeMachine(): string[] {
  const { version } = z.parse(
    z.object({ version: z.string() }),
    JSON.parse(readFileSync('node_modules/ical.js/package.json', 'utf8')),
  );
  const [cpu] = cpus();
  return [
    `Node ${process.versions.node}, SQLite ${process.versions.sqlite}, ical.js ${version}`,
    `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${process.platform} ${process.arch}`,
  ];
}

const BENCHES = {
  start: benchStart,
  pages: benchFirstRoute,
  command: benchCommand,
  reading: benchReading,
  growth: benchGrowth,
  import: benchImport,
  answers: benchAnswers,
  export: benchExport,
  verdicts: benchVerdicts,
  network: benchNetwork,
  betweenness: benchBetweenness,
  around: benchNetworkAnswers,
  ties: benchTies,
  mail: benchMail,
};

const asked = process.argv.slice(2);
const results: Result[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const result = await bench();
  results.push(result);
  console.log(
    `${result.isKept ? 'kept    ' : 'NOT KEPT'} ${result.what}: ${result.measured} (${result.promise})`,
  );
}
if (asked.length === 0) writeFileSync(RESULTS, writeResults(results, describeMachine()));
process.exit(results.every(({ isKept }) => isKept) ? 0 : 1);
