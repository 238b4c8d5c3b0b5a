import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../tests/apps.ts';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase, type TestDatabase } from '../../tests/databases.ts';
import { blockPeople } from './block-store.ts';
import { mergesSchema } from './model/merging.ts';
import { peopleSchema } from './model.ts';
import { peopleRoutes } from './routes.ts';

const changedSchema = z.extend(peopleSchema, { id: z.string() });

async function open(test: TestDatabase) {
  const app = aTestApp({ database: test.database, routes: peopleRoutes });
  const workspace = await aWorkspace(test.database);
  const ask = await anOwner(app, test.database, workspace);
  async function people() {
    return z.parse(peopleSchema, await (await ask('GET', '/api/people')).json()).people;
  }
  async function merge(...addresses: string[]) {
    const answer = await ask('POST', '/api/people/merge', { addresses });
    return z.parse(changedSchema, await answer.json());
  }
  return { ask, workspace, people, merge };
}

async function openThree(test: TestDatabase) {
  const opened = await open(test);
  const said = [
    { address: 'ann@a.example', name: 'Ann', relations: ['peer'], notes: 'Skis' },
    { address: 'ann@b.example', name: 'Ann Ash', title: 'CFO', level: 2 },
    { address: 'ann@c.example', name: 'A. Ash', relations: ['mentor'] },
  ];
  for (const body of said) await opened.ask('PUT', '/api/people', body);
  return opened;
}

forEachDatabase((test) => {
  it('makes one person of two, and parts them exactly as they were', async () => {
    const { ask, people, merge } = await openThree(test);
    const before = await people();
    const { id, people: merged } = await merge('Ann@a.example', 'ann@b.example');
    const parted = await (await ask('DELETE', `/api/people/merges/${id}`)).json();
    expect([merged, parted]).toEqual([
      [
        before.find(({ name }) => name === 'A. Ash'),
        expect.objectContaining({
          name: 'Ann',
          addresses: ['ann@a.example', 'ann@b.example'],
          relations: ['peer'],
          title: 'CFO',
          level: 2,
          provenance: expect.objectContaining({ name: 'you', title: 'merge', level: 'merge' }),
        }),
      ],
      { people: before },
    ]);
  });

  it('makes nobody of what is no address, however it is spelled', async () => {
    const { ask, people } = await openThree(test);
    const before = await people();
    const answers = [];
    for (const other of ['Ann', '__proto__', 'constructor', 'a b@c.example', '@', 'a@b@c']) {
      const answer = await ask('POST', '/api/people/merge', {
        addresses: ['ann@a.example', other],
        names: {},
      });
      answers.push([answer.status, await answer.json()]);
    }
    expect(answers).toMatchObject(answers.map(() => [400, { code: 'no-address' }]));
    expect(await people()).toEqual(before);
  });

  it('parts several merges of one person, the latest first', async () => {
    const { ask, people, merge } = await openThree(test);
    const before = await people();
    const first = await merge('ann@b.example', 'ann@c.example');
    const second = await merge('ann@a.example', 'ann@c.example');
    const early = await ask('DELETE', `/api/people/merges/${first.id}`);
    const { merges } = z.parse(mergesSchema, await (await ask('GET', '/api/people/merges')).json());
    const late = [
      await ask('DELETE', `/api/people/merges/${second.id}`),
      await ask('DELETE', `/api/people/merges/${first.id}`),
      await ask('DELETE', `/api/people/merges/${first.id}`),
    ];
    expect([
      second.people.length,
      early.status,
      merges.map(({ names, isLatest }) => [names, isLatest]),
      late.map(({ status }) => status),
      await people(),
    ]).toEqual([
      1,
      409,
      [
        [['Ann', 'Ann Ash'], true],
        [['Ann Ash', 'A. Ash'], false],
      ],
      [200, 200, 404],
      before,
    ]);
  });

  it('merges someone the calendar alone knows, and forgets them again when parted', async () => {
    const { ask, people, merge } = await openThree(test);
    const before = await people();
    const { id, people: merged } = await merge('ann@a.example', 'ann@met.example');
    await ask('DELETE', `/api/people/merges/${id}`);
    expect([merged.length, await people()]).toEqual([3, before]);
  });

  it('parts an address off, and refuses to leave nobody or to take from two', async () => {
    const { ask, merge } = await openThree(test);
    await merge('ann@a.example', 'ann@b.example');
    const parted = await ask('POST', '/api/people/part', { addresses: ['ann@b.example'] });
    const { people: after } = z.parse(changedSchema, await parted.json());
    const refused = [
      await ask('POST', '/api/people/part', { addresses: ['ann@b.example'] }),
      await ask('POST', '/api/people/part', { addresses: ['ann@a.example', 'ann@c.example'] }),
      await ask('POST', '/api/people/part', { addresses: ['zoe@c.example'] }),
      await ask('POST', '/api/people/part', { addresses: [] }),
      await ask('POST', '/api/people/merge', { addresses: ['ann@a.example'] }),
    ];
    expect([after.map(({ addresses }) => addresses), refused.map(({ status }) => status)]).toEqual([
      [['ann@c.example'], ['ann@a.example'], ['ann@b.example']],
      [409, 409, 409, 400, 400],
    ]);
  });

  it('remembers that two are two until it is taken back or one is blocked', async () => {
    const { ask, workspace } = await openThree(test);
    const pair = { one: 'ann@b.example', other: 'ann@a.example' };
    const kept = await (await ask('PUT', '/api/people/apart', pair)).json();
    const back = await (await ask('DELETE', '/api/people/apart', pair)).json();
    await ask('PUT', '/api/people/apart', pair);
    const at = '2026-11-20T18:00:00.000Z';
    await blockPeople(test.database, workspace, { addresses: ['ann@b.example'], at });
    const blocked = await (await ask('GET', '/api/people/merges')).json();
    expect([kept, back, blocked]).toEqual([
      { merges: [], apart: [{ one: 'ann@a.example', other: 'ann@b.example' }] },
      { merges: [], apart: [] },
      { merges: [], apart: [] },
    ]);
  });

  it('keeps nothing of someone blocked in what was merged', async () => {
    const { ask, workspace, merge } = await openThree(test);
    await merge('ann@a.example', 'ann@b.example');
    const at = '2026-11-20T18:00:00.000Z';
    await blockPeople(test.database, workspace, { addresses: ['ann@b.example'], at });
    const left = z.parse(mergesSchema, await (await ask('GET', '/api/people/merges')).json());
    expect(left.merges).toEqual([]);
  });

  it('shows and parts no merge of a neighbour, and nothing to a stranger', async () => {
    const [mine, theirs] = [await open(test), await openThree(test)];
    const { id } = await theirs.merge('ann@a.example', 'ann@b.example');
    const stranger = aStranger(aTestApp({ database: test.database, routes: peopleRoutes }));
    const pair = { one: 'a@a.example', other: 'b@a.example' };
    const answers = [
      await stranger('GET', '/api/people/merges'),
      await stranger('POST', '/api/people/merge', { addresses: ['a@a.example', 'b@a.example'] }),
      await stranger('DELETE', `/api/people/merges/${id}`),
      await stranger('POST', '/api/people/part', { addresses: ['a@a.example'] }),
      await stranger('PUT', '/api/people/apart', pair),
      await stranger('DELETE', '/api/people/apart', pair),
      await mine.ask('DELETE', `/api/people/merges/${id}`),
      await mine.ask('POST', '/api/people/part', { addresses: ['ann@b.example'] }),
    ];
    expect([
      answers.map(({ status }) => status),
      await (await mine.ask('GET', '/api/people/merges')).json(),
    ]).toEqual([[401, 401, 401, 401, 401, 401, 404, 409], { merges: [], apart: [] }]);
  });
});
