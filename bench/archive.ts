import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { asOperator } from '../src/accounts/may-operate-machine.ts';
import { newProfile } from '../src/accounts/profile.ts';
import { PERSONAL_WORKSPACE } from '../src/accounts/sessions.ts';
import { insertWorkspace } from '../src/accounts/store.ts';
import { saveReading } from '../src/evidence/imports/save-reading.ts';
import { makeProtection } from '../src/evidence/read-source/protect-series.ts';
import { readSource } from '../src/evidence/read-source/read-source.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { withTransaction } from '../src/platform/database/transaction.ts';
import { newId } from '../src/platform/database/values.ts';
import { writeArchive } from '../src/reports/archive/write-archive.ts';

/** What the export of a calendar costs. */
export interface ExportCost {
  /** of writing all of it, in a process of its own that has just started */
  readonly seconds: number;
  /** megabytes that the process grew by at most while it wrote */
  readonly memory: number;
  /** megabytes of the archive */
  readonly size: number;
}

/** Measures the export of a calendar from the embedded database, the median of three processes. */
export async function measureExport(calendar: Uint8Array, rounds = 3): Promise<ExportCost> {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-bench-'));
  const file = join(folder, 'bearings.sqlite');
  try {
    await fill(file, calendar);
    const costs: ExportCost[] = [];
    for (let round = 0; round < rounds; round++) costs.push(await exportOnce(file));
    const [median] = costs.toSorted((a, b) => a.seconds - b.seconds).slice(rounds >> 1);
    if (median === undefined) throw new Error('expected at least one round');
    return median;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(file: string, calendar: Uint8Array): Promise<void> {
  const now = Date.now();
  await using database = await openDatabase({ kind: 'sqlite', file });
  await migrate(database);
  await insertWorkspace(database, asOperator(PERSONAL_WORKSPACE), {
    profile: newProfile('UTC'),
    now,
  });
  const reading = readSource(
    { name: 'Director.ics', bytes: calendar },
    { protection: makeProtection([], []), zone: 'UTC', now, limit: 100_000_000 },
  );
  const base = {
    workspace: asOperator(PERSONAL_WORKSPACE),
    id: newId(),
    zone: 'UTC',
    own: [],
    now,
  };
  const target = { ...base, kind: 'file', name: 'Work' } as const;
  await withTransaction(database, (transaction) => saveReading(transaction, { target, reading }));
}

const costSchema = z.object({ seconds: z.number(), memory: z.number(), size: z.number() });

async function exportOnce(file: string): Promise<ExportCost> {
  const child = spawn(process.execPath, [import.meta.filename, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  await new Promise((resolve) => child.once('close', resolve));
  return z.parse(costSchema, JSON.parse(text));
}

/** Writes the archive of a file to nowhere and says what it took. */
async function exportHere(file: string): Promise<ExportCost> {
  const before = process.memoryUsage.rss();
  const start = performance.now();
  let [size, peak] = [0, before];
  for await (const bytes of writeArchive(
    { kind: 'sqlite', file },
    asOperator(PERSONAL_WORKSPACE),
  )) {
    size += bytes.length;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - start) / 1000;
  return { seconds, memory: (peak - before) / 1e6, size: size / 1e6 };
}

if (import.meta.main) console.log(JSON.stringify(await exportHere(process.argv[2] ?? '')));
