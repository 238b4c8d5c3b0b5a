import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, ask, aTestApp, ownerHeaders } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase, type TestDatabase } from '../../../tests/databases.ts';
import { dumpWorkspace } from '../../../tests/table-dump.ts';
import { meSchema } from '../../accounts/model.ts';
import { accountsRoutes } from '../../accounts/routes.ts';
import { findSampleFor } from '../../accounts/sample-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { mirrorSchema } from '../../mirror/model.ts';
import { mirrorRoutes } from '../../mirror/routes.ts';
import { peopleRoutes } from '../../people/routes.ts';
import { findDue } from '../../platform/schedule-store.ts';
import { timeSchema } from '../../time/model.ts';
import { timeRoutes } from '../../time/routes.ts';
import { archiveRoutes } from '../archive/routes.ts';
import { backupRoutes } from '../backups/routes.ts';
import { erasingRoutes } from '../erasing/routes.ts';
import { sampleRoutes } from './routes.ts';

async function anApp(test: TestDatabase) {
  const workspace = await aWorkspace(test.database);
  const app = aTestApp({
    database: test.database,
    routes: [
      ...accountsRoutes({ dataFolder: '/home/ada/bearings' }),
      ...peopleRoutes,
      ...timeRoutes,
      ...mirrorRoutes,
      ...backupRoutes({ dataFolder: '/home/ada/bearings', database: test.settings }),
      ...archiveRoutes({ database: test.settings, uploadLimit: 1_000_000 }),
      ...erasingRoutes({ dataFolder: '/home/ada/bearings' }),
      ...sampleRoutes,
    ],
  });
  const owner = await anOwner(app, test.database, workspace);
  return { app, workspace, owner };
}

async function whoIs(ask: Ask): Promise<readonly [string, boolean]> {
  const me = z.parse(meSchema, await (await ask('GET', '/api/me')).json());
  return [me.profile.name, me.isSample];
}

forEachDatabase((test) => {
  async function sampleFor(workspace: Workspace): Promise<Workspace> {
    const sample = await findSampleFor(test.database, workspace);
    if (sample === undefined) throw new Error('there is no sample');
    return sample;
  }

  it('shows the sample to the browser that asks, and to no other', async () => {
    const { app, workspace, owner } = await anApp(test);
    const elsewhere = await anOwner(app, test.database, workspace);
    await owner('PATCH', '/api/me', { name: 'Ada' });
    const made = await owner('POST', '/api/sample');
    expect([made.status, await whoIs(owner), await whoIs(elsewhere)]).toEqual([
      204,
      ['Maya', true],
      ['Ada', false],
    ]);
  });

  it('lets one write in the sample, and leaves one’s own data as it was when it goes', async () => {
    const { workspace, owner } = await anApp(test);
    await owner('PUT', '/api/people', { address: 'ann@firm.example', name: 'Ann' });
    const before = await dumpWorkspace(test.database, workspace);
    await owner('POST', '/api/sample');
    const sample = await sampleFor(workspace);
    await owner('PUT', '/api/people', { address: 'new@firm.example', name: 'New' });
    await owner('PATCH', '/api/me', { name: 'Changed' });
    const left = await owner('DELETE', '/api/sample');
    const rows = z.parse(
      z.record(z.string(), z.array(z.string())),
      JSON.parse(await dumpWorkspace(test.database, sample)),
    );
    expect(left.status).toBe(204);
    expect(await dumpWorkspace(test.database, workspace)).toBe(before);
    expect(Object.values(rows).flat()).toEqual([]);
    expect(await whoIs(owner)).toEqual(['', false]);
  });

  it('makes the sample anew in the same place each time it is asked for', async () => {
    const { workspace, owner } = await anApp(test);
    await owner('POST', '/api/sample');
    const first = await findSampleFor(test.database, workspace);
    await owner('PATCH', '/api/me', { name: 'Changed' });
    await owner('POST', '/api/sample');
    expect([await findSampleFor(test.database, workspace), await whoIs(owner)]).toEqual([
      first,
      ['Maya', true],
    ]);
  });

  it('makes one sample when it is asked for twice at once', async () => {
    const { workspace, owner } = await anApp(test);
    const both = await Promise.all([owner('POST', '/api/sample'), owner('POST', '/api/sample')]);
    const sample = await sampleFor(workspace);
    const workspaces: Record<string, unknown> = JSON.parse(
      await dumpWorkspace(test.database, sample),
    );
    expect([both.map(({ status }) => status), await whoIs(owner)]).toEqual([
      [204, 204],
      ['Maya', true],
    ]);
    expect(workspaces['workspace']).toHaveLength(1);
    expect((await owner('DELETE', '/api/sample')).status).toBe(204);
    expect(await findSampleFor(test.database, workspace)).toBeUndefined();
  });

  it('brings no archive into the sample and erases nothing from it', async () => {
    const { workspace, owner } = await anApp(test);
    await owner('POST', '/api/sample');
    const before = await dumpWorkspace(test.database, workspace);
    const form = new FormData();
    form.set('file', new Blob(['PK']), 'bearings.zip');
    const refused = [
      await owner('POST', '/api/restore-archive', form),
      await owner('DELETE', '/api/everything', { word: 'delete' }),
      await owner('GET', '/api/export'),
    ];
    expect(await Promise.all(refused.map((answer) => answer.json()))).toMatchObject([
      { code: 'sample-shown' },
      { code: 'sample-shown' },
      { code: 'sample-shown' },
    ]);
    expect([await whoIs(owner), await dumpWorkspace(test.database, workspace)]).toEqual([
      ['Maya', true],
      before,
    ]);
  });

  it('fills at least four rows of the mirror, from hours that are mostly sorted', async () => {
    const { owner } = await anApp(test);
    await owner('POST', '/api/sample');
    const { shifts, finding } = z.parse(
      mirrorSchema,
      await (await owner('GET', '/api/mirror')).json(),
    );
    const time = z.parse(timeSchema, await (await owner('GET', '/api/time')).json());
    expect(shifts.filter(({ data }) => data.at !== null).length).toBeGreaterThanOrEqual(4);
    expect(shifts.every(({ self }) => self !== null && self.position !== null)).toBe(true);
    expect(finding).not.toBeNull();
    expect(time.sorted.share).toBeGreaterThan(0.8);
    expect(time.weeks.filter(({ isLeave }) => isLeave)).toHaveLength(1);
  });

  it('has nothing done to the sample by night, and keeps one’s own data out of its reach', async () => {
    const { workspace, owner } = await anApp(test);
    await owner('POST', '/api/sample');
    const sample = await findSampleFor(test.database, workspace);
    const kinds = ['evidence-refresh', 'evidence-extend', 'nightly'];
    const due = await findDue(test.database, { kinds, now: Date.UTC(2100, 0, 1) });
    const copy = await owner('GET', '/api/export');
    expect(due.filter((work) => work.workspace === sample)).toEqual([]);
    expect([copy.status, await copy.json()]).toMatchObject([409, { code: 'sample-shown' }]);
  });

  it('refuses a change that a page opened before the sample would make in it, and the reverse', async () => {
    const { app, workspace } = await anApp(test);
    const headers = await ownerHeaders(test.database, workspace);
    const owner = ask(app, headers);
    const pageOf = async () => {
      const me = z.parse(meSchema, await (await owner('GET', '/api/me')).json());
      return ask(app, { ...headers, 'bearings-workspace': me.workspace });
    };
    const own = await pageOf();
    await owner('POST', '/api/sample');
    const sample = await pageOf();
    const late = await own('PATCH', '/api/me', { name: 'Ada' });
    const inTime = await sample('PATCH', '/api/me', { name: 'Changed' });
    await owner('DELETE', '/api/sample');
    const later = await sample('PATCH', '/api/me', { name: 'Maya' });
    expect([late.status, inTime.status, later.status]).toEqual([409, 200, 409]);
    expect([await later.json(), await whoIs(owner)]).toMatchObject([
      { code: 'other-workspace', message: expect.stringContaining('Reload the page.') },
      ['', false],
    ]);
  });

  it('asks a stranger to sign in before it shows the sample', async () => {
    const { app } = await anApp(test);
    const stranger = aStranger(app);
    expect([
      (await stranger('POST', '/api/sample')).status,
      (await stranger('DELETE', '/api/sample')).status,
    ]).toEqual([401, 401]);
  });

  it('has nothing to leave where no sample is', async () => {
    const { owner } = await anApp(test);
    expect((await owner('DELETE', '/api/sample')).status).toBe(204);
    expect(await whoIs(owner)).toEqual(['', false]);
  });
});
