import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { newId } from '../../platform/database/values.ts';
import { type JournalDraft, journalOfferSchema, journalPageSchema } from './model.ts';
import { journalRoutes } from './routes.ts';

function aDraft(change: Partial<JournalDraft> = {}): JournalDraft {
  return {
    on: '2026-05-17',
    text: 'Said no twice.',
    prompt: null,
    asked: null,
    links: [],
    ...change,
  };
}

async function list(ask: Ask, query = '') {
  return z.parse(journalPageSchema, await (await ask('GET', `/api/journal${query}`)).json());
}

async function textsOf(ask: Ask, query = ''): Promise<string[]> {
  return (await list(ask, query)).entries.map((entry) => entry.text);
}

forEachDatabase((test) => {
  async function openOwner(): Promise<Ask> {
    const app = aTestApp({ database: test.database, routes: journalRoutes });
    return await anOwner(app, test.database, await aWorkspace(test.database));
  }

  async function write(ask: Ask, change: Partial<JournalDraft>, id = newId()): Promise<string> {
    expect((await ask('PUT', `/api/journal/${id}`, aDraft(change))).status).toBe(200);
    return id;
  }

  it('keeps one entry however often it saves itself', async () => {
    const ask = await openOwner();
    const id = await write(ask, { text: 'Said' });
    await write(ask, { text: 'Said no', links: [{ kind: 'shift', target: 'strategy' }] }, id);
    const { entries, count } = await list(ask);
    expect([count, entries.map(({ text, links }) => ({ text, links }))]).toEqual([
      1,
      [{ text: 'Said no', links: [{ kind: 'shift', target: 'strategy' }] }],
    ]);
  });

  it('finds entries by their words and by what they are about', async () => {
    const ask = await openOwner();
    await write(ask, {
      text: 'The budget talk',
      links: [{ kind: 'series', target: 'Budget check-in' }],
    });
    await write(ask, {
      text: 'Priya ran the sync',
      links: [{ kind: 'shift', target: 'delegation' }],
    });
    expect([
      await textsOf(ask, '?q=budg'),
      await textsOf(ask, '?shift=delegation'),
      await textsOf(ask, '?series=Budget%20check-in&q=priya'),
    ]).toEqual([['The budget talk'], ['Priya ran the sync'], []]);
  });

  it('shows the latest day first and goes on without losing an entry of the same day', async () => {
    const ask = await openOwner();
    for (let index = 0; index < 32; index++) await write(ask, { text: `${index}` });
    await write(ask, { on: '2026-05-18', text: 'later' });
    const first = await list(ask);
    const second = await list(ask, `?after=${first.next}`);
    const texts = [...first.entries, ...second.entries].map((entry) => entry.text);
    expect([first.entries.length, texts[0], new Set(texts).size, second.next]).toEqual([
      30,
      'later',
      33,
      null,
    ]);
  });

  it('takes a deleted entry out of list and search, and brings it back when it is kept again', async () => {
    const ask = await openOwner();
    const id = await write(ask, { text: 'headcount' });
    const gone = await ask('DELETE', `/api/journal/${id}`);
    const [listed, found] = [await textsOf(ask), await textsOf(ask, '?q=headcount')];
    const twice = await ask('DELETE', `/api/journal/${id}`);
    await write(ask, { text: 'headcount' }, id);
    expect([gone.status, listed, found, twice.status, await textsOf(ask, '?q=headcount')]).toEqual([
      204,
      [],
      [],
      404,
      ['headcount'],
    ]);
  });

  it('offers a prompt without facts while nothing is measured, and what was written a year ago', async () => {
    const now = () => Date.UTC(2026, 10, 24, 12);
    const app = aTestApp({ database: test.database, routes: journalRoutes, now });
    const ask = await anOwner(app, test.database, await aWorkspace(test.database));
    await write(ask, { on: '2025-11-20', text: 'four days off' });
    await write(ask, { on: '2025-11-25', text: 'a day off' });
    const offer = z.parse(
      journalOfferSchema,
      await (await ask('GET', '/api/journal/offer')).json(),
    );
    expect([offer.prompt?.text.includes('{'), offer.yearAgo?.text]).toEqual([false, 'a day off']);
  });

  it('gives the journal away as Markdown files', async () => {
    const ask = await openOwner();
    await write(ask, { text: 'Grüße, *kept*' });
    const answer = await ask('GET', '/api/journal/export');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const [name, bytes] = Object.entries(files)[0] ?? [];
    expect([name, strFromU8(bytes ?? new Uint8Array())]).toEqual([
      '2026-05-17.md',
      '---\ndate: 2026-05-17\n---\n\nGrüße, *kept*\n',
    ]);
  });

  it('refuses an entry without a date or with an id that is none', async () => {
    const ask = await openOwner();
    const wrong = await Promise.all([
      ask('PUT', `/api/journal/${newId()}`, { ...aDraft(), on: 'yesterday' }),
      ask('PUT', '/api/journal/1', aDraft()),
      ask('GET', '/api/journal?after=x'),
    ]);
    expect(wrong.map((answer) => answer.status)).toEqual([400, 400, 400]);
  });

  it('is closed to strangers', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: journalRoutes }));
    const answers = await Promise.all([
      ask('GET', '/api/journal'),
      ask('GET', '/api/journal/export'),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([401, 401]);
  });
});
