import { expect, it } from 'vitest';
import { anOwner, aStranger, ask, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { parse } from '../../../tests/evidence-builders.ts';
import { dumpWorkspace } from '../../../tests/table-dump.ts';
import { readCalendar } from '../../evidence/read-calendar/read-calendar.ts';
import { newId } from '../../platform/database/values.ts';
import { stepRoutes } from '../step/routes.ts';
import { feedSchema, newFeedSchema } from './model.ts';
import { feedRoutes } from './routes.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const STEP = {
  title: 'Hand on the release sync',
  act: 'Ask Priya to open it, and say nothing of the budget.',
  when: 'the release sync begins',
  will: 'sit at the side',
  shift: 'delegation',
  week: '2026-W48',
  minutes: 15,
  say: ['Priya opens today.'],
  measure: 'delegation.could-run',
  better: 'down',
  lag: 1,
  probability: 60,
  sort: 'rhythm',
  observable: 'Priya ran it.',
  observeOn: '2026-11-27',
  look: 4,
  isSlow: false,
  size: null,
  isTooSmall: false,
  practice: null,
  about: null,
};

forEachDatabase((test) => {
  async function openFeedOf() {
    const { database } = test;
    const workspace = await aWorkspace(database);
    const app = aTestApp({ database, routes: [...stepRoutes, ...feedRoutes], now: () => NOW });
    const owner = await anOwner(app, database, workspace);
    const made = await parse(await owner('POST', '/api/feed'), newFeedSchema);
    return { app, workspace, owner, path: made.path, reader: aStranger(app) };
  }

  it('gives a calendar program the holds and reviews, and nothing else', async () => {
    const { owner, path, reader } = await openFeedOf();
    const id = newId();
    await owner('PUT', `/api/steps/${id}`, STEP);
    const hold = { start: '2026-11-25T09:00:00Z', end: '2026-11-25T09:15:00Z' };
    await owner('PUT', `/api/steps/${id}/hold`, hold);
    const answer = await reader('GET', path);
    const text = await answer.text();
    const { warnings } = readCalendar(new TextEncoder().encode(text));
    const found = text.split('\r\n').filter((line) => /^(SUMMARY|DTSTART)/.test(line));
    expect([answer.headers.get('content-type'), warnings, found]).toEqual([
      'text/calendar; charset=utf-8',
      [],
      [
        'DTSTART:20261125T090000Z',
        'SUMMARY:Hand on the release sync',
        'DTSTART;VALUE=DATE:20261127',
        'SUMMARY:How did it go? Hand on the release sync',
        // its week and the one of the lag, then four weeks
        'DTSTART;VALUE=DATE:20270104',
        'SUMMARY:What moved? Hand on the release sync',
      ],
    ]);
    expect(text).not.toMatch(/budget|60 ?%|Priya opens/);
  });

  it('answers a program that has it already with a word, until something changes', async () => {
    const { app, owner, path, reader } = await openFeedOf();
    const tag = (await reader('GET', path)).headers.get('etag') ?? '';
    const again = ask(app, { 'If-None-Match': `W/${tag}` });
    const same = await again('GET', path);
    await owner('PUT', `/api/steps/${newId()}`, STEP);
    const changed = await again('GET', path);
    expect([same.status, await same.text(), changed.status]).toEqual([304, '', 200]);
  });

  it('keeps no secret, tells it once, and says when a calendar read it', async () => {
    const { workspace, owner, path, reader } = await openFeedOf();
    const secret = path.split('/')[2] ?? '';
    const before = await parse(await owner('GET', '/api/feed'), feedSchema);
    await reader('GET', path);
    const after = await parse(await owner('GET', '/api/feed'), feedSchema);
    expect([before, after]).toEqual([
      { feed: { createdAt: '2026-11-24T10:00:00.000Z', readAt: null } },
      { feed: { createdAt: '2026-11-24T10:00:00.000Z', readAt: '2026-11-24T10:00:00.000Z' } },
    ]);
    // 16 bytes of the workspace and 24 nobody can guess
    expect(Buffer.from(secret, 'base64url')).toHaveLength(40);
    expect(await dumpWorkspace(test.database, workspace)).not.toContain(secret);
  });

  it('opens nothing with a secret that was replaced, taken away, wrong or another’s', async () => {
    const { owner, path, reader } = await openFeedOf();
    const neighbour = await openFeedOf();
    const renewed = await parse(await owner('POST', '/api/feed'), newFeedSchema);
    const replaced = await reader('GET', path);
    const open = await reader('GET', renewed.path);
    await owner('DELETE', '/api/feed');
    const ended = await reader('GET', renewed.path);
    const wrong = await reader('GET', '/feed/abc/calendar.ics');
    const changed = await reader('GET', renewed.path.replace(/.\/calendar/, 'A/calendar'));
    const others = await reader('GET', neighbour.path);
    const answers = [replaced, open, ended, wrong, changed, others];
    expect(answers.map(({ status }) => status)).toEqual([404, 200, 404, 404, 404, 200]);
    expect(await wrong.json()).toEqual(await ended.json());
  });

  it('opens nothing else with the secret, and no feed is made or ended by a stranger', async () => {
    const { reader, path } = await openFeedOf();
    const answers = await Promise.all([
      reader('GET', path.replace('calendar.ics', '')),
      reader('GET', '/api/feed'),
      reader('POST', '/api/feed'),
      reader('DELETE', '/api/feed'),
      reader('GET', '/api/steps'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  });
});
