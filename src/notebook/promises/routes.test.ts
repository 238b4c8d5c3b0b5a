import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { personPageSchema } from '../../capabilities/network/around/model.ts';
import { aroundRoutes } from '../../capabilities/network/around/routes.ts';
import { peopleRoutes } from '../../people/routes.ts';
import { newId } from '../../platform/database/values.ts';
import { notebookRoutes } from '../routes.ts';
import { type PromiseDraft, promisesSchema } from './model.ts';

const PLAN: PromiseDraft = {
  what: 'Send the plan',
  to: 'priya@acme.example',
  made: '2026-11-20',
  by: '2026-11-27',
  ended: null,
};

forEachDatabase((test) => {
  async function openOwner(): Promise<Ask> {
    const routes = [...peopleRoutes, ...notebookRoutes, ...aroundRoutes];
    const app = aTestApp({ database: test.database, routes });
    return await anOwner(app, test.database, await aWorkspace(test.database));
  }

  async function keep(ask: Ask, draft: PromiseDraft, id: string = newId()): Promise<string> {
    expect((await ask('PUT', `/api/promises/${id}`, draft)).status).toBe(200);
    return id;
  }

  async function list(ask: Ask) {
    return z.parse(promisesSchema, await (await ask('GET', '/api/promises')).json()).promises;
  }

  it('keeps promises as they were written, the next due first', async () => {
    const ask = await openOwner();
    const plan = await keep(ask, PLAN);
    const call = { ...PLAN, what: 'Call back', by: '2026-11-24' };
    const early = await keep(ask, call);
    expect(await list(ask)).toEqual([
      { id: early, ...call },
      { id: plan, ...PLAN },
    ]);
  });

  it('stands on the page of the one it was given to until it is kept, and nowhere once deleted', async () => {
    const ask = await openOwner();
    await ask('PUT', '/api/people', { address: 'priya@acme.example', name: 'Priya Raman' });
    const open = async () => {
      const answer = await ask('GET', '/api/network/people/priya@acme.example');
      return z.parse(personPageSchema, await answer.json()).open.map(({ text, by }) => [text, by]);
    };
    const id = await keep(ask, { ...PLAN, to: 'Priya Raman' });
    const [before, on] = [await open(), '2026-11-24'];
    await keep(ask, { ...PLAN, ended: { outcome: 'kept', on } }, id);
    const after = await open();
    await keep(ask, PLAN, id);
    await ask('DELETE', `/api/promises/${id}`);
    expect([before, after, await open()]).toEqual([[['Send the plan', '2026-11-27']], [], []]);
  });

  it.each([
    ['nothing promised', { what: ' ' }, 'Say in one line what you promised'],
    ['a day before it was given', { by: '2026-11-19' }, 'due before it was given'],
    [
      'an end before it was given',
      { ended: { outcome: 'kept', on: '2026-11-19' } },
      'end before it was given',
    ],
    ['an outcome that is none', { ended: { outcome: 'forgotten', on: '2026-11-24' } }, ''],
  ])('refuses %s and says why', async (_, wrong, said) => {
    const ask = await openOwner();
    const answer = await ask('PUT', `/api/promises/${newId()}`, { ...PLAN, ...wrong });
    expect([answer.status, await list(ask)]).toEqual([400, []]);
    expect(await answer.text()).toContain(said);
  });

  it('says 404 of one that is not there, and shows nothing of a neighbour', async () => {
    const [mine, theirs] = [await openOwner(), await openOwner()];
    const id = await keep(theirs, PLAN);
    const answer = await mine('DELETE', `/api/promises/${id}`);
    expect([answer.status, await list(mine), (await list(theirs)).length]).toEqual([404, [], 1]);
  });

  it('is closed to strangers', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: notebookRoutes }));
    const path = `/api/promises/${newId()}`;
    const answers = [await ask('GET', '/api/promises'), await ask('PUT', path, PLAN)];
    expect([...answers, await ask('DELETE', path)].map(({ status }) => status)).toEqual([
      401, 401, 401,
    ]);
  });
});
