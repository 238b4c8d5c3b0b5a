import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../tests/apps.ts';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase, type TestDatabase } from '../../tests/databases.ts';
import { aCalendar, importCalendar } from '../../tests/imported-calendar.ts';
import { savePerson } from '../people/store.ts';
import { recordsSchema } from '../time/model.ts';
import { saveAnswer } from '../time/store.ts';
import { loadMeasures } from './load-measures.ts';
import { measureRecordsSchema } from './model.ts';
import { measureRoutes } from './routes.ts';

const NOW = Date.parse('2026-03-25T10:00:00Z');

const CALENDAR = aCalendar([
  {
    uid: 'plan',
    title: 'Plan 2030',
    start: '20260224T090000Z',
    length: 'PT2H',
    lines: ['RRULE:FREQ=WEEKLY;COUNT=4'],
  },
  {
    uid: 'staff',
    title: 'Staff',
    start: '20260223T090000Z',
    length: 'PT6H',
    lines: ['RRULE:FREQ=WEEKLY;COUNT=4'],
    with: ['ann@acme.example'],
  },
]);

async function openMaya(test: TestDatabase) {
  const { database } = test;
  const workspace = await aWorkspace(database);
  await importCalendar(database, workspace, { text: CALENDAR, now: NOW });
  for (const [title, kind] of [
    ['Plan 2030', 'strategy'],
    ['Staff', 'people'],
  ] as const) {
    await saveAnswer(database, workspace, { titleKey: title, answer: { title, kind } });
  }
  const app = aTestApp({ database, routes: measureRoutes, now: () => NOW });
  const ask = await anOwner(app, database, workspace);
  async function records(query: string) {
    const answer = await ask('GET', `/api/time/records?${query}`);
    return z.parse(recordsSchema, await answer.json());
  }
  return { workspace, ask, records };
}

forEachDatabase((test) => {
  it('opens a measure to the events it was made from', async () => {
    const { records } = await openMaya(test);
    const { count, hours, records: found } = await records('measure=strategy.share');
    expect([count, hours, found.map(({ title, source }) => `${title}, ${source}`)]).toEqual([
      { n: 8, of: 32 },
      8,
      Array(4).fill('Plan 2030, Work'),
    ]);
  });

  it('opens a series, and a kind in a week, of the hours they are part of', async () => {
    const { records } = await openMaya(test);
    const ofSeries = await records('series=series%20staff');
    const ofKind = await records('kind=people&week=2026-W12');
    const none = await records('kind=people&from=2026-01-05&to=2026-02-02');
    expect([ofSeries.count, ofKind.count, ofKind.records.length, none.count]).toEqual([
      { n: 24, of: 32 },
      { n: 6, of: 8 },
      1,
      { n: 0, of: 0 },
    ]);
  });

  it('keeps the measures until an answer changes them', async () => {
    const { workspace } = await openMaya(test);
    const ground = { database: test.database, workspace, now: NOW };
    async function share() {
      const { measures } = await loadMeasures(ground);
      return measures.find(({ id }) => id === 'strategy.share')?.value;
    }
    const first = [await share(), await share()];
    const answer = { title: 'Staff', kind: 'strategy' as const };
    await saveAnswer(test.database, workspace, { titleKey: 'Staff', answer });
    expect([...first, await share()]).toEqual([0.25, 0.25, 1]);
  });

  it('opens every measure to what it was made from, of events or of people', async () => {
    const { ask, workspace } = await openMaya(test);
    const change = { name: 'Ann', relations: ['decision-maker'] as const };
    const person = {
      address: 'ann@acme.example',
      change: { ...change, relations: [...change.relations] },
    };
    await savePerson(test.database, workspace, person);
    async function open(id: string) {
      const answer = await ask('GET', `/api/measures/${id}/records`);
      return z.parse(measureRecordsSchema, await answer.json());
    }
    const share = await open('strategy.share');
    const coverage = await open('network.coverage');
    expect([share.count, share.counted, share.records[0]]).toEqual([
      { n: 8, of: 32 },
      'hours',
      {
        title: 'Plan 2030',
        when: '2026-02-24T09:00:00.000Z',
        detail: 'strategy',
        hours: 2,
        isPart: true,
      },
    ]);
    expect(coverage).toEqual({
      measure: 'network.coverage',
      count: { n: 1, of: 1 },
      counted: 'decision-makers',
      records: [
        {
          title: 'Ann',
          when: '2026-03-16',
          detail: '4 contacts in 90 days',
          hours: null,
          isPart: true,
        },
      ],
    });
  });

  it('opens to events only what is made of them', async () => {
    const { ask } = await openMaya(test);
    const answers = [
      await ask('GET', '/api/time/records?measure=network.coverage'),
      await ask('GET', '/api/measures/no.such/records'),
      await ask('GET', '/api/measures/strategy.share/records?to=soon'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 400]);
  });

  it('gives a stranger nothing', async () => {
    const stranger = aStranger(aTestApp({ database: test.database, routes: measureRoutes }));
    expect((await stranger('GET', '/api/time/records?measure=strategy.share')).status).toBe(401);
    expect((await stranger('GET', '/api/measures/strategy.share/records')).status).toBe(401);
  });

  it.each([
    ['', 400],
    ['?kind=nonsense', 400],
    ['?series=a&week=2026', 400],
    ['?measure=no.such', 404],
  ])('refuses to open %s', async (query, status) => {
    const { ask } = await openMaya(test);
    expect((await ask('GET', `/api/time/records${query}`)).status).toBe(status);
  });
});
