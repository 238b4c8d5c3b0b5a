import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../tests/apps.ts';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase, type TestDatabase } from '../../tests/databases.ts';
import { loadRevision } from '../accounts/revision-store.ts';
import { functionsSchema, USUAL_FUNCTIONS } from './model.ts';
import { peopleRoutes } from './routes.ts';
import { savePerson } from './store.ts';

const PATH = '/api/people/functions';

async function openOwner({ database }: TestDatabase) {
  const workspace = await aWorkspace(database);
  const ask = await anOwner(aTestApp({ database, routes: peopleRoutes }), database, workspace);
  return { ask, workspace };
}

forEachDatabase((test) => {
  it('begins with a usual list, and keeps yours in your order, with your own function', async () => {
    const { ask, workspace } = await openOwner(test);
    const usual = await (await ask('GET', PATH)).json();
    const revision = await loadRevision(test.database, workspace);
    const mine = { functions: ['Sales', 'Apps', 'Finance'], home: 'Apps' };
    const saved = await (await ask('PUT', PATH, mine)).json();
    expect([usual, saved, await (await ask('GET', PATH)).json()]).toEqual([
      { functions: [...USUAL_FUNCTIONS], home: null, ties: {} },
      { ...mine, ties: {} },
      { ...mine, ties: {} },
    ]);
    expect(await loadRevision(test.database, workspace)).toBe(revision + 1);
  });

  it('keeps what you said of a function, also when only the list changes, never of your own', async () => {
    const { ask } = await openOwner(test);
    const list = { functions: ['Sales', 'Apps', 'Finance'], home: 'Apps' };
    const ties = { Sales: 'depend-on', Finance: 'never-see', Apps: 'never-see' };
    const said = await (await ask('PUT', PATH, { ...list, ties })).json();
    const moved = { functions: ['Finance', 'Apps'], home: 'Apps' };
    const after = await (await ask('PUT', PATH, moved)).json();
    const wrong = await ask('PUT', PATH, { ...list, ties: { Sales: 'loves' } });
    expect([said, after, wrong.status]).toEqual([
      { ...list, ties: { Sales: 'depend-on', Finance: 'never-see' } },
      { ...moved, ties: { Finance: 'never-see' } },
      400,
    ]);
  });

  it('refuses to drop a function that people have, and keeps the list as it was', async () => {
    const { ask, workspace } = await openOwner(test);
    const change = { function: 'Finance' };
    await savePerson(test.database, workspace, { address: 'a@example.com', change });
    const answer = await ask('PUT', PATH, { functions: ['Sales'], home: null });
    const { functions } = z.parse(functionsSchema, await (await ask('GET', PATH)).json());
    expect([answer.status, await answer.json(), functions]).toEqual([
      409,
      {
        code: 'function-in-use',
        message: '1 person has a function that would be gone. Give them another one first.',
      },
      [...USUAL_FUNCTIONS],
    ]);
  });

  it('refuses an empty list, a function twice, and an own function that is not in it', async () => {
    const { ask } = await openOwner(test);
    const wrong = [
      { functions: [], home: null },
      { functions: ['Sales', 'sales'], home: null },
      { functions: ['Sales'], home: 'Finance' },
    ];
    const answers = await Promise.all(wrong.map((body) => ask('PUT', PATH, body)));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  it('keeps the list of one workspace from another, and from a stranger', async () => {
    const [mine, theirs] = [await openOwner(test), await openOwner(test)];
    await mine.ask('PUT', PATH, { functions: ['Sales'], home: 'Sales' });
    const stranger = aStranger(aTestApp({ database: test.database, routes: peopleRoutes }));
    const { home } = z.parse(functionsSchema, await (await theirs.ask('GET', PATH)).json());
    expect([home, (await stranger('GET', PATH)).status]).toEqual([null, 401]);
  });
});
