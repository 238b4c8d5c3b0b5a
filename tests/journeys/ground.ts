import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asOperator } from '../../src/accounts/may-operate-machine.ts';
import { PERSONAL_WORKSPACE, preparePersonalWorkspace } from '../../src/accounts/sessions.ts';
import { buildWeb, checkWebBuild } from '../../src/app/build-web.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openDatabase } from '../../src/platform/database/open-database.ts';
import { sampleRoutes } from '../../src/reports/sample/routes.ts';
import { ask, aTestApp, ownerHeaders } from '../apps.ts';
import { startBrowser } from './browser.ts';
import { countBelow } from './browser-cost.ts';

/** With what a server begins: nothing but its owner, or the sample person shown to them. */
export type Seed = 'empty' | 'maya';

/** What all journeys of a run share. */
export interface Ground {
  /** where the one browser listens */
  readonly endpoint: string;
  /** a database file of each seed: `empty.sqlite`, `maya.sqlite` */
  readonly folder: string;
  /** `bearings=…`, of a session that every seed holds */
  readonly cookie: string;
}

/** Builds the pages, starts one browser and makes the seeds, which take longest when clicked. */
export async function prepareGround(): Promise<{ ground: Ground; clear: () => Promise<void> }> {
  if (checkWebBuild() !== 'fresh') await buildWeb();
  const folder = mkdtempSync(join(tmpdir(), 'bearings-ground-'));
  const cookie = await makeSeeds(folder);
  const browser = await startBrowser();
  async function clear(): Promise<void> {
    const told = process.env.BEARINGS_BROWSER_COST;
    const root = browser.process().pid;
    if (told !== undefined && root !== undefined) writeFileSync(told, String(countBelow(root)));
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { ground: { endpoint: browser.wsEndpoint(), folder, cookie }, clear };
}

async function makeSeeds(folder: string): Promise<string> {
  const empty = join(folder, 'empty.sqlite');
  const maya = join(folder, 'maya.sqlite');
  const headers = await makeEmpty(empty);
  copyFileSync(empty, maya);
  const database = await openDatabase({ kind: 'sqlite', file: maya });
  const owner = ask(aTestApp({ database, routes: sampleRoutes }), headers);
  const made = await owner('POST', '/api/sample');
  await database.destroy();
  if (!made.ok) throw new Error(`the sample could not be made: ${await made.text()}`);
  return String(headers.Cookie);
}

async function makeEmpty(file: string): Promise<Readonly<Record<string, string>>> {
  const database = await openDatabase({ kind: 'sqlite', file });
  await migrate(database);
  await preparePersonalWorkspace(database, Date.now());
  const headers = await ownerHeaders(database, asOperator(PERSONAL_WORKSPACE));
  await database.destroy();
  return headers;
}
