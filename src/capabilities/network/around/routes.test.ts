import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../../tests/apps.ts';
import { aWorkspace } from '../../../../tests/builders.ts';
import { forEachDatabase } from '../../../../tests/databases.ts';
import { aCalendar, importCalendar } from '../../../../tests/imported-calendar.ts';
import { peopleRoutes } from '../../../people/routes.ts';
import { decisionMakersSchema, pathsSchema } from './model.ts';
import { aroundRoutes } from './routes.ts';

/** A Wednesday. */
const NOW = Date.parse('2026-03-25T10:00:00Z');
const ANN = 'ann@acme.example';
const CFO = 'cfo@acme.example';

const CALENDAR = aCalendar([
  {
    uid: 'budget',
    title: 'Budget',
    start: '20260303T090000Z',
    lines: ['RRULE:FREQ=WEEKLY;COUNT=4'],
    with: [ANN, CFO],
  },
  { uid: 'later', title: 'Today', start: '20260325T150000Z', with: [CFO] },
]);

forEachDatabase((test) => {
  async function openMaya() {
    const { database } = test;
    const workspace = await aWorkspace(database);
    await importCalendar(database, workspace, { text: CALENDAR, now: NOW });
    const app = aTestApp({ database, routes: [...peopleRoutes, ...aroundRoutes], now: () => NOW });
    const ask = await anOwner(app, database, workspace);
    const relations = ['decision-maker'];
    await ask('PUT', '/api/people', { address: CFO, name: 'Marcus', relations });
    return { app, ask };
  }

  async function decisionMakers(ask: Ask) {
    const answer = await ask('GET', '/api/network/decision-makers');
    return z.parse(decisionMakersSchema, await answer.json());
  }

  it('tells of decision-makers up to today, and anew once somebody else is named', async () => {
    const { ask } = await openMaya();
    const { until, decisionMakers: first } = await decisionMakers(ask);
    const ceo = { address: 'ceo@acme.example', name: 'Ingrid', relations: ['decision-maker'] };
    await ask('PUT', '/api/people', ceo);
    const { decisionMakers: then } = await decisionMakers(ask);
    const said = first.map(({ name, last, recently, only }) => [name, last, recently, only?.name]);
    expect([until, said, then.map(({ name }) => name)]).toEqual([
      '2026-03-25',
      [['Marcus', '2026-03-24', 4, ANN]],
      ['Ingrid', 'Marcus'],
    ]);
  });

  it('says who could introduce you, by the id or any address of a person', async () => {
    const { ask } = await openMaya();
    const [cfo] = (await decisionMakers(ask)).decisionMakers;
    const ways = [`/api/network/paths?to=${cfo?.id}`, `/api/network/paths?to=${CFO.toUpperCase()}`];
    for (const path of ways) {
      const { to, introducers } = z.parse(pathsSchema, await (await ask('GET', path)).json());
      expect([to.name, introducers.map(({ id, together }) => [id, together])]).toEqual([
        'Marcus',
        [[ANN, 4]],
      ]);
    }
  });

  it.each([
    ['/api/network/paths', 400, /Say to whom/],
    ['/api/network/paths?to=', 400, /Say to whom/],
    ['/api/network/paths?to=who', 404, /Look for them on People/],
  ])('says what to do when asked %s', async (path, status, message) => {
    const { ask } = await openMaya();
    const answer = await ask('GET', path);
    expect([answer.status, await answer.json()]).toMatchObject([
      status,
      { message: expect.stringMatching(message) },
    ]);
  });

  it('shows a neighbour nothing and a stranger the door', async () => {
    const { app } = await openMaya();
    const neighbour = await anOwner(app, test.database, await aWorkspace(test.database));
    expect(await decisionMakers(neighbour)).toMatchObject({
      hasContacts: false,
      decisionMakers: [],
    });
    expect((await neighbour('GET', `/api/network/paths?to=${CFO}`)).status).toBe(404);
    const stranger = aStranger(app);
    for (const path of ['/api/network/decision-makers', `/api/network/paths?to=${CFO}`]) {
      expect((await stranger('GET', path)).status).toBe(401);
    }
  });
});
