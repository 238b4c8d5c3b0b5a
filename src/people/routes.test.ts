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
      { address: 'a@example.com', importance: 'vital' },
      { address: 'a@example.com', cadenceDays: 0 },
      { address: 'a@example.com', snoozedUntil: 'next week' },
      { address: 'a@example.com', notes: 'n'.repeat(10_001) },
    ];
    const statuses = await Promise.all(
      wrong.map(async (body) => (await ask('PUT', '/api/people', body)).status),
    );
    const left = z.parse(peopleSchema, await (await ask('GET', '/api/people')).json());
    expect([statuses, left.people]).toEqual([wrong.map(() => 400), []]);
  });

  it('calls those who are new by their names, and says the same of all', async () => {
    const { ask } = await openOwner(test);
    await ask('PUT', '/api/people', { address: 'a@example.com', name: 'Ann' });
    const answer = await ask('PUT', '/api/people/many', {
      addresses: ['A@example.com', 'B@example.com'],
      change: { level: 2, function: 'Finance' },
      names: { 'B@example.com': 'Bo' },
    });
    const { people } = z.parse(peopleSchema, await answer.json());
    expect(people.map(({ name, level, function: of }) => [name, level, of])).toEqual([
      ['Ann', 2, 'Finance'],
      ['Bo', 2, 'Finance'],
    ]);
  });

  it('takes people out of the list, and brings them back as they were when they are spoken of', async () => {
    const { ask, workspace } = await openOwner(test);
    await ask('PUT', '/api/people', { address: 'a@example.com', name: 'Ann', relations: ['peer'] });
    const before = await loadRevision(test.database, workspace);
    const gone = await ask('DELETE', '/api/people', { addresses: ['A@example.com'] });
    const left = z.parse(peopleSchema, await gone.json());
    const twice = await ask('DELETE', '/api/people', { addresses: ['a@example.com'] });
    const back = await ask('PUT', '/api/people/many', { addresses: ['a@example.com'], change: {} });
    const { people } = z.parse(peopleSchema, await back.json());
    expect([
      left.people,
      twice.status,
      people.map(({ name, relations }) => [name, relations]),
      await loadRevision(test.database, workspace),
    ]).toEqual([[], 404, [['Ann', ['peer']]], before + 2]);
  });

  it('keeps everything that can be said of someone, and takes it back', async () => {
    const { ask } = await openOwner(test);
    const address = 'ann@example.com';
    const said = {
      organisation: 'Acme',
      title: 'CFO',
      department: 'Finance',
      importance: 'high',
      cadenceDays: 30,
      snoozedUntil: '2026-12-24',
      notes: 'Prefers figures first.',
    };
    const kept = await (await ask('PUT', '/api/people', { address, ...said })).json();
    const none = Object.fromEntries(Object.keys(said).map((name) => [name, null]));
    const back = await (await ask('PUT', '/api/people', { address, ...none })).json();
    expect([kept, back]).toMatchObject([{ people: [said] }, { people: [none] }]);
  });

  it('takes out nobody of a neighbour', async () => {
    const [mine, theirs] = [await openOwner(test), await openOwner(test)];
    await theirs.ask('PUT', '/api/people', { address: 'a@example.com', name: 'Ann' });
    const answer = await mine.ask('DELETE', '/api/people', { addresses: ['a@example.com'] });
    const { people } = z.parse(peopleSchema, await (await theirs.ask('GET', '/api/people')).json());
    expect([answer.status, people.length]).toEqual([404, 1]);
  });

  it('shows nobody to a stranger', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: peopleRoutes }));
    expect((await ask('GET', '/api/people')).status).toBe(401);
  });
});
