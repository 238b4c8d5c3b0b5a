import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { loadRevision } from '../../accounts/revision-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { newId } from '../../platform/database/values.ts';
import { notebookRoutes } from '../routes.ts';
import { type DelegationDraft, delegationsSchema } from './model.ts';

const RELEASE: DelegationDraft = {
  what: 'Release sync',
  to: 'priya@acme.example',
  level: 5,
  stake: 3,
  hoursAWeek: 5.5,
  since: '2026-03-02',
  ended: null,
  series: ['Release sync'],
  changes: [{ kind: 'level', on: '2026-04-01', from: 3, to: 5 }],
};
const HIRING: DelegationDraft = {
  ...RELEASE,
  what: 'First interviews',
  to: 'Tom',
  hoursAWeek: null,
  since: '2026-04-06',
  series: [],
  changes: [],
};

forEachDatabase((test) => {
  async function openOwner(): Promise<{ readonly ask: Ask; readonly workspace: Workspace }> {
    const app = aTestApp({ database: test.database, routes: notebookRoutes });
    const workspace = await aWorkspace(test.database);
    return { ask: await anOwner(app, test.database, workspace), workspace };
  }

  async function keep(ask: Ask, draft: DelegationDraft, id: string = newId()): Promise<string> {
    expect((await ask('PUT', `/api/delegations/${id}`, draft)).status).toBe(200);
    return id;
  }

  async function list(ask: Ask) {
    const answer = await ask('GET', '/api/delegations');
    return z.parse(delegationsSchema, await answer.json()).delegations;
  }

  it('keeps delegations as they were written, latest first', async () => {
    const { ask } = await openOwner();
    const release = await keep(ask, RELEASE);
    const hiring = await keep(ask, HIRING);
    expect(await list(ask)).toEqual([
      { id: hiring, ...HIRING },
      { id: release, ...RELEASE },
    ]);
  });

  it('keeps what was taken back, and undoes it when it is kept as it was', async () => {
    const { ask } = await openOwner();
    const id = await keep(ask, RELEASE);
    const back: DelegationDraft = {
      ...RELEASE,
      ended: '2026-05-04',
      changes: [...RELEASE.changes, { kind: 'taken-back', on: '2026-05-04' }],
    };
    await keep(ask, back, id);
    const taken = await list(ask);
    await keep(ask, RELEASE, id);
    expect([taken, await list(ask)]).toEqual([[{ id, ...back }], [{ id, ...RELEASE }]]);
  });

  it('puts a delegation in the bin, and brings it back when it is kept again', async () => {
    const { ask } = await openOwner();
    const id = await keep(ask, RELEASE);
    const gone = await ask('DELETE', `/api/delegations/${id}`);
    const left = z.parse(delegationsSchema, await gone.json()).delegations;
    await keep(ask, RELEASE, id);
    expect([left, await list(ask)]).toEqual([[], [{ id, ...RELEASE }]]);
  });

  it('says that measures must be made anew after each change', async () => {
    const { ask, workspace } = await openOwner();
    const id = await keep(ask, RELEASE);
    await ask('DELETE', `/api/delegations/${id}`);
    expect(await loadRevision(test.database, workspace)).toBe(2);
  });

  it('says 404 of a delegation that is not there, and shows nothing of a neighbour', async () => {
    const [mine, theirs] = [await openOwner(), await openOwner()];
    const id = await keep(theirs.ask, RELEASE);
    const answer = await mine.ask('DELETE', `/api/delegations/${id}`);
    expect([answer.status, await list(mine.ask), (await list(theirs.ask)).length]).toEqual([
      404,
      [],
      1,
    ]);
  });

  it.each([
    ['a level beyond 7', { level: 8, changes: [] }],
    ['a stake beyond 5', { stake: 6 }],
    ['an end before the beginning', { ended: '2026-01-01' }],
    ['a change before the beginning', { changes: [{ kind: 'taken-back', on: '2026-01-01' }] }],
    [
      'a history that leads to another level',
      { changes: [{ kind: 'level', on: '2026-04-01', from: 3, to: 4 }] },
    ],
  ])('refuses %s', async (_, wrong) => {
    const { ask } = await openOwner();
    const answer = await ask('PUT', `/api/delegations/${newId()}`, { ...RELEASE, ...wrong });
    expect([answer.status, await list(ask)]).toEqual([400, []]);
  });

  it('says what to do about a history that does not fit', async () => {
    const { ask } = await openOwner();
    const answer = await ask('PUT', `/api/delegations/${newId()}`, { ...RELEASE, level: 6 });
    expect(await answer.text()).toContain('must lead to the level it has now');
  });

  it('is closed to strangers', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: notebookRoutes }));
    const path = `/api/delegations/${newId()}`;
    const answers = await Promise.all([
      ask('GET', '/api/delegations'),
      ask('PUT', path, RELEASE),
      ask('DELETE', path),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});
