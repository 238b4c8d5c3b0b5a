import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, timeOf } from './numbers.ts';

const COMMAND = join(import.meta.dirname, '../bin/bearings.js');

/**
 * Measures `bearings time` on a calendar as a whole process beside the same Node doing nothing, in
 * turn.
 * @returns milliseconds, medians
 */
export async function measureCommand(calendar: Uint8Array, rounds = 9) {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-bench-'));
  const file = join(folder, 'year.ics');
  writeFileSync(file, calendar);
  const run = (args: readonly string[]) => async () => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const nothing = run(['-e', '0']);
  const command = run([COMMAND, 'time', file, '--json']);
  await command();
  const times = { nothing: [] as number[], command: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.nothing.push(await timeOf(nothing));
    times.command.push(await timeOf(command));
  }
  rmSync(folder, { recursive: true });
  return { nothing: median(times.nothing), command: median(times.command) };
}

/**
 * Measures a server from its start to its first answer, and its memory after some seconds of rest.
 * @returns milliseconds and megabytes, medians; memory is NaN where /proc does not tell it
 */
export async function measureStart(rounds = 3) {
  await startOnce();
  const seen: { answer: number; memory: number }[] = [];
  for (let round = 0; round < rounds; round++) seen.push(await startOnce());
  return {
    answer: median(seen.map(({ answer }) => answer)),
    memory: median(seen.map(({ memory }) => memory)),
  };
}

async function startOnce(): Promise<{ answer: number; memory: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-bench-'));
  const start = performance.now();
  const server = spawn(process.execPath, [COMMAND, 'serve'], {
    env: { ...process.env, BEARINGS_DATA: folder, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const printed = Promise.withResolvers<string>();
  let text = '';
  server.stdout.on('data', (chunk) => {
    text += chunk;
    const link = /http\S+\/open\/\S+\n/.exec(text);
    if (link !== null) printed.resolve(link[0].trim());
  });
  const { origin } = new URL(await printed.promise);
  await fetch(`${origin}/api/health`);
  const answer = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const memory = residentMemory(server.pid);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
  return { answer, memory };
}

function residentMemory(pid: number | undefined): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1000;
  } catch {
    return Number.NaN;
  }
}
