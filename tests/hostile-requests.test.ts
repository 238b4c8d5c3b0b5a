import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSlices, type Slices } from '../src/app/slices.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Route } from '../src/platform/http/route.ts';
import { makeLog } from '../src/platform/log.ts';
import type { Ask } from './apps.ts';
import { forEachDatabase } from './databases.ts';
import { aFullWorkspace } from './full-workspace.ts';
import { HOSTILE_TEXTS, hostileValues, plainValue } from './hostile-values.ts';
import { dumpWorkspace } from './table-dump.ts';

/** After these there is nobody left to ask as, or nothing to ask for. */
const LAST = ['/api/sign-out', '/api/everything', '/api/sample', '/api/restore-archive'];

forEachDatabase((test) => {
  let dataFolder: string;
  let slices: Slices;
  let owner: Ask;
  let ids: readonly string[];

  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'bearings-hostile-'));
    const config = { ...readConfig({ BEARINGS_DATA: dataFolder }), database: test.settings };
    slices = openSlices({ config, database: test.database, log: makeLog('silent') });
    const full = await aFullWorkspace(test, slices.routes);
    owner = full.owner;
    ids = idsIn(await dumpWorkspace(test.database, full.workspace));
  });

  afterAll(async () => {
    await slices.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('answers whatever is sent with words, and never with a failure of its own', async () => {
    const failed: string[] = [];
    const counts = { refused: 0, taken: 0 };
    const last = (route: Route) => (LAST.includes(route.path) ? 1 : 0);
    for (const route of slices.routes.toSorted((one, other) => last(one) - last(other))) {
      for (const { path, body } of await requestsOf(route)) {
        const answer = await owner(route.method.toUpperCase(), path, body);
        const text = await answer.text();
        const isWord = answer.status < 400 || isSaid(route, text);
        if (answer.status >= 500 || !isWord)
          failed.push(`${answer.status} ${route.method} ${path.slice(0, 120)} ${show(body)}`);
        counts[answer.status < 400 ? 'taken' : 'refused'] += 1;
      }
    }
    expect(failed).toEqual([]);
    expect(counts.taken).toBeGreaterThan(500);
    expect(counts.refused).toBeGreaterThan(2000);
  }, 600_000);

  interface Sent {
    readonly path: string;
    readonly body: unknown;
  }

  async function requestsOf(route: Route): Promise<readonly Sent[]> {
    const plain = route.body && plainValue(route.body);
    const path = pathOf(route, await knownId(route, plain));
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    const query = Object.keys(route.query?._zod.def ?? {}).length > 0 ? queryNames(route) : [];
    return [
      { path, body: plain },
      ...names.flatMap(() =>
        HOSTILE_TEXTS.map((text) => ({ path: pathOf(route, text), body: plain })),
      ),
      ...query.flatMap((name) =>
        HOSTILE_TEXTS.map((text) => ({
          path: `${path}?${name}=${encodeURIComponent(text.toWellFormed())}`,
          body: plain,
        })),
      ),
      ...(route.body === undefined
        ? []
        : hostileValues(route.body).map((body) => ({ path, body }))),
    ];
  }

  /** One of the workspace, so that what is sent comes as far as it can. */
  async function knownId(route: Route, body: unknown): Promise<string> {
    if (!route.path.includes(':') || route.method === 'delete') return ids[0] ?? '';
    for (const id of ids) {
      const { status } = await owner(route.method.toUpperCase(), pathOf(route, id), body);
      if (status < 400) return id;
    }
    return ids[0] ?? '';
  }
});

/** What a program reads has a message; what a person opens is a page. */
function isSaid({ path }: Route, text: string): boolean {
  return path.startsWith('/api') ? /"message":"[^"]+/.test(text) : text.trim() !== '';
}

function queryNames({ query }: Route): readonly string[] {
  const plain = query === undefined ? {} : plainValue(query);
  return typeof plain === 'object' && plain !== null ? Object.keys(plain) : [];
}

function pathOf({ path }: Route, id: string): string {
  return path.replace(/:\w+/g, encodeURIComponent(id.toWellFormed()));
}

function idsIn(dump: string): readonly string[] {
  const found = dump.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g);
  return [...new Set(found)];
}

function show(body: unknown): string {
  const text = JSON.stringify(body) ?? '';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
