import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Occurrence } from '../src/evidence/model.ts';
import { readOccurrences } from '../tests/calendars.ts';
import { lineOf, readWithPeer } from './ical-peer.ts';
import { MADE_FROM, MADE_TO, makeCalendar } from './make-calendar.ts';
import { median } from './numbers.ts';

const WINDOW = { from: MADE_FROM, to: MADE_TO };

export interface ReadingSpeed {
  readonly bytes: number;
  readonly occurrences: number;
  /** of those, how many one reader lists and the other does not; 0 when every one is right */
  readonly different: number;
  /** milliseconds, medians, from bytes to listed occurrences */
  readonly ours: number;
  readonly peer: number;
  /** how many times faster ours is */
  readonly ratio: number;
  /** the same ratio of the first reading of each, before anything is warm */
  readonly coldRatio: number;
}

/** Measures our reader and ical.js on the same calendar, in turn, and compares what they list. */
export function measureReading(rounds = 5): ReadingSpeed {
  const bytes = makeCalendar();
  const ours: number[] = [];
  const peer: number[] = [];
  let ourLines: readonly string[] = [];
  let peerLines: readonly string[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const { occurrences } = readOccurrences(bytes, { ...WINDOW, zone: 'UTC' });
    const middle = performance.now();
    peerLines = readWithPeer(new TextDecoder().decode(bytes), WINDOW);
    peer.push(performance.now() - middle);
    ours.push(middle - start);
    ourLines = occurrences.map(describe);
  }
  return {
    bytes: bytes.length,
    occurrences: ourLines.length,
    different: countDifferent(ourLines, peerLines),
    ours: median(ours),
    peer: median(peer),
    ratio: median(peer) / median(ours),
    coldRatio: (peer[0] ?? Number.NaN) / (ours[0] ?? Number.NaN),
  };
}

export interface ReadingGrowth {
  /** how many times longer the file of four times the size takes */
  readonly factor: number;
  /** most memory of the process that reads the larger file, in megabytes */
  readonly memory: number;
  readonly occurrences: number;
}

/** Measures the growth from one file to four times as much, each reading alone in its process. */
export function measureGrowth(rounds = 3): ReadingGrowth {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-bench-'));
  const read = [1, 4].map((scale) => {
    const file = join(folder, `${scale}.ics`);
    writeFileSync(file, makeCalendar({ scale }));
    return () => readAlone(file);
  });
  try {
    const runs = Array.from({ length: rounds }, () => read.map((once) => once()));
    const times = [0, 1].map((size) => median(runs.map((run) => run[size]?.time ?? Number.NaN)));
    return {
      factor: (times[1] ?? Number.NaN) / (times[0] ?? Number.NaN),
      memory: Math.max(...runs.map((run) => run[1]?.memory ?? Number.NaN)),
      occurrences: runs[0]?.[1]?.occurrences ?? 0,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const onceSchema = z.object({ time: z.number(), memory: z.number(), occurrences: z.number() });

function readAlone(file: string): z.infer<typeof onceSchema> {
  const script = join(import.meta.dirname, 'read-once.ts');
  // as bin/bearings.js starts: with compiled code from the last run
  const cache = module.getCompileCacheDir() ?? join(tmpdir(), 'bearings-bench-compiled');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, file], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  if (status !== 0) throw new Error(stderr);
  return z.parse(onceSchema, JSON.parse(stdout));
}

function describe({ event, start, end }: Occurrence): string {
  const { uid, title, status = '', isAllDay } = event;
  return lineOf({ start, end, isDate: isAllDay }, { uid, title, status });
}

/** Lines that are in one list and not in the other, each as often as it is there. */
function countDifferent(ours: readonly string[], theirs: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of ours) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of theirs) counts.set(line, (counts.get(line) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}
