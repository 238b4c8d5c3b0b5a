import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../tests/apps.ts';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase, type TestDatabase } from '../../tests/databases.ts';
import { loadRevision } from '../accounts/revision-store.ts';
import { peopleSchema } from './model.ts';
import { peopleRoutes } from './routes.ts';

async function openOwner(test: TestDatabase) {
  const app = aTestApp({ database: test.database, routes: peopleRoutes });
  const workspace = await aWorkspace(test.database);
  return { ask: await anOwner(app, test.database, workspace), workspace };
}

forEachDatabase((test) => {
  it('takes an address in any case and answers with everyone', async () => {
    const { ask } = await openOwner(test);
    await ask('PUT', '/api/people', { address: 'Priya@Example.com', name: 'Priya' });
    const answer = await ask('PUT', '/api/people', {
      address: 'priya@example.com',
      relations: ['report'],
    });
    const { people } = z.parse(peopleSchema, await answer.json());
    expect(
      people.map(({ name, addresses, relations }) => ({ name, addresses, relations })),
    ).toEqual([{ name: 'Priya', addresses: ['priya@example.com'], relations: ['report'] }]);
  });

  it('says that hours must be measured anew when someone becomes a decision-maker', async () => {
    const { ask, workspace } = await openOwner(test);
    const before = await loadRevision(test.database, workspace);
    await ask('PUT', '/api/people', { address: 'cfo@example.com', relations: ['decision-maker'] });
    expect(await loadRevision(test.database, workspace)).toBe(before + 1);
  });

  it('refuses a relation or level it does not know, and keeps nothing of it', async () => {
    const { ask } = await openOwner(test);
    const wrong = [
      { address: 'a@example.com', relations: ['enemy'] },
      { address: 'a@example.com', level: 9 },
      { address: '', name: 'Nobody' },
    ];
    const statuses = await Promise.all(
      wrong.map(async (body) => (await ask('PUT', '/api/people', body)).status),
    );
    const left = z.parse(peopleSchema, await (await ask('GET', '/api/people')).json());
    expect([statuses, left.people]).toEqual([[400, 400, 400], []]);
  });

  it('shows nobody to a stranger', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: peopleRoutes }));
    expect((await ask('GET', '/api/people')).status).toBe(401);
  });
});
