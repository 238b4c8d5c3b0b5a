import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createAdaptorServer } from '@hono/node-server';
import * as z from 'zod/mini';
import { asOperator } from '../src/accounts/may-operate-machine.ts';
import { mayOwn } from '../src/accounts/may-own.ts';
import {
  COOKIE,
  PERSONAL_WORKSPACE,
  preparePersonalWorkspace,
  startSession,
} from '../src/accounts/sessions.ts';
import { makeApp } from '../src/app/make-app.ts';
import { openSlices } from '../src/app/slices.ts';
import { importSchema } from '../src/evidence/model.ts';
import { readConfig } from '../src/platform/config.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { defineRoute } from '../src/platform/http/route.ts';
import { makeLog } from '../src/platform/log.ts';
import { quantile, timeOf } from './numbers.ts';

/** The floor: who asks is found out, and nothing is done. */
const emptyRoute = defineRoute(
  {
    method: 'get',
    path: '/api/bench/empty',
    access: mayOwn,
    summary: 'Answers nothing.',
    answer: z.object({}),
  },
  async () => ({}),
);

const PATHS = ['/api/time', '/api/mirror'] as const;
const EMPTY = '/api/bench/empty';

/**
 * Measures answers with ten years of data and 2,000 people beside an empty authenticated route, asked in turn over
 * one connection.
 * @returns p95 in milliseconds of each path
 */
export async function measureAnswers(calendar: Uint8Array, requests = 200) {
  await using server = await startAnswering();
  await importCalendar(server.ask, calendar);
  await namePeople(server.ask);
  const times = new Map<string, number[]>([EMPTY, ...PATHS].map((path) => [path, []]));
  for (const path of times.keys()) await server.ask(path);
  for (let request = 0; request < requests; request++) {
    for (const [path, measured] of times) measured.push(await timeOf(() => server.ask(path)));
  }
  const p95 = (path: string) => quantile(times.get(path) ?? [], 0.95);
  return { empty: p95(EMPTY), time: p95('/api/time'), mirror: p95('/api/mirror') };
}

const NETWORK = [
  '/api/network/decision-makers',
  '/api/network/fading',
  '/api/network/around',
] as const;

/**
 * Measures what the network pages load with 5,000 people in the list, fifty of them decision-makers,
 * beside an empty authenticated route, asked in turn over one connection.
 * @returns p95 in milliseconds of each path; the bytes of all of them together after gzip
 */
export async function measureNetworkAnswers(calendar: Uint8Array, requests = 200) {
  await using server = await startAnswering();
  await importCalendar(server.ask, calendar);
  await nameThousands(server.ask);
  const times = new Map<string, number[]>([EMPTY, ...NETWORK].map((path) => [path, []]));
  let size = 0;
  for (const path of NETWORK) size += gzipSync(await server.ask(path)).length;
  for (let request = 0; request < requests; request++) {
    for (const [path, measured] of times) measured.push(await timeOf(() => server.ask(path)));
  }
  const p95 = (path: string) => quantile(times.get(path) ?? [], 0.95);
  return { empty: p95(EMPTY), slowest: Math.max(...NETWORK.map(p95)), size };
}

const THOUSANDS = 5000;
const DECISION_MAKERS = 50;
const AT_ONCE = 1000;

async function nameThousands(ask: Ask): Promise<void> {
  const everyone = Array.from({ length: THOUSANDS }, (_, index) => `person${index}@example.com`);
  const parts = [everyone.slice(0, DECISION_MAKERS)];
  for (let from = DECISION_MAKERS; from < THOUSANDS; from += AT_ONCE) {
    parts.push(everyone.slice(from, from + AT_ONCE));
  }
  for (const [part, addresses] of parts.entries()) {
    const change = {
      relations: [part === 0 ? 'decision-maker' : 'peer'],
      function: FUNCTIONS[part % FUNCTIONS.length],
    };
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ addresses, change });
    await ask('/api/people/many', { method: 'PUT', body, headers });
  }
}

interface AskOptions {
  readonly method?: string;
  readonly body?: string | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}
type Ask = (path: string, request?: AskOptions) => Promise<string>;

async function startAnswering() {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-bench-'));
  const config = readConfig({ BEARINGS_DATA: folder, PORT: '0' });
  const log = makeLog('silent');
  const database = await openDatabase(config.database);
  await migrate(database);
  await preparePersonalWorkspace(database, Date.now());
  const slices = openSlices({ config, database, log });
  const routes = [...slices.routes, emptyRoute];
  const app = makeApp({ database, config, routes, version: 'bench', log, now: Date.now });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
  const session = await startSession(database, asOperator(PERSONAL_WORKSPACE), Date.now());

  async function ask(path: string, request: AskOptions = {}): Promise<string> {
    const headers = { ...request.headers, Cookie: `${COOKIE}=${session}`, Origin: address };
    const answer = await fetch(`${address}${path}`, { ...request, headers });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${body}`);
    return body;
  }

  async function stop(): Promise<void> {
    server.close();
    await slices.close();
    await database.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
  return { ask, [Symbol.asyncDispose]: stop };
}

async function importCalendar(ask: Ask, calendar: Uint8Array): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(calendar)]), 'director.ics');
  let job = z.parse(
    importSchema,
    JSON.parse(await ask('/api/imports', { method: 'POST', body: form })),
  );
  while (job.state === 'reading') {
    await new Promise((resolve) => setTimeout(resolve, 20));
    job = z.parse(importSchema, JSON.parse(await ask(`/api/imports/${job.id}`)));
  }
  await ask(`/api/imports/${job.id}/save`, { method: 'POST' });
}

const PEOPLE = 2000;
const RELATIONS = ['manager', 'report', 'peer', 'decision-maker', 'customer'] as const;
const FUNCTIONS = ['Product', 'Engineering', 'Marketing', 'Sales', 'Finance'] as const;

/** Says who everyone of the calendar is, and as many more as make up the number. */
async function namePeople(ask: Ask): Promise<void> {
  const addresses = Array.from({ length: PEOPLE }, (_, index) => `person${index}@example.com`);
  for (const [part, relation] of RELATIONS.entries()) {
    const body = JSON.stringify({
      addresses: addresses.filter((_, index) => index % RELATIONS.length === part),
      change: { relations: [relation], level: part - 2, function: FUNCTIONS[part] },
    });
    const headers = { 'Content-Type': 'application/json' };
    await ask('/api/people/many', { method: 'PUT', body, headers });
  }
}
