import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../../tests/apps.ts';
import { aWorkspace } from '../../../../tests/builders.ts';
import { forEachDatabase } from '../../../../tests/databases.ts';
import { aCalendar, importCalendar } from '../../../../tests/imported-calendar.ts';
import { notebookRoutes } from '../../../notebook/routes.ts';
import { peopleRoutes } from '../../../people/routes.ts';
import { newId } from '../../../platform/database/values.ts';
import {
  briefSchema,
  circleSchema,
  decisionMakersSchema,
  fadingSchema,
  pathsSchema,
  personPageSchema,
} from './model.ts';
import { aroundRoutes } from './routes.ts';

const ROUTES = [...peopleRoutes, ...notebookRoutes, ...aroundRoutes];
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
    const app = aTestApp({ database, routes: ROUTES, now: () => NOW });
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

  it('opens someone by any address, also who was only met', async () => {
    const { ask } = await openMaya();
    async function open(named: string) {
      const answer = await ask('GET', `/api/network/people/${encodeURIComponent(named)}`);
      return z.parse(personPageSchema, await answer.json());
    }
    const [cfo, ann] = [await open(CFO), await open(ANN)];
    expect([cfo.person?.name, cfo.tie.name, cfo.all, cfo.ahead, cfo.circle]).toEqual([
      'Marcus',
      'Marcus',
      4,
      [{ on: '2026-03-25', title: 'Today' }],
      [{ id: ANN, name: ANN, together: 4 }],
    ]);
    expect([ann.person, ann.tie.id, ann.meetings.length]).toEqual([null, ANN, 4]);
    expect((await ask('GET', '/api/network/people/nobody')).status).toBe(404);
  });

  it('shows the strongest ties with those among them', async () => {
    const { ask } = await openMaya();
    const answer = await ask('GET', '/api/network/around?most=400');
    const { all, ties, links } = z.parse(circleSchema, await answer.json());
    expect([all, ties.map(({ name }) => name), links.length]).toEqual([2, ['Marcus', ANN], 1]);
  });

  it('names who is due, until they are snoozed or met', async () => {
    const { ask } = await openMaya();
    async function state(change: object) {
      const said = await ask('PUT', '/api/people', { address: 'ceo@acme.example', ...change });
      expect(said.status).toBe(200);
      const { ties } = z.parse(
        fadingSchema,
        await (await ask('GET', '/api/network/fading')).json(),
      );
      return ties.find(({ name }) => name === 'Ingrid')?.state;
    }
    expect([
      await state({ name: 'Ingrid', cadenceDays: 30 }),
      await state({ snoozedUntil: '2026-04-01' }),
      await state({ snoozedUntil: null }),
      await state({ cadenceDays: null, relations: ['peer'] }),
    ]).toEqual(['due', 'snoozed', 'due', 'unknown']);
  });

  it('briefs for the meetings ahead, as data and as text, with what is open', async () => {
    const { ask } = await openMaya();
    const delegation = {
      what: 'The budget',
      to: CFO,
      level: 5,
      stake: 3,
      hoursAWeek: null,
      since: '2026-03-02',
      ended: null,
      series: [],
      changes: [],
    };
    await ask('PUT', `/api/delegations/${newId()}`, delegation);
    const { meetings } = z.parse(
      briefSchema,
      await (await ask('GET', '/api/network/brief')).json(),
    );
    const text = await ask('GET', '/api/network/brief.txt');
    expect(meetings.map(({ title, people }) => [title, people.map(({ name }) => name)])).toEqual([
      ['Today', ['Marcus']],
    ]);
    expect([text.headers.get('content-type'), await text.text()]).toEqual([
      'text/plain; charset=utf-8',
      `Meeting brief, 2026-03-25

2026-03-25 15:00–16:00  Today
  Marcus · decision-maker: last contact 2026-03-24, 4 contacts in 90 days
    handed over 2026-03-02: The budget
`,
    ]);
  });

  it.each([
    ['/api/network/around?most=5', 400, /80, 400 or 1000/],
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
    const brief = await (await neighbour('GET', '/api/network/brief')).json();
    expect(brief).toMatchObject({ meetings: [] });
    const fading = await (await neighbour('GET', '/api/network/fading')).json();
    expect(fading).toMatchObject({ hasContacts: false, ties: [] });
    expect(await (await neighbour('GET', '/api/network/around')).json()).toMatchObject({ all: 0 });
    expect((await neighbour('GET', `/api/network/people/${CFO}`)).status).toBe(404);
    const stranger = aStranger(app);
    for (const path of [
      'decision-makers',
      `paths?to=${CFO}`,
      'around',
      'fading',
      'brief',
      'brief.txt',
      `people/${CFO}`,
    ]) {
      expect((await stranger('GET', `/api/network/${path}`)).status).toBe(401);
    }
  });
});
