import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { loadRevision } from '../../accounts/revision-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { newId } from '../../platform/database/values.ts';
import { notebookRoutes } from '../routes.ts';
import { type DecisionDraft, decisionsSchema } from './model.ts';

const VENDOR: DecisionDraft = {
  title: 'Which vendor for the queue',
  opened: '2026-03-02',
  options: ['stay', 'build', 'buy'],
  expectation: 'Half the pages at night by summer.',
  confidence: 65,
  reviewOn: '2026-09-01',
  decided: null,
  review: null,
};
const HIRE: DecisionDraft = {
  title: 'A second lead',
  opened: '2026-04-06',
  options: [],
  expectation: '',
  confidence: null,
  reviewOn: null,
  decided: { on: '2026-04-20', by: 'without-me', choice: 'Owen' },
  review: { on: '2026-05-04', outcome: 'as-expected', note: 'He leads.' },
};

forEachDatabase((test) => {
  async function openOwner(): Promise<{ readonly ask: Ask; readonly workspace: Workspace }> {
    const app = aTestApp({ database: test.database, routes: notebookRoutes });
    const workspace = await aWorkspace(test.database);
    return { ask: await anOwner(app, test.database, workspace), workspace };
  }

  async function keep(ask: Ask, draft: DecisionDraft, id: string = newId()): Promise<string> {
    expect((await ask('PUT', `/api/decisions/${id}`, draft)).status).toBe(200);
    return id;
  }

  async function list(ask: Ask) {
    const answer = await ask('GET', '/api/decisions');
    return z.parse(decisionsSchema, await answer.json()).decisions;
  }

  it('keeps decisions as they were written, latest opened first', async () => {
    const { ask } = await openOwner();
    const vendor = await keep(ask, VENDOR);
    const hire = await keep(ask, HIRE);
    expect(await list(ask)).toEqual([
      { id: hire, ...HIRE },
      { id: vendor, ...VENDOR },
    ]);
  });

  it('keeps who decided, and undoes it when it is kept as it was', async () => {
    const { ask } = await openOwner();
    const id = await keep(ask, VENDOR);
    const decided = { on: '2026-03-20', by: 'escalated', choice: 'buy' } as const;
    await keep(ask, { ...VENDOR, decided }, id);
    const taken = (await list(ask))[0]?.decided;
    await keep(ask, VENDOR, id);
    expect([taken, (await list(ask))[0]?.decided]).toEqual([decided, null]);
  });

  it('puts a decision in the bin, and brings it back when it is kept again', async () => {
    const { ask } = await openOwner();
    const id = await keep(ask, VENDOR);
    const gone = await ask('DELETE', `/api/decisions/${id}`);
    const left = z.parse(decisionsSchema, await gone.json()).decisions;
    await keep(ask, VENDOR, id);
    expect([left, (await list(ask)).length]).toEqual([[], 1]);
  });

  it('says that measures must be made anew after each change', async () => {
    const { ask, workspace } = await openOwner();
    const id = await keep(ask, VENDOR);
    await ask('DELETE', `/api/decisions/${id}`);
    expect(await loadRevision(test.database, workspace)).toBe(2);
  });

  it('says 404 of a decision that is not there, and shows nothing of a neighbour', async () => {
    const [mine, theirs] = [await openOwner(), await openOwner()];
    const id = await keep(theirs.ask, VENDOR);
    const answer = await mine.ask('DELETE', `/api/decisions/${id}`);
    expect([answer.status, await list(mine.ask), (await list(theirs.ask)).length]).toEqual([
      404,
      [],
      1,
    ]);
  });

  it.each([
    ['no title', { title: ' ' }, 'Say in one line what is to be decided'],
    ['a confidence beyond 100', { confidence: 101 }, ''],
    [
      'a decision before it was opened',
      { decided: { on: '2026-03-01', by: 'me', choice: '' } },
      'decided before it was opened',
    ],
    ['a review date before it was opened', { reviewOn: '2026-03-01' }, 'review lies before'],
    [
      'a review of what is still open',
      { review: { on: '2026-09-01', outcome: 'better', note: '' } },
      'can be reviewed once it is decided',
    ],
    [
      'a review before the decision',
      {
        decided: { on: '2026-03-20', by: 'me', choice: '' },
        review: { on: '2026-03-10', outcome: 'better', note: '' },
      },
      'reviewed before it was decided',
    ],
  ])('refuses %s and says why', async (_, wrong, said) => {
    const { ask } = await openOwner();
    const answer = await ask('PUT', `/api/decisions/${newId()}`, { ...VENDOR, ...wrong });
    expect([answer.status, await list(ask)]).toEqual([400, []]);
    expect(await answer.text()).toContain(said);
  });

  it('is closed to strangers', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: notebookRoutes }));
    const path = `/api/decisions/${newId()}`;
    const answers = await Promise.all([
      ask('GET', '/api/decisions'),
      ask('PUT', path, VENDOR),
      ask('DELETE', path),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});
