import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase, type TestDatabase } from '../../../tests/databases.ts';
import { readCalendar } from '../../evidence/read-calendar/read-calendar.ts';
import { sampleRoutes } from '../../reports/sample/routes.ts';
import { type Draft, draftSchema, slotsSchema } from '../../time/draft/model.ts';
import { slotRoutes } from '../../time/draft/routes.ts';
import { whatIfRoutes } from './routes.ts';

async function anApp(test: TestDatabase) {
  const workspace = await aWorkspace(test.database);
  const routes = [...sampleRoutes, ...slotRoutes, ...whatIfRoutes];
  const app = aTestApp({
    database: test.database,
    routes,
    now: () => Date.UTC(2026, 10, 24, 10),
  });
  return { app, owner: await anOwner(app, test.database, workspace) };
}

/** Someone whose calendar is full: the sample person. */
async function asMaya(test: TestDatabase): Promise<Ask> {
  const { owner } = await anApp(test);
  await owner('POST', '/api/sample');
  return owner;
}

async function readDraft(answer: Response): Promise<Draft> {
  return z.parse(draftSchema, await answer.json());
}

const VENDOR = 'series vendor@fernhill.example';
const STAND_UP = 'series stand-up@fernhill.example';

forEachDatabase((test) => {
  it('keeps a draft and shows its mix beside today’s', async () => {
    const owner = await asMaya(test);
    const changes = [
      { series: STAND_UP, action: 'delegate', to: 'Tomas Novak' },
      { series: VENDOR, action: 'halve' },
    ];
    const said = await readDraft(await owner('PUT', '/api/time/draft', { changes }));
    const kept = await readDraft(await owner('GET', '/api/time/draft'));
    const freed = kept.changes.map((each) => [each.title, each.freed]);
    expect(kept).toEqual(said);
    // Four stand-ups of 15 min a week; a vendor call of 75 min that comes twice in four weeks.
    expect(freed).toEqual([
      ['Stand-up', 1],
      ['Vendor call', 0.625],
    ]);
    expect(kept.freed).toBeCloseTo(1.625);
    expect(kept.changed.hours).toBeCloseTo(kept.today.hours - 1.625);
    const strategy = kept.measures.find(({ id }) => id === 'strategy.share');
    expect(strategy?.changed.value).toBeGreaterThan(strategy?.today.value ?? 1);
  });

  it('changes no hours by being drafted, and is gone when it is deleted', async () => {
    const owner = await asMaya(test);
    const before = await readDraft(await owner('DELETE', '/api/time/draft'));
    await owner('PUT', '/api/time/draft', { changes: [{ series: VENDOR, action: 'drop' }] });
    const during = await readDraft(await owner('GET', '/api/time/draft'));
    const after = await readDraft(await owner('DELETE', '/api/time/draft'));
    expect(during.today).toEqual(before.today);
    expect([after, after.changes, after.freed]).toEqual([before, [], 0]);
  });

  it.each([
    { changes: [{ series: VENDOR, action: 'delegate' }] },
    { changes: [{ series: VENDOR, action: 'shorten', minutes: 0 }] },
    { changes: [{ series: VENDOR, action: 'forget' }] },
    {},
  ])('refuses the draft %j', async (body) => {
    const { owner } = await anApp(test);
    expect((await owner('PUT', '/api/time/draft', body)).status).toBe(400);
  });

  it('offers free stretches that a calendar takes in, with the same names each time', async () => {
    const owner = await asMaya(test);
    const query = '?minutes=60&count=3&from=2026-11-25&kind=thinking';
    const { slots } = z.parse(
      slotsSchema,
      await (await owner('GET', `/api/time/slots${query}`)).json(),
    );
    const file = await owner('GET', `/api/time/slots.ics${query}`);
    const again = await owner('GET', `/api/time/slots.ics${query}`);
    const text = await file.text();
    const { series, warnings } = readCalendar(new TextEncoder().encode(text));
    expect(slots).toHaveLength(3);
    expect(new Set(slots.map(({ start }) => start.slice(0, 10))).size).toBe(3);
    expect([warnings, series.map(({ uid }) => uid).sort()]).toEqual([
      [],
      slots.map(({ uid }) => uid).sort(),
    ]);
    expect(text).toContain('SUMMARY:Thinking time');
    expect(text).toContain('TRANSP:OPAQUE');
    expect(await again.text()).toBe(text);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  });

  it.each([
    'minutes=5',
    'minutes=many',
    'count=0',
    'count=21',
    'from=soon',
    'kind=fun',
  ])('refuses to look for stretches with %s', async (query) => {
    const { owner } = await anApp(test);
    expect((await owner('GET', `/api/time/slots?${query}`)).status).toBe(400);
  });

  it('shows a stranger neither draft nor free time', async () => {
    const stranger = aStranger((await anApp(test)).app);
    const asked = [
      await stranger('GET', '/api/time/draft'),
      await stranger('PUT', '/api/time/draft', { changes: [] }),
      await stranger('DELETE', '/api/time/draft'),
      await stranger('GET', '/api/time/slots'),
      await stranger('GET', '/api/time/slots.ics'),
    ];
    expect(asked.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  });
});
