import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { startServer } from '../src/app/server.ts';
import { type Import, importSchema, sourcesSchema } from '../src/evidence/model.ts';
import { KEPT_FROM, keptUntil } from '../src/evidence/read-source/expand-kept.ts';
import { readConfig } from '../src/platform/config.ts';
import { timeSchema } from '../src/time/model.ts';
import { readOccurrences } from '../tests/calendars.ts';

/** Milliseconds, each the median of the rounds. */
export interface ImportSpeed {
  /** reading the file and listing its occurrences, nothing else */
  readonly reading: number;
  /** upload, reading in a thread, preview, saving into the embedded database: all by HTTP */
  readonly importing: number;
  /** the same, and the hours sorted and de-duplicated as the time page first asks for them */
  readonly sorted: number;
  readonly occurrences: number;
}

/**
 * Measures the import of a calendar by HTTP beside reading it alone, both warmed up by one round.
 * Each round imports it as a calendar of its own, which is deleted before the next.
 */
export async function measureImport(calendar: Uint8Array, rounds = 5): Promise<ImportSpeed> {
  const readings = repeat(rounds, async () => await timeReading(calendar));
  const reading = median(await readings);
  await using server = await startBenchServer();
  const imports = await repeat(rounds, () => timeImport(server.ask, calendar));
  return {
    reading,
    importing: median(imports.map(({ importing }) => importing)),
    sorted: median(imports.map(({ sorted }) => sorted)),
    occurrences: imports[0]?.occurrences ?? 0,
  };
}

async function timeReading(calendar: Uint8Array): Promise<number> {
  const start = performance.now();
  readOccurrences(calendar, { from: KEPT_FROM, to: keptUntil(Date.now()), zone: 'UTC' });
  return performance.now() - start;
}

type Ask = (path: string, request?: RequestInit) => Promise<unknown>;

async function timeImport(ask: Ask, calendar: Uint8Array) {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(calendar)]), 'director.ics');
  const start = performance.now();
  const begun = await ask('/api/imports', { method: 'POST', body: form });
  const preview = await untilRead(ask, z.parse(importSchema, begun));
  const done = await ask(`/api/imports/${preview.id}/save`, { method: 'POST' });
  const importing = performance.now() - start;
  z.parse(timeSchema, await ask('/api/time'));
  const sorted = performance.now() - start;
  const { state, source } = z.parse(importSchema, done);
  if (state !== 'done') throw new Error(`the import ended as ${state}`);
  const { sources } = z.parse(sourcesSchema, await ask('/api/sources'));
  const occurrences = sources.find(({ id }) => id === source)?.occurrences ?? 0;
  await ask(`/api/sources/${source}`, { method: 'DELETE' });
  return { importing, sorted, occurrences };
}

async function untilRead(ask: Ask, begun: Import): Promise<Import> {
  let now = begun;
  while (now.state === 'reading') {
    await new Promise((resolve) => setTimeout(resolve, 5));
    now = z.parse(importSchema, await ask(`/api/imports/${begun.id}`));
  }
  return now;
}

/** A server of its own on the embedded database, opened by its one-time link. */
async function startBenchServer() {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-bench-'));
  const config = readConfig({ BEARINGS_DATA: folder, PORT: '0' });
  const server = await startServer({ config, version: 'bench', webFolder: folder });
  const opened = await fetch(server.link, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';

  async function ask(path: string, request: RequestInit = {}): Promise<unknown> {
    const headers = { Cookie: cookie, Origin: server.address };
    const answer = await fetch(`${server.address}${path}`, { ...request, headers });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return await answer.json();
  }

  async function stop(): Promise<void> {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }

  return { ask, [Symbol.asyncDispose]: stop };
}

async function repeat<T>(rounds: number, work: () => Promise<T>): Promise<readonly T[]> {
  await work();
  const results: T[] = [];
  for (let round = 0; round < rounds; round++) results.push(await work());
  return results;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
