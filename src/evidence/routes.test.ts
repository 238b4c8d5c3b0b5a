import { expect, it } from 'vitest';
import { aStranger } from '../../tests/apps.ts';
import { forEachDatabase } from '../../tests/databases.ts';
import { aCalendarFile, anEvidenceApp, parse } from '../../tests/evidence-builders.ts';
import { DAY } from '../kernel/week.ts';
import { calendarEndSchema } from './model/calendar-end.ts';
import { importSchema, sourcesSchema } from './model.ts';
import { loadOccurrences } from './store/occurrences.ts';

const STAFF = { uid: 'a', title: 'Staff', start: '20261102T090000Z', more: ['RRULE:FREQ=WEEKLY'] };
const FILE = aCalendarFile([STAFF], 'Work');
const ESTIMATE = {
  week: '2026-W47',
  halfDays: [{ day: 0, half: 'morning', kind: 'strategy' }],
};
/** An id that nothing has. */
const NOTHING = '01a20c13-0532-7cb4-b5b9-f9868edb6eb1';

forEachDatabase((test) => {
  async function anApp() {
    return await anEvidenceApp(test);
  }

  async function codeOf(answer: Response): Promise<readonly unknown[]> {
    return [answer.status, JSON.parse(await answer.text()).code];
  }

  it('stores a calendar once its preview is saved', async () => {
    const { importFile, sources } = await anApp();
    const done = await importFile(FILE);
    const { sources: list } = await sources();
    expect({ done, list }).toMatchObject({
      done: { name: 'Work', state: 'done', source: list[0]?.id, preview: { occurrences: 17 } },
      list: [{ name: 'Work', events: 1, occurrences: 17, from: '2026-11-02', to: '2027-02-22' }],
    });
  });

  it('says where a calendar ends that was not read for a week', async () => {
    const { importFile, call, sources, turnClock } = await anApp();
    await importFile(FILE);
    const readAt = Date.parse((await sources()).sources[0]?.readAt ?? '');
    async function endAfter(days: number) {
      turnClock(readAt + days * DAY);
      return (await parse(await call('GET', '/api/sources/end'), calendarEndSchema)).end;
    }
    const on = new Date(readAt).toISOString().slice(0, 10);
    expect([await endAfter(6), await endAfter(8)]).toEqual([
      null,
      { source: null, on, isSubscription: false, trouble: null },
    ]);
  });

  it('stores nothing before that', async () => {
    const { upload, waitFor, sources } = await anApp();
    const { id } = await parse(await upload(FILE), importSchema);
    const { preview } = await waitFor(id, 'preview');
    expect([preview?.added, (await sources()).sources]).toEqual([1, []]);
  });

  it('renames a calendar, and lets it count for nothing while its records stay', async () => {
    const { importFile, call, workspace } = await anApp();
    const { source } = await importFile(FILE);
    const answer = await call('PATCH', `/api/sources/${source}`, { name: 'Job', isExcluded: true });
    const { sources } = await parse(answer, sourcesSchema);
    const window = { from: 0, to: Date.UTC(2100, 0) };
    expect(sources).toMatchObject([{ name: 'Job', isExcluded: true, occurrences: 17 }]);
    expect(await loadOccurrences(test.database, workspace, window)).toEqual([]);
  });

  it('deletes a calendar with its records', async () => {
    const { importFile, call, workspace } = await anApp();
    const { source } = await importFile(FILE);
    const answer = await call('DELETE', `/api/sources/${source}`);
    const window = { from: 0, to: Date.UTC(2100, 0) };
    expect((await parse(answer, sourcesSchema)).sources).toEqual([]);
    expect(await loadOccurrences(test.database, workspace, window)).toEqual([]);
  });

  it('keeps exclusions in their order, and the half-days by hand until they are empty', async () => {
    const { call } = await anApp();
    const exclusions = [
      { kind: 'word', value: 'doctor' },
      { kind: 'address', value: 'a@b.example' },
    ];
    const excluded = await parse(
      await call('PUT', '/api/exclusions', { exclusions }),
      sourcesSchema,
    );
    const kept = await parse(await call('PUT', '/api/estimate', ESTIMATE), sourcesSchema);
    const none = { ...ESTIMATE, halfDays: [] };
    const gone = await parse(await call('PUT', '/api/estimate', none), sourcesSchema);
    expect([excluded.exclusions, kept.estimate, gone.estimate]).toEqual([
      exclusions,
      ESTIMATE,
      null,
    ]);
  });

  it.each([
    ['GET', '/api/sources', undefined],
    ['POST', '/api/imports', new FormData()],
    ['POST', '/api/imports/subscription', { url: 'https://calendar.example/a.ics' }],
    ['GET', `/api/imports/${NOTHING}`, undefined],
    ['POST', `/api/imports/${NOTHING}/save`, undefined],
    ['DELETE', `/api/imports/${NOTHING}`, undefined],
    ['POST', `/api/imports/${NOTHING}/undo`, undefined],
    ['POST', `/api/sources/${NOTHING}/refresh`, undefined],
    ['PATCH', `/api/sources/${NOTHING}`, { name: 'x' }],
    ['DELETE', `/api/sources/${NOTHING}`, undefined],
    ['PUT', '/api/exclusions', { exclusions: [] }],
    ['GET', '/api/sources/end', undefined],
    ['PUT', '/api/estimate', ESTIMATE],
  ] as const)('answers a stranger nothing at %s %s', async (method, path, body) => {
    const { app } = await anApp();
    expect(await codeOf(await aStranger(app)(method, path, body))).toEqual([401, 'signed-out']);
  });

  it.each([
    ['GET', `/api/imports/${NOTHING}`, undefined, 404],
    ['POST', `/api/imports/${NOTHING}/save`, undefined, 404],
    ['POST', `/api/imports/${NOTHING}/save?as=old`, undefined, 400],
    ['DELETE', `/api/imports/${NOTHING}`, undefined, 404],
    ['POST', `/api/imports/${NOTHING}/undo`, undefined, 404],
    ['POST', '/api/imports', { file: 'BEGIN:VCALENDAR' }, 415],
    ['POST', '/api/imports/subscription', { url: '' }, 400],
    ['POST', '/api/imports/subscription', { url: 'file:///etc/passwd' }, 400],
    ['POST', '/api/imports/subscription', { url: 'not an address' }, 400],
    ['POST', `/api/sources/${NOTHING}/refresh`, undefined, 404],
    ['PATCH', `/api/sources/${NOTHING}`, { name: '  ' }, 400],
    ['PATCH', `/api/sources/${NOTHING}`, { name: 'x' }, 404],
    ['DELETE', `/api/sources/${NOTHING}`, undefined, 404],
    ['PUT', '/api/exclusions', { exclusions: [{ kind: 'person', value: 'x' }] }, 400],
    ['PUT', '/api/exclusions', { exclusions: [{ kind: 'word', value: '' }] }, 400],
    ['PUT', '/api/estimate', { ...ESTIMATE, week: 'last week' }, 400],
    [
      'PUT',
      '/api/estimate',
      { ...ESTIMATE, halfDays: [{ day: 5, half: 'morning', kind: 'x' }] },
      400,
    ],
    [
      'PUT',
      '/api/estimate',
      { ...ESTIMATE, halfDays: [...ESTIMATE.halfDays, ...ESTIMATE.halfDays] },
      400,
    ],
  ] as const)('refuses %s %s with %j', async (method, path, body, status) => {
    const { call } = await anApp();
    const answer = await call(method, path, body);
    expect([answer.status, typeof JSON.parse(await answer.text()).code]).toEqual([
      status,
      'string',
    ]);
  });

  it('gives a neighbour nothing of an import or a calendar', async () => {
    const { importFile } = await anApp();
    const { id, source } = await importFile(FILE);
    const { call: neighbour } = await anApp();
    const answers = [
      await neighbour('GET', `/api/imports/${id}`),
      await neighbour('POST', `/api/imports/${id}/undo`),
      await neighbour('PATCH', `/api/sources/${source}`, { name: 'x' }),
      await neighbour('DELETE', `/api/sources/${source}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});
