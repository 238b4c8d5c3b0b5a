import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm test`: the checks side by side, then every test; at the end what each took. On a
 * machine with two cores the whole is meant to stay below ten minutes and 900 s of computing.
 */
const CHECKS = ['format', 'types', 'walls', 'paths', 'dead'];
const TESTS = 'vitest run --reporter=default --reporter=./tools/slowest-files.ts';

interface Cost {
  readonly name: string;
  readonly exitCode: number;
  /** seconds by the clock on the wall */
  readonly wall: number;
  /** seconds of computing, of the command and all it started; undefined where no shell counts them */
  readonly cpu: number | undefined;
}

const begun = performance.now();
const checks = await Promise.all(CHECKS.map(runCheck));
const isSound = checks.every(({ exitCode }) => exitCode === 0);
const tests = isSound ? [await runTests()] : [];
const all = [...checks, ...tests];
process.stdout.write(`\n${all.map(sayCost).join('')}${sayCost(sumUp(all))}`);
process.exitCode = all.some(({ exitCode }) => exitCode !== 0) ? 1 : 0;

/** Keeps what a check prints together, and silent when it has nothing to say against the code. */
async function runCheck(name: string): Promise<Cost> {
  let printed = '';
  const cost = await runCounted(`check:${name}`, `npm run --silent check:${name}`, (child) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        printed += chunk;
      });
  });
  if (cost.exitCode !== 0) process.stdout.write(`\ncheck:${name}\n${printed}`);
  return cost;
}

async function runCounted(
  name: string,
  command: string,
  watch: (child: ChildProcess) => unknown,
): Promise<Cost> {
  const isShell = process.platform !== 'win32';
  const counted = isShell ? `${command}; code=$?; times >&3; exit $code` : command;
  const started = performance.now();
  const isTest = name === 'tests';
  const output = isTest ? 'inherit' : 'pipe';
  const child = spawn(counted, { shell: true, stdio: ['ignore', output, output, 'pipe'] });
  watch(child);
  let times = '';
  child.stdio[3]?.on('data', (chunk) => {
    times += chunk;
  });
  const ended = Promise.withResolvers<number>();
  child.once('error', ended.reject);
  child.once('close', (code) => ended.resolve(code ?? 1));
  const exitCode = await ended.promise;
  return { name, exitCode, wall: (performance.now() - started) / 1000, cpu: readTimes(times) };
}

/** The tests, and the browser among them, which ends without waiting for its own processes. */
async function runTests(): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-cost-'));
  const file = join(folder, 'browser');
  process.env.BEARINGS_BROWSER_COST = file;
  const cost = await runCounted('tests', TESTS, (child) => child);
  const browser = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  rmSync(folder, { recursive: true, force: true });
  return { ...cost, cpu: cost.cpu && cost.cpu + browser };
}

/** The second line of `times` is what a shell's children took, as user and system: `1m2.5s 0m3.1s` */
function readTimes(text: string): number | undefined {
  const line = text.trim().split('\n')[1];
  if (line === undefined) return undefined;
  const parts = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}

function sumUp(costs: readonly Cost[]): Cost {
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  return {
    name: 'whole',
    exitCode: 0,
    wall: (performance.now() - begun) / 1000,
    cpu: cpus.length === costs.length ? cpus.reduce((sum, cpu) => sum + cpu, 0) : undefined,
  };
}

function sayCost({ name, exitCode, wall, cpu }: Cost): string {
  const computing = cpu === undefined ? 'unknown' : `${Math.round(cpu)} s`;
  const verdict = exitCode === 0 ? '' : '  failed';
  return `${name.padEnd(14)} ${`${Math.round(wall)} s`.padStart(7)} by the clock ${computing.padStart(7)} of CPU${verdict}\n`;
}
