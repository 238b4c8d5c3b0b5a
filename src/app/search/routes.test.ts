import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { aCalendar, importCalendar } from '../../../tests/imported-calendar.ts';
import { notebookRoutes } from '../../notebook/routes.ts';
import { peopleRoutes } from '../../people/routes.ts';
import { newId } from '../../platform/database/values.ts';
import { journalRoutes } from '../../reflection/journal/routes.ts';
import { searchSchema } from './model.ts';
import { searchRoutes } from './routes.ts';

const NOW = Date.parse('2026-03-25T10:00:00Z');

const CALENDAR = aCalendar([
  {
    uid: 'review',
    title: 'Prüfung with Ann',
    start: '20260224T090000Z',
    length: 'PT2H',
    lines: ['RRULE:FREQ=WEEKLY;COUNT=4'],
    with: ['zoe@acme.example'],
  },
]);

forEachDatabase((test) => {
  async function openMaya() {
    const { database } = test;
    const workspace = await aWorkspace(database);
    await importCalendar(database, workspace, { text: CALENDAR, now: NOW });
    const routes = [...peopleRoutes, ...notebookRoutes, ...journalRoutes, ...searchRoutes];
    const app = aTestApp({ database, routes, now: () => NOW });
    const ask = await anOwner(app, database, workspace);
    await ask('PUT', '/api/people', { address: 'ann@acme.example', name: 'Ann Lee' });
    const growth = { kind: 'program', title: 'Ask Ann first', from: '2026-03-02', until: null };
    await ask('PUT', `/api/growth/${newId()}`, growth);
    const priority = { title: 'Hire with Ann', why: 'Two seats', links: [] };
    await ask('PUT', `/api/strategy/priorities/${newId()}`, priority);
    const forecast = {
      text: 'Ann leads by summer',
      made: '2026-03-02',
      due: '2026-06-30',
      percent: 60,
      tags: [],
      resolved: null,
    };
    await ask('PUT', `/api/forecasts/${newId()}`, forecast);
    const decision = {
      title: 'Who leads next',
      opened: '2026-03-02',
      options: ['Ann', 'Bo'],
      expectation: '',
      confidence: null,
      reviewOn: null,
      decided: null,
      review: null,
    };
    await ask('PUT', `/api/decisions/${newId()}`, decision);
    const delegation = {
      what: 'Ann runs the review',
      to: 'Ann',
      level: 4,
      stake: 3,
      hoursAWeek: null,
      since: '2026-03-02',
      ended: null,
      series: [],
      changes: [],
    };
    await ask('PUT', `/api/delegations/${newId()}`, delegation);
    const entry = {
      on: '2026-03-20',
      text: 'Said no to Ann.',
      prompt: null,
      asked: null,
      links: [],
    };
    await ask('PUT', `/api/journal/${crypto.randomUUID()}`, entry);
    return { app, ask };
  }

  async function find(ask: Ask, words: string) {
    const answer = await ask('GET', `/api/search?${new URLSearchParams({ q: words })}`);
    const { found } = z.parse(searchSchema, await answer.json());
    return found.map(({ kind, title, to }) => [kind, title, to.replace(/[#?].*/, '')]);
  }

  it('finds a word in all that was kept, each with the page that shows it', async () => {
    const { ask } = await openMaya();
    expect(await find(ask, 'ann')).toEqual([
      ['person', 'Ann Lee', '/people/ann%40acme.example'],
      ['series', 'Prüfung with Ann', '/strategy/time'],
      ['priority', 'Hire with Ann', '/strategy/priorities'],
      ['forecast', 'Ann leads by summer', '/strategy/forecasts'],
      ['decision', 'Who leads next', '/leadership/decisions'],
      ['delegation', 'Ann runs the review', '/delegation/log'],
      ['growth', 'Ask Ann first', '/leadership/growth'],
      ['journal', 'Said no to Ann.', '/journal'],
    ]);
  });

  it('finds by every word alone, by its beginning, without case and accents', async () => {
    const { ask } = await openMaya();
    expect([await find(ask, 'ANN pruf'), await find(ask, 'ann xyz'), await find(ask, '…')]).toEqual(
      [[['series', 'Prüfung with Ann', '/strategy/time']], [], []],
    );
  });

  it('finds someone who was only met, by their address', async () => {
    const { ask } = await openMaya();
    expect(await find(ask, 'zoe')).toEqual([
      ['person', 'zoe@acme.example', '/people/zoe%40acme.example'],
    ]);
  });

  it('finds nothing of a neighbour', async () => {
    const { app } = await openMaya();
    const neighbour = await anOwner(app, test.database, await aWorkspace(test.database));
    expect(await find(neighbour, 'ann')).toEqual([]);
  });

  it('asks a stranger to sign in', async () => {
    const { app } = await openMaya();
    expect((await aStranger(app)('GET', '/api/search?q=ann')).status).toBe(401);
  });

  it.each([
    '/api/search',
    '/api/search?q=',
    `/api/search?q=${'a'.repeat(201)}`,
  ])('says what to do when asked %s', async (path) => {
    const { ask } = await openMaya();
    const answer = await ask('GET', path);
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { message: expect.stringMatching(/Say what to look for|200 characters at most/) },
    ]);
  });
});
