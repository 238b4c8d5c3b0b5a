import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { loadRevision } from '../../accounts/revision-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { newId } from '../../platform/database/values.ts';
import { notebookRoutes } from '../routes.ts';
import { type GrowthDraft, growthSchema } from './model.ts';

const ROLE: GrowthDraft = {
  kind: 'stretch-role',
  title: 'Leads the pricing review',
  from: '2026-03-02',
  until: null,
};
const SESSION: GrowthDraft = {
  kind: 'session',
  on: '2026-05-04',
  with: 'ines@example.com',
  role: 'mentor',
  commitment: 'Ask finance for their view first.',
};

forEachDatabase((test) => {
  async function openOwner(): Promise<{ readonly ask: Ask; readonly workspace: Workspace }> {
    const app = aTestApp({ database: test.database, routes: notebookRoutes });
    const workspace = await aWorkspace(test.database);
    return { ask: await anOwner(app, test.database, workspace), workspace };
  }

  async function keep(ask: Ask, draft: GrowthDraft, id: string = newId()): Promise<string> {
    expect((await ask('PUT', `/api/growth/${id}`, draft)).status).toBe(200);
    return id;
  }

  async function list(ask: Ask) {
    return z.parse(growthSchema, await (await ask('GET', '/api/growth')).json()).entries;
  }

  it('keeps every kind of entry as it was written, latest first', async () => {
    const { ask } = await openOwner();
    const role = await keep(ask, ROLE);
    const session = await keep(ask, SESSION);
    const insight = await keep(ask, {
      kind: 'insight',
      on: '2026-04-01',
      text: 'What support hears about the new price',
      audience: 'other-function',
    });
    const evidence = await keep(ask, {
      kind: 'evidence',
      of: role,
      on: '2026-05-10',
      text: 'The proposal went to the board',
    });
    expect((await list(ask)).map(({ id, kind }) => [id, kind])).toEqual([
      [evidence, 'evidence'],
      [session, 'session'],
      [insight, 'insight'],
      [role, 'stretch-role'],
    ]);
    expect((await list(ask))[1]).toEqual({ id: session, ...SESSION });
  });

  it('changes an entry that is kept again under its id', async () => {
    const { ask } = await openOwner();
    const id = await keep(ask, ROLE);
    await keep(ask, { ...ROLE, until: '2026-06-30' }, id);
    expect(await list(ask)).toEqual([{ id, ...ROLE, until: '2026-06-30' }]);
  });

  it('takes a role away with its evidence, and brings both back when it is kept again', async () => {
    const { ask } = await openOwner();
    const role = await keep(ask, ROLE);
    await keep(ask, { kind: 'evidence', of: role, on: '2026-05-10', text: 'Proposal sent' });
    const gone = await ask('DELETE', `/api/growth/${role}`);
    const left = z.parse(growthSchema, await gone.json()).entries;
    await keep(ask, ROLE, role);
    expect([left, (await list(ask)).map(({ kind }) => kind)]).toEqual([
      [],
      ['evidence', 'stretch-role'],
    ]);
  });

  it('says that measures must be made anew after each change', async () => {
    const { ask, workspace } = await openOwner();
    const id = await keep(ask, SESSION);
    await ask('DELETE', `/api/growth/${id}`);
    expect(await loadRevision(test.database, workspace)).toBe(2);
  });

  it('says 404 of an entry that is not there, and shows nothing of a neighbour', async () => {
    const [mine, theirs] = [await openOwner(), await openOwner()];
    const id = await keep(theirs.ask, SESSION);
    const answer = await mine.ask('DELETE', `/api/growth/${id}`);
    expect([answer.status, await list(mine.ask), (await list(theirs.ask)).length]).toEqual([
      404,
      [],
      1,
    ]);
  });

  it('refuses what is undated, ends before it begins, or is evidence of nothing', async () => {
    const { ask } = await openOwner();
    const path = `/api/growth/${newId()}`;
    const wrong = await Promise.all([
      ask('PUT', path, { ...SESSION, on: 'May' }),
      ask('PUT', path, { ...ROLE, until: '2026-01-01' }),
      ask('PUT', path, { kind: 'evidence', of: newId(), on: '2026-05-10', text: 'Proposal' }),
      ask('PUT', '/api/growth/1', SESSION),
    ]);
    expect([wrong.map(({ status }) => status), await list(ask)]).toEqual([
      [400, 400, 400, 400],
      [],
    ]);
  });

  it('is closed to strangers', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: notebookRoutes }));
    const path = `/api/growth/${newId()}`;
    const answers = await Promise.all([
      ask('GET', '/api/growth'),
      ask('PUT', path, SESSION),
      ask('DELETE', path),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});
