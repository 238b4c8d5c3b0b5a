import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  makePlace,
  openLink,
  type Place,
  runCommand,
  type ServerProcess,
  startServerProcess,
} from '../../../tests/server-process.ts';
import { peopleSchema } from '../../people/model.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { openDatabase } from '../../platform/database/open-database.ts';

const MIGRATIONS = join(import.meta.dirname, '../../../migrations');

const places: Place[] = [];

async function aPlace(kind: 'sqlite' | 'postgresql' = 'sqlite'): Promise<Place> {
  const place = await makePlace(kind);
  places.push(place);
  return place;
}

afterEach(async () => {
  for (const place of places.splice(0)) await place.clear();
});

/** A server on a place, with what the owner does in it. */
async function whileRunning<T>(
  { environment }: Place,
  work: (server: ServerProcess, ask: Ask) => Promise<T>,
): Promise<T> {
  const server = await startServerProcess(environment);
  try {
    const Cookie = await openLink(server.link);
    return await work(server, (method, path, body) =>
      fetch(`${server.address}${path}`, {
        method,
        headers: { Cookie, Origin: server.address, 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  } finally {
    server.signal('SIGTERM');
    await server.ended;
  }
}

type Ask = (method: string, path: string, body?: unknown) => Promise<Response>;

async function addressesOf(ask: Ask): Promise<readonly string[]> {
  const { people } = z.parse(peopleSchema, await (await ask('GET', '/api/people')).json());
  return people.flatMap(({ addresses }) => addresses).sort();
}

it.each([
  'sqlite',
  'postgresql',
] as const)('restores on %s what was backed up beside a running server, and refuses while it runs', async (kind) => {
  const place = await aPlace(kind);
  const file = join(place.folder, kind === 'sqlite' ? 'mine.sqlite' : 'mine.zip');
  const refused = await whileRunning(place, async (_server, ask) => {
    await ask('PUT', '/api/people', { address: 'ann@firm.example' });
    const made = await runCommand(['backup', file], place.environment);
    expect([made.code, made.output]).toEqual([0, `${file}\n`]);
    await ask('PUT', '/api/people', { address: 'bo@firm.example' });
    return await runCommand(['restore', file], place.environment);
  });
  expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('Stop it')]);
  const restored = await runCommand(['restore', file], place.environment);
  expect([restored.code, restored.output]).toEqual([0, expect.stringContaining('is kept in')]);
  const after = await whileRunning(place, async (_server, ask) => await addressesOf(ask));
  expect(after).toEqual(['ann@firm.example']);
  const kept = readdirSync(join(place.folder, 'data', 'backups')).filter((name) =>
    name.includes('-replaced'),
  );
  expect(kept.length).toBe(1);
});

it('restores into an empty folder, and refuses what is no backup without touching anything', async () => {
  const [from, to] = [await aPlace(), await aPlace()];
  const file = join(from.folder, 'mine.sqlite');
  await whileRunning(from, async (_server, ask) => {
    await ask('PUT', '/api/people', { address: 'ann@firm.example' });
  });
  await runCommand(['backup', file], from.environment);
  const broken = join(from.folder, 'broken.sqlite');
  writeFileSync(broken, readFileSync(file).fill(7, 4096, 9000));
  const refused = await runCommand(['restore', broken], to.environment);
  expect([refused.code, refused.errors]).toEqual([
    1,
    expect.stringContaining('Nothing was changed'),
  ]);
  expect(existsSync(join(to.folder, 'data', 'bearings.sqlite'))).toBe(false);
  await runCommand(['restore', file], to.environment);
  const after = await whileRunning(to, async (_server, ask) => await addressesOf(ask));
  expect(after).toEqual(['ann@firm.example']);
});

it('exports, and imports into a fresh instance on the other database, once', async () => {
  const [from, to] = [await aPlace('sqlite'), await aPlace('postgresql')];
  await whileRunning(from, async (_server, ask) => {
    await ask('PUT', '/api/people', { address: 'ann@firm.example' });
  });
  const [first, second] = [join(from.folder, 'a.zip'), join(from.folder, 'b.zip')];
  const exported = await runCommand(['export', first], from.environment);
  const imported = await runCommand(['import', first], to.environment);
  const again = await runCommand(['import', first], to.environment);
  await runCommand(['export', second], to.environment);
  expect([exported.code, imported.code, again.code]).toEqual([0, 0, 1]);
  expect(again.errors).toContain('something here already');
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
});

it('backs an older database up before it is upgraded, and says where', async () => {
  const place = await aPlace();
  await makeOldDatabase(join(place.folder, 'data', 'bearings.sqlite'));
  const link = await runCommand(['link'], place.environment);
  const backups = join(place.folder, 'data', 'backups');
  const [name = ''] = readdirSync(backups).filter((each) => each.includes('-upgrade-from-'));
  expect([link.code, link.errors]).toEqual([0, expect.stringContaining(join(backups, name))]);
  const before = new DatabaseSync(join(backups, name), { readOnly: true });
  const tables = before.prepare("select name from sqlite_master where name = 'growth_entry'").all();
  before.close();
  expect(tables).toEqual([]);
});

/** As the first version made it. */
async function makeOldDatabase(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-migrations-'));
  const names = readdirSync(MIGRATIONS).filter((name) => name.startsWith('2026-11-24'));
  for (const name of names) {
    const { href } = pathToFileURL(join(MIGRATIONS, name));
    writeFileSync(join(folder, name), `export { up } from '${href}';`);
  }
  await using database = await openDatabase({ kind: 'sqlite', file });
  await migrate(database, folder);
  rmSync(folder, { recursive: true });
}

it('leaves a database of a newer version as it is, and says what to do', async () => {
  const place = await aPlace();
  await whileRunning(place, async () => undefined);
  const file = join(place.folder, 'data', 'bearings.sqlite');
  const newer = new DatabaseSync(file);
  newer.exec("insert into kysely_migration values ('2099-01-01-time-travel', '2099-01-01')");
  newer.close();
  const before = readFileSync(file);
  const started = await runCommand(['serve', '--no-build'], place.environment);
  expect([started.code, started.errors, readFileSync(file).equals(before)]).toEqual([
    1,
    expect.stringContaining('newer version of Bearings. Upgrade Bearings'),
    true,
  ]);
});

it('leaves a whole backup or none when it is killed at any moment', async () => {
  const place = await aPlace();
  await whileRunning(place, async () => undefined);
  const backups = join(place.folder, 'data', 'backups');
  rmSync(backups, { recursive: true, force: true });
  const filler = new DatabaseSync(join(place.folder, 'data', 'bearings.sqlite'));
  filler.exec(`create table filler (text text);
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000)
    insert into filler select hex(randomblob(400)) from n`);
  filler.close();
  const command = join(import.meta.dirname, '../../../bin/bearings.js');
  for (let kill = 0; kill < 8; kill += 1) {
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, [command, 'backup'], {
      env: { ...process.env, ...place.environment },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    await sleep(250 + Math.random() * 700);
    child.kill('SIGKILL');
    await ended;
  }
  // One that nobody kills, so that there is one to look at.
  await runCommand(['backup'], place.environment);
  const names = existsSync(backups) ? readdirSync(backups) : [];
  const whole = names.filter((name) => name.endsWith('.sqlite'));
  expect(whole.length).toBeGreaterThan(0);
  for (const name of whole) {
    const database = new DatabaseSync(join(backups, name), { readOnly: true });
    const { count } = z.parse(
      z.object({ count: z.number() }),
      database.prepare('select count(*) as count from filler').get(),
    );
    const check = database.prepare('pragma quick_check').get();
    database.close();
    expect([count, check]).toEqual([20_000, { quick_check: 'ok' }]);
  }
});
