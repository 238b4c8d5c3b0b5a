import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { forEachDatabase } from '../../../tests/databases.ts';
import {
  aCalendarFile,
  anEvidenceApp,
  type EvidenceApp,
  NOW,
  parse,
} from '../../../tests/evidence-builders.ts';
import { dumpWorkspace } from '../../../tests/table-dump.ts';
import { DAY, HOUR } from '../../kernel/week.ts';
import { makeLog } from '../../platform/log.ts';
import { doDueWork } from '../../platform/schedule.ts';
import { importSchema } from '../model.ts';
import { loadOccurrences } from '../store/occurrences.ts';
import { evidenceWorkers } from './evidence-workers.ts';

const FIRST = aCalendarFile([{ uid: 'a', start: '20261110T090000Z' }], 'Team');
const SECOND = aCalendarFile([
  { uid: 'a', start: '20261110T090000Z' },
  { uid: 'b', start: '20261111T090000Z' },
]);

/** A calendar server; what it answers is set by each test. */
let answer: { status: number; body: string; etag?: string };
let asked: IncomingMessage['headers'][] = [];
let address = '';
const server = createServer((request, response) => {
  asked.push(request.headers);
  const isKnown = answer.etag !== undefined && request.headers['if-none-match'] === answer.etag;
  response.writeHead(
    isKnown ? 304 : answer.status,
    answer.etag === undefined ? {} : { ETag: answer.etag },
  );
  response.end(isKnown ? '' : answer.body);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  address = `http://127.0.0.1:${bound.port}/private-7f3a/basic.ics`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.close();
});

forEachDatabase((test) => {
  async function subscribe(app: EvidenceApp, name?: string): Promise<string> {
    const begun = await app.call('POST', '/api/imports/subscription', { url: address, name });
    const { id } = await parse(begun, importSchema);
    await app.waitFor(id, 'preview');
    const saved = await parse(await app.call('POST', `/api/imports/${id}/save`), importSchema);
    return saved.source ?? '';
  }

  async function refresh({ call, waitFor }: EvidenceApp, source: string) {
    const { id } = await parse(await call('POST', `/api/sources/${source}/refresh`), importSchema);
    return await waitFor(id, 'done');
  }

  async function anApp(): Promise<EvidenceApp> {
    return await anEvidenceApp(test, { allowsPrivateAddresses: true });
  }

  it('reads an address after a preview, and shows of it the host alone', async () => {
    answer = { status: 200, body: FIRST };
    const app = await anApp();
    await subscribe(app);
    const { sources } = await app.sources();
    expect(sources).toMatchObject([
      { kind: 'subscription', name: 'Team', host: new URL(address).host, events: 1 },
    ]);
    expect(JSON.stringify(sources)).not.toContain('private-7f3a');
    const minutes = (Date.parse(sources[0]?.nextReadAt ?? '') - NOW) / 60_000;
    expect([minutes >= 54, minutes <= 66]).toEqual([true, true]);
  });

  it('refuses an address in a private network unless the operator allows it', async () => {
    answer = { status: 200, body: FIRST };
    const { call, workspace } = await anEvidenceApp(test);
    const before = await dumpWorkspace(test.database, workspace);
    const refused = await call('POST', '/api/imports/subscription', { url: address });
    expect([refused.status, JSON.parse(await refused.text()).code]).toEqual([
      403,
      'address-refused',
    ]);
    expect([asked, await dumpWorkspace(test.database, workspace)]).toEqual([[], before]);
  });

  it.each([
    [401, '', 502, 'address-needs-password'],
    [404, '', 502, 'address-gone'],
    [500, '', 502, 'address-failing'],
    [200, '<!DOCTYPE html><html></html>', 422, 'address-is-page'],
    [200, 'no calendar', 422, undefined],
  ])('says what to do when the address answers %i %s', async (status, body, expected, code) => {
    answer = { status, body };
    const { call } = await anApp();
    const refused = await call('POST', '/api/imports/subscription', { url: address });
    const said = JSON.parse(await refused.text());
    expect([refused.status, said.code]).toEqual([expected, code ?? said.code]);
  });

  it('asks only for what is new, and takes over what changed', async () => {
    answer = { status: 200, body: FIRST, etag: '"one"' };
    const app = await anApp();
    const source = await subscribe(app);
    app.turnClock(NOW + HOUR);
    await refresh(app, source);
    const unchanged = (await app.sources()).sources[0];
    answer = { status: 200, body: SECOND, etag: '"two"' };
    await refresh(app, source);
    expect(asked.map((headers) => headers['if-none-match'])).toEqual([undefined, '"one"', '"one"']);
    expect(unchanged).toMatchObject({ readAt: new Date(NOW + HOUR).toISOString(), events: 1 });
    expect((await app.sources()).sources[0]).toMatchObject({ name: 'Team', events: 2 });
  });

  it('keeps the last good state when a reading fails, says why, and tries again', async () => {
    answer = { status: 200, body: FIRST };
    const app = await anApp();
    const source = await subscribe(app, 'Mine');
    const workers = evidenceWorkers({
      ...app.ground,
      database: test.database,
      now: () => NOW + 2 * HOUR,
    });
    const schedule = {
      database: test.database,
      log: makeLog('silent'),
      now: () => NOW + 2 * HOUR,
      workers,
    };
    answer = { status: 503, body: '' };
    await doDueWork(schedule);
    const failed = (await app.sources()).sources[0];
    answer = { status: 200, body: SECOND };
    const again = { ...schedule, now: () => NOW + 4 * HOUR };
    await doDueWork(again);
    const { sources } = await app.sources();
    expect(failed).toMatchObject({
      events: 1,
      trouble: expect.stringContaining('503'),
      readAt: new Date(NOW).toISOString(),
    });
    expect(sources.find(({ id }) => id === source)).toMatchObject({
      name: 'Mine',
      events: 2,
      trouble: null,
    });
  });

  it('keeps what slid out of the weeks a subscription shows, and retires what vanished from them', async () => {
    const old = { uid: 'long ago', start: '20260701T090000Z' };
    const recent = { uid: 'vanished', start: '20261118T090000Z' };
    const shown = { uid: 'shown', start: '20261116T090000Z' };
    answer = { status: 200, body: aCalendarFile([old, recent, shown]) };
    const app = await anApp();
    const source = await subscribe(app);
    answer = { status: 200, body: aCalendarFile([shown]) };
    await refresh(app, source);
    const all = await loadOccurrences(test.database, app.workspace, { from: 0, to: NOW + DAY });
    expect(all.map(({ event }) => event.uid)).toEqual(['long ago', 'shown']);
  });

  it('reads a calendar from a file only when its owner brings the next one', async () => {
    const app = await anApp();
    const { source } = await app.importFile(FIRST);
    const refused = await app.call('POST', `/api/sources/${source}/refresh`);
    expect([refused.status, JSON.parse(await refused.text()).code]).toEqual([
      409,
      'source-is-file',
    ]);
  });
});
