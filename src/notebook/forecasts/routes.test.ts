import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { loadRevision } from '../../accounts/revision-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { newId } from '../../platform/database/values.ts';
import { notebookRoutes } from '../routes.ts';
import { type ForecastDraft, forecastPreviewSchema, forecastsSchema } from './model.ts';

const SHIPS: ForecastDraft = {
  text: 'Pricing ships',
  made: '2026-01-05',
  due: '2026-03-31',
  percent: 70,
  tags: ['pricing'],
  resolved: null,
};
const GROWS: ForecastDraft = { ...SHIPS, text: 'Usage doubles', due: '2027-01-01', percent: 12.5 };

const FILE = {
  name: 'fatebook.csv',
  by: null,
  text: `Question title,Forecast created by,Forecast (scale = 0-1),Forecast created at,Question resolve by,Resolution,Resolved at
"Pricing ships",maya,0.7,2026-01-05 9:00:0,2026-03-31 0:00:0,YES,2026-03-30 9:00:0
"Hires, two of them",maya,0.4,2026-01-05 9:00:0,2026-06-30 0:00:0,NO,2026-06-30 9:00:0
"Moves",maya,maybe,2026-01-05 9:00:0,2026-06-30 0:00:0,,
"Sells",tom,0.4,2026-01-05 9:00:0,2026-06-30 0:00:0,,
`,
};

forEachDatabase((test) => {
  async function openOwner(): Promise<{ readonly ask: Ask; readonly workspace: Workspace }> {
    const app = aTestApp({ database: test.database, routes: notebookRoutes });
    const workspace = await aWorkspace(test.database);
    return { ask: await anOwner(app, test.database, workspace), workspace };
  }

  async function keep(ask: Ask, draft: ForecastDraft, id: string = newId()): Promise<string> {
    expect((await ask('PUT', `/api/forecasts/${id}`, draft)).status).toBe(200);
    return id;
  }

  async function list(ask: Ask) {
    return z.parse(forecastsSchema, await (await ask('GET', '/api/forecasts')).json());
  }

  async function preview(ask: Ask, file: object = FILE) {
    const answer = await ask('POST', '/api/forecast-imports/preview', file);
    return z.parse(forecastPreviewSchema, await answer.json());
  }

  it('keeps forecasts as they were written, due first', async () => {
    const { ask } = await openOwner();
    const grows = await keep(ask, GROWS);
    const ships = await keep(ask, SHIPS);
    expect(await list(ask)).toEqual({
      forecasts: [
        { id: ships, ...SHIPS },
        { id: grows, ...GROWS },
      ],
      imports: [],
    });
  });

  it('keeps what became of a forecast, and undoes it when it is kept as it was', async () => {
    const { ask } = await openOwner();
    const id = await keep(ask, SHIPS);
    const resolved = { outcome: 'void', on: '2026-03-30' } as const;
    await keep(ask, { ...SHIPS, resolved }, id);
    const ended = (await list(ask)).forecasts[0]?.resolved;
    await keep(ask, SHIPS, id);
    expect([ended, (await list(ask)).forecasts[0]?.resolved]).toEqual([resolved, null]);
  });

  it('puts a forecast in the bin, and brings it back when it is kept again', async () => {
    const { ask } = await openOwner();
    const id = await keep(ask, SHIPS);
    const gone = await ask('DELETE', `/api/forecasts/${id}`);
    const left = z.parse(forecastsSchema, await gone.json()).forecasts;
    await keep(ask, SHIPS, id);
    expect([left, (await list(ask)).forecasts.length]).toEqual([[], 1]);
  });

  it('says that measures must be made anew after each change', async () => {
    const { ask, workspace } = await openOwner();
    const id = await keep(ask, SHIPS);
    await ask('DELETE', `/api/forecasts/${id}`);
    await ask('PUT', `/api/forecast-imports/${newId()}`, FILE);
    expect(await loadRevision(test.database, workspace)).toBe(3);
  });

  it('shows what a file would bring, by line what it could not read, and keeps nothing', async () => {
    const { ask } = await openOwner();
    expect(await preview(ask)).toMatchObject({
      format: 'Fatebook',
      people: [
        { name: 'maya', count: 3 },
        { name: 'tom', count: 1 },
      ],
      by: 'maya',
      count: 2,
      resolved: 2,
      known: 0,
      sample: [{ text: 'Pricing ships', percent: 70 }, { text: 'Hires, two of them' }],
      notRead: [{ line: 4, reason: '“maybe” is no percentage from 0 to 100.' }],
      notReadCount: 1,
    });
    expect((await list(ask)).forecasts).toEqual([]);
  });

  it('takes a whole import back at once, and leaves what was written here', async () => {
    const { ask } = await openOwner();
    const own = await keep(ask, GROWS);
    const id = newId();
    await ask('PUT', `/api/forecast-imports/${id}`, FILE);
    const { forecasts, imports } = await list(ask);
    expect([forecasts.length, imports]).toMatchObject([3, [{ id, name: FILE.name, count: 2 }]]);
    await ask('DELETE', `/api/forecast-imports/${id}`);
    const left = await list(ask);
    expect([left.forecasts.map((each) => each.id), left.imports]).toEqual([[own], []]);
  });

  it('brings nothing twice', async () => {
    const { ask } = await openOwner();
    await keep(ask, SHIPS);
    expect(await preview(ask)).toMatchObject({ count: 1, known: 1 });
    await ask('PUT', `/api/forecast-imports/${newId()}`, FILE);
    const again = await ask('PUT', `/api/forecast-imports/${newId()}`, FILE);
    expect([again.status, (await list(ask)).forecasts.length]).toEqual([400, 2]);
  });

  it('reads more forecasts than a statement takes', async () => {
    const { ask } = await openOwner();
    const rows = Array.from({ length: 120 }, (_, index) => `Event ${index},60%,2027-03-31`);
    const file = { name: 'own.csv', by: null, text: ['text,percent,due', ...rows].join('\n') };
    await ask('PUT', `/api/forecast-imports/${newId()}`, file);
    expect((await list(ask)).forecasts.length).toBe(120);
  });

  it.each([
    ['a file without the columns', 'a,b\n1,2\n', 'own.csv line 1: no column says what'],
    ['an empty file', '', 'own.csv line 1: no column says what'],
    [
      'a quote that is not closed',
      'text,percent,due\nx,5,2027-01-01\n"y',
      'own.csv line 3: a quote',
    ],
  ])('says what to do about %s', async (_, text, said) => {
    const { ask } = await openOwner();
    const file = { name: 'own.csv', by: null, text };
    const answers = await Promise.all([
      ask('POST', '/api/forecast-imports/preview', file),
      ask('PUT', `/api/forecast-imports/${newId()}`, file),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(await answers[0]?.text()).toContain(said);
  });

  it.each([
    ['a probability beyond 100', { percent: 101 }, 'from 0 to 100 percent'],
    ['no text', { text: '  ' }, 'Say in one line what will happen'],
    ['a due date before it was made', { due: '2026-01-01' }, 'due before it was made'],
    ['no date', { due: 'soon' }, 'Say by when it is known'],
    [
      'an end before it was made',
      { resolved: { outcome: 'yes', on: '2026-01-01' } },
      'came to its end before it was made',
    ],
  ])('refuses %s and says why', async (_, wrong, said) => {
    const { ask } = await openOwner();
    const answer = await ask('PUT', `/api/forecasts/${newId()}`, { ...SHIPS, ...wrong });
    expect([answer.status, (await list(ask)).forecasts]).toEqual([400, []]);
    expect(await answer.text()).toContain(said);
  });

  it('says 404 of what is not there, and shows nothing of a neighbour', async () => {
    const [mine, theirs] = [await openOwner(), await openOwner()];
    const id = await keep(theirs.ask, SHIPS);
    const file = newId();
    await theirs.ask('PUT', `/api/forecast-imports/${file}`, FILE);
    const answers = [
      await mine.ask('DELETE', `/api/forecasts/${id}`),
      await mine.ask('DELETE', `/api/forecast-imports/${file}`),
    ];
    expect([
      answers.map(({ status }) => status),
      (await list(mine.ask)).forecasts,
      (await list(theirs.ask)).forecasts.length,
      (await preview(mine.ask)).known,
    ]).toEqual([[404, 404], [], 2, 0]);
  });

  it('is closed to strangers', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: notebookRoutes }));
    const [one, file] = [`/api/forecasts/${newId()}`, `/api/forecast-imports/${newId()}`];
    const answers = await Promise.all([
      ask('GET', '/api/forecasts'),
      ask('PUT', one, SHIPS),
      ask('DELETE', one),
      ask('POST', '/api/forecast-imports/preview', FILE),
      ask('PUT', file, FILE),
      ask('DELETE', file),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401]);
  });
});
