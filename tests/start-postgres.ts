import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/platform/database/migrate.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { findPostgres } from './find-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** where the templates lie: a migrated SQLite file, and the socket of a PostgreSQL server */
    readonly testServer: TestServer;
  }
}

export interface TestServer {
  readonly socketFolder: string;
  readonly sqliteTemplate: string;
}

export const TEMPLATE = 'bearings_template';

/**
 * One throw-away PostgreSQL server for a run of the server tests, on a socket in a private folder,
 * with a migrated template on each database. Stopped by its own process id.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-'));
  const user = findUnprivilegedUser();
  const server = await startServer(folder, user);
  try {
    const testServer = {
      socketFolder: join(folder, 'postgres'),
      sqliteTemplate: join(folder, 'sqlite', 'template.sqlite'),
    };
    await makeTemplates(testServer);
    project.provide('testServer', testServer);
  } catch (cause) {
    await stopServer(server, folder);
    throw cause;
  }
  return () => stopServer(server, folder);
}

/** The address of a database on the test server. */
export function postgresUrl({ socketFolder }: TestServer, name: string): string {
  return `postgresql://postgres@/${name}?host=${encodeURIComponent(socketFolder)}`;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; its own user is taken, else nobody. */
function findUnprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const [, , uid, gid] = users.find((line) => line.startsWith('postgres:'))?.split(':') ?? [];
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
}

async function startServer(folder: string, user: User | undefined): Promise<ChildProcess> {
  const home = join(folder, 'postgres');
  const data = join(home, 'data');
  mkdirSync(home, { mode: 0o700 });
  if (user !== undefined) {
    chownSync(folder, user.uid, user.gid);
    chownSync(home, user.uid, user.gid);
  }
  const binaries = findPostgres(folder, user);
  const options = { ...user, cwd: home, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0)
    throw new Error(`initdb of ${binaries} failed: ${made.error?.message ?? made.stderr}`);
  return spawn(join(binaries, 'postgres'), ['-D', data, '-k', home, ...settings()], {
    ...options,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function settings(): readonly string[] {
  const values = [
    'listen_addresses=',
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=200',
    'log_min_messages=panic',
    // Nothing about the tests may depend on the zone or the order of a place.
    'timezone=UTC',
  ];
  return values.flatMap((value) => ['-c', value]);
}

async function makeTemplates(server: TestServer): Promise<void> {
  const sqlite = await openDatabase({ kind: 'sqlite', file: server.sqliteTemplate });
  await migrate(sqlite);
  await sqlite.destroy();
  await createTemplate(server);
  const settings = { kind: 'postgresql', url: postgresUrl(server, TEMPLATE) } as const;
  const postgres = await openDatabase(settings);
  await migrate(postgres);
  await postgres.destroy();
}

async function createTemplate(server: TestServer): Promise<void> {
  const { default: pg } = await import('pg');
  const givenUp = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client(postgresUrl(server, 'postgres'));
    try {
      await client.connect();
      await client.query(`create database ${TEMPLATE}`);
      return;
    } catch (cause) {
      if (Date.now() > givenUp) throw cause;
    } finally {
      await client.end();
    }
    await sleep(50);
  }
}

async function stopServer(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null) {
    const exit = Promise.withResolvers<void>();
    server.once('exit', () => exit.resolve());
    server.kill('SIGQUIT');
    await exit.promise;
  }
  rmSync(folder, { recursive: true, force: true });
}
