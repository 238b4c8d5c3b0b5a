import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../tests/apps.ts';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase, type TestDatabase } from '../../tests/databases.ts';
import { aCalendar, importCalendar } from '../../tests/imported-calendar.ts';
import { loadProfile, saveProfile } from '../accounts/store.ts';
import { listSources, setSource } from '../evidence/store/sources.ts';
import { timePeopleSchema } from '../people/model.ts';
import { savePerson } from '../people/store.ts';
import { toInstant } from '../platform/database/values.ts';
import { rulesSchema, type Time, timeSchema } from './model.ts';
import { timeRoutes } from './routes.ts';

/** A Wednesday: hours are counted up to Monday 2026-03-23. */
const NOW = Date.parse('2026-03-25T10:00:00Z');

const CALENDAR = aCalendar([
  {
    uid: 'sync',
    title: 'Release sync',
    start: '20251229T090000Z',
    lines: ['RRULE:FREQ=WEEKLY'],
    with: ['ann@acme.example', 'bo@acme.example'],
  },
  { uid: 'zyx', title: 'Zyxwv', start: '20260317T130000Z', length: 'PT2H', with: ['cy@b.example'] },
  { uid: 'office', title: 'Qqqq', start: '20260318T080000Z', length: 'PT9H' },
]);

async function openMaya(test: TestDatabase, { now = () => NOW, text = CALENDAR } = {}) {
  const workspace = await aWorkspace(test.database);
  await importCalendar(test.database, workspace, { text, now: NOW });
  const app = aTestApp({ database: test.database, routes: timeRoutes, now });
  const ask = await anOwner(app, test.database, workspace);
  async function time(method: string, path: string, body?: object): Promise<Time> {
    return z.parse(timeSchema, await (await ask(method, path, body)).json());
  }
  return { workspace, ask, time };
}

function kindOf({ series }: Time, title: string) {
  const sorting = series.find((each) => each.title === title)?.sorting;
  return [sorting?.kind, sorting?.by];
}

forEachDatabase((test) => {
  it('shows twelve weeks of hours, and asks first about what settles most', async () => {
    const { time } = await openMaya(test);
    const { from, to, asOf, asOfNote, hours, weeks, ask, blocks } = await time('GET', '/api/time');
    expect({ from, to, asOf, asOfNote, hours, weeks: weeks.length }).toEqual({
      from: '2025-12-29',
      to: '2026-03-23',
      asOf: '2026-03-23T00:00:00.000Z',
      asOfNote: null,
      hours: 14,
      weeks: 12,
    });
    expect([ask[0]?.title, blocks.map((block) => [block.title, block.hours])]).toEqual([
      'Qqqq',
      [['Qqqq', 9]],
    ]);
  });

  it('ends the twelve weeks where it is asked to', async () => {
    const { time } = await openMaya(test);
    const { from, to, asOf, hours } = await time('GET', '/api/time?to=2026-03-16');
    expect([from, to, asOf, hours]).toEqual([
      '2025-12-22',
      '2026-03-16',
      '2026-03-23T00:00:00.000Z',
      11,
    ]);
  });

  it('keeps an answer for the title, and takes it back', async () => {
    const { time } = await openMaya(test);
    await time('GET', '/api/time');
    const answered = await time('POST', '/api/time/answers', { title: 'zyxwv', kind: 'strategy' });
    const again = await time('GET', '/api/time');
    const back = await time('DELETE', '/api/time/answers', { title: 'Zyxwv' });
    expect([answered, again, back].map((each) => kindOf(each, 'Zyxwv'))).toEqual([
      ['strategy', 'you'],
      ['strategy', 'you'],
      ['unsorted', null],
    ]);
  });

  it('keeps an answer for one occurrence alone, and takes it back', async () => {
    const { time } = await openMaya(test);
    const only = { uid: 'sync', recurrence: '2026-03-16T09:00:00Z' };
    const hoursByYou = ({ sorted }: Time) => sorted.you;
    const answer = { title: 'Release sync', kind: 'strategy', only };
    const answered = await time('POST', '/api/time/answers', answer);
    const back = await time('DELETE', '/api/time/answers', { title: 'Release sync', only });
    expect([answered, back].map(hoursByYou)).toEqual([1, 0]);
  });

  it('tries rules in their order, over everything there was', async () => {
    const { ask, time } = await openMaya(test);
    const rules = [
      { match: 'release', field: 'title', kind: 'review', horizon: 'beyond a year' },
      { match: 'ann@', field: 'person', kind: 'people' },
    ];
    const put = await ask('PUT', '/api/time/rules', { rules });
    const kept = z.parse(rulesSchema, await (await ask('GET', '/api/time/rules')).json());
    const shown = await time('GET', '/api/time');
    expect([put.status, kept.rules, kindOf(shown, 'Release sync'), shown.sorted.rule]).toEqual([
      200,
      rules,
      ['review', 'rule'],
      12,
    ]);
    await ask('PUT', '/api/time/rules', { rules: [] });
    expect((await time('GET', '/api/time')).sorted.rule).toBe(0);
  });

  it('leaves a week out as leave until that is taken back', async () => {
    const { time } = await openMaya(test);
    const leave = async (isLeave: boolean | null) =>
      (await time('PUT', '/api/time/leave', { week: '2026-W12', isLeave })).weeks.at(-1);
    expect([
      (await time('GET', '/api/time')).weeks.at(-1)?.isComplete,
      (await leave(true))?.isComplete,
      (await leave(null))?.isComplete,
    ]).toEqual([true, false, true]);
  });

  it('lists the people by hours, with what is known of them', async () => {
    const { ask, workspace } = await openMaya(test);
    const change = { name: 'Ann Ash', relations: ['report' as const] };
    await savePerson(test.database, workspace, { address: 'ann@acme.example', change });
    const answer = await ask('GET', '/api/time/people');
    const { people } = z.parse(timePeopleSchema, await answer.json());
    expect(people.map(({ name, hours, person }) => [name, hours, person?.relations])).toEqual([
      ['Ann Ash', 12, ['report']],
      ['bo@acme.example', 12, undefined],
      ['cy@b.example', 2, undefined],
    ]);
  });

  it('counts anew when the owner changes their zone, or says who someone is', async () => {
    const { time, workspace } = await openMaya(test);
    const before = await time('GET', '/api/time');
    const profile = await loadProfile(test.database, workspace);
    await saveProfile(test.database, workspace, { ...profile, zone: 'Asia/Tokyo' });
    const moved = await time('GET', '/api/time');
    const change = { name: 'Ann Ash' };
    await savePerson(test.database, workspace, { address: 'ann@acme.example', change });
    const named = await time('GET', '/api/time');
    expect([before.zone, moved.zone, named.series[0]?.names]).toEqual([
      'UTC',
      'Asia/Tokyo',
      ['Ann Ash', 'bo@acme.example'],
    ]);
  });

  it('counts a week more once it is over and the calendar was read after it', async () => {
    let now = NOW;
    const { time, workspace } = await openMaya(test, { now: () => now });
    const before = await time('GET', '/api/time');
    now += 7 * 24 * 3_600_000;
    const unread = await time('GET', '/api/time');
    for (const { id } of await listSources(test.database, workspace)) {
      await setSource(test.database, { workspace, source: id }, { read_at: toInstant(now) });
    }
    const after = await time('GET', '/api/time');
    expect([before.to, unread.to, unread.lateReadings[0]?.on, after.to]).toEqual([
      '2026-03-23',
      '2026-03-23',
      '2026-03-25',
      '2026-03-30',
    ]);
  });

  it('counts an old calendar up to its end, and says so', async () => {
    const text = aCalendar([
      {
        uid: 'old',
        title: 'Release sync',
        start: '20240604T090000Z',
        lines: ['RRULE:FREQ=WEEKLY;COUNT=10'],
      },
      {
        uid: 'free',
        title: 'Bins',
        start: '20240101T090000Z',
        lines: ['RRULE:FREQ=WEEKLY', 'TRANSP:TRANSPARENT'],
      },
    ]);
    const { time } = await openMaya(test, { text });
    const { from, to, hours, asOfNote } = await time('GET', '/api/time');
    expect([from, to, hours, asOfNote?.includes('2024-08-11')]).toEqual([
      '2024-05-20',
      '2024-08-12',
      10,
      true,
    ]);
  });

  it('shows unknown where no calendar is read', async () => {
    const { time } = await openMaya(test, { text: aCalendar([]) });
    const { asOf, hours, sorted, unscheduled } = await time('GET', '/api/time');
    expect([asOf, hours, sorted.share, unscheduled]).toEqual([null, 0, null, null]);
  });

  it('gives a stranger nothing', async () => {
    const stranger = aStranger(aTestApp({ database: test.database, routes: timeRoutes }));
    const answers = timeRoutes.map(({ method, path }) =>
      stranger(method.toUpperCase(), path, method === 'get' ? undefined : {}),
    );
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual(timeRoutes.map(() => 401));
  });

  it.each([
    ['GET', '/api/time?to=yesterday', undefined],
    ['POST', '/api/time/answers', { title: 'Sync', kind: 'unsorted' }],
    ['POST', '/api/time/answers', { title: 'Sync' }],
    ['DELETE', '/api/time/answers', { kind: 'people' }],
    ['PUT', '/api/time/rules', { rules: [{ match: '', field: 'title', kind: 'people' }] }],
    ['PUT', '/api/time/leave', { week: '2026-W54', isLeave: true }],
  ])('refuses %s %s with what is no answer', async (method, path, body) => {
    const { ask } = await openMaya(test);
    expect((await ask(method, path, body)).status).toBe(400);
  });
});
