import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from './sqlite.ts';

const KILLS = 30;
const WRITER = new URL('../../../tests/keep-writing.ts', import.meta.url).pathname;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bearings-locks-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a database file in use', () => {
  it(`keeps all that was acknowledged, opened and closed by another program and killed ${KILLS} times`, async () => {
    const file = join(folder, 'data', 'bearings.sqlite');
    const lost: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const acknowledged = await writeUntilKilled(file);
      // Else nothing was written after the other program had gone.
      expect(acknowledged.length).toBeGreaterThan(2);
      const saved = numbersIn(file);
      lost.push(...acknowledged.filter((number) => !saved.has(number)));
    }
    expect(lost).toEqual([]);
  }, 300_000);

  it.runIf(process.platform !== 'win32')(
    'is made for its owner alone, and left as it is when it is there',
    async () => {
      const made = join(folder, 'made', 'bearings.sqlite');
      await openSqlite(made).destroy();
      const given = join(folder, 'given.sqlite');
      writeFileSync(given, '', { mode: 0o640 });
      await openSqlite(given).destroy();
      expect([made, given].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o640]);
    },
  );
});

/** @returns the numbers that the writer said were saved */
async function writeUntilKilled(file: string): Promise<readonly number[]> {
  const writer = spawn(process.execPath, [WRITER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let saidBefore = -1;
  writer.stdout.on('data', (chunk) => {
    said += chunk;
    const lines = said.split('\n').length - 1;
    if (saidBefore < 0) {
      openAndClose(file);
      saidBefore = lines;
    } else if (lines > saidBefore + 2) writer.kill('SIGKILL');
  });
  const ended = Promise.withResolvers<void>();
  writer.once('error', ended.reject);
  writer.once('close', () => ended.resolve());
  await ended.promise;
  return said.split('\n').slice(0, -1).map(Number);
}

/**
 * What a program with an older SQLite does when it closes a database: it asks for the file
 * alone, and when nobody else seems to hold it, folds in the write-ahead log and deletes it.
 */
function openAndClose(file: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; SELECT count(*) FROM written');
  } catch {
    // Refused, as it must be while the writer holds it.
  } finally {
    database.close();
  }
}

function numbersIn(file: string): ReadonlySet<number> {
  const database = new DatabaseSync(file);
  const rows = database.prepare('select number from written').all();
  database.close();
  return new Set(rows.map(({ number }) => Number(number)));
}
