import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { parse } from '../../../tests/evidence-builders.ts';
import { BIN_SHELVES } from '../../app/bin-shelves.ts';
import { DAY } from '../../kernel/week.ts';
import { JOURNAL_SHELF } from '../../reflection/journal/shelf.ts';
import { binEntry, loadEntries, saveEntry } from '../../reflection/journal/store.ts';
import { binSchema } from './model.ts';
import { binRoutes } from './routes.ts';
import { purgeBin } from './store.ts';

const ID = '0192f000-0000-7000-8000-00000000000a';
const DELETED = '2026-11-20T18:00:00.000Z';

forEachDatabase((test) => {
  async function openBin() {
    const workspace = await aWorkspace(test.database);
    const draft = {
      on: '2026-11-20',
      text: 'A hard talk with Ann',
      prompt: null,
      asked: null,
      links: [],
    };
    await saveEntry(test.database, workspace, { ...draft, id: ID, at: DELETED });
    await binEntry(test.database, workspace, { id: ID, at: DELETED });
    const app = aTestApp({ database: test.database, routes: binRoutes([JOURNAL_SHELF]) });
    return { workspace, app, owner: await anOwner(app, test.database, workspace) };
  }

  it('shows what was deleted and until when it can be taken back', async () => {
    const { owner } = await openBin();
    expect(await parse(await owner('GET', '/api/bin'), binSchema)).toEqual({
      items: [
        {
          kind: 'journal',
          id: ID,
          title: 'A hard talk with Ann',
          deletedAt: DELETED,
          goneAt: '2026-12-20T18:00:00.000Z',
        },
      ],
    });
  });

  it('moves nothing of another workspace to the bin, whoever knows its id', async () => {
    const { workspace, owner } = await openBin();
    await owner('POST', `/api/bin/journal/${ID}/restore`);
    const neighbour = await aWorkspace(test.database);
    const wasThere = await binEntry(test.database, neighbour, { id: ID, at: DELETED });
    const found = await loadEntries(test.database, workspace, { words: 'hard', limit: 5 });
    expect([wasThere, found.map(({ id }) => id)]).toEqual([false, [ID]]);
  });

  it('puts a thing back where it was, where search finds it again, once', async () => {
    const { owner, workspace } = await openBin();
    const first = await owner('POST', `/api/bin/journal/${ID}/restore`);
    const found = await loadEntries(test.database, workspace, { words: 'hard', limit: 5 });
    const second = await owner('POST', `/api/bin/journal/${ID}/restore`);
    expect([await first.json(), found.map(({ id }) => id), second.status]).toEqual([
      { items: [] },
      [ID],
      404,
    ]);
  });

  it('deletes for good after thirty days, not a moment before', async () => {
    const { owner, workspace } = await openBin();
    const over = Date.parse(DELETED) + 30 * DAY;
    const shelves = [JOURNAL_SHELF];
    await purgeBin(test.database, workspace, { shelves, now: over - 1 });
    const before = await parse(await owner('GET', '/api/bin'), binSchema);
    await purgeBin(test.database, workspace, { shelves, now: over });
    const after = await parse(await owner('GET', '/api/bin'), binSchema);
    expect([before.items.length, after.items.length]).toEqual([1, 0]);
  });

  it('leaves in the bin what would be one too many outside it', async () => {
    const { workspace } = await openBin();
    const owner = await anOwner(
      aTestApp({ database: test.database, routes: binRoutes([{ ...JOURNAL_SHELF, most: 0 }]) }),
      test.database,
      workspace,
    );
    const answer = await owner('POST', `/api/bin/journal/${ID}/restore`);
    const { items } = await parse(await owner('GET', '/api/bin'), binSchema);
    expect([answer.status, items.length]).toEqual([409, 1]);
  });

  it('has nothing for a stranger, a neighbour or a kind that is none', async () => {
    const { app, owner } = await openBin();
    const neighbour = await anOwner(app, test.database, await aWorkspace(test.database));
    const path = `/api/bin/journal/${ID}/restore`;
    const answers = [
      await aStranger(app)('GET', '/api/bin'),
      await aStranger(app)('POST', path),
      await neighbour('POST', path),
      await owner('POST', `/api/bin/session/${ID}/restore`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 404, 404]);
  });

  it('has a shelf for every table whose rows are deleted into it', async () => {
    const tables = await test.database.introspection.getTables();
    const binned = tables.filter(({ columns }) =>
      columns.some(({ name }) => name === 'deleted_at'),
    );
    const shelved = new Set(BIN_SHELVES.map(({ table }) => table));
    expect(binned.map(({ name }) => name).filter((name) => !shelved.has(name))).toEqual([]);
  });

  it('reads columns that its tables have', async () => {
    for (const { table, title } of BIN_SHELVES)
      await sql`select id, deleted_at, ${sql.ref(title)} from ${sql.table(table)}`.execute(
        test.database,
      );
  });
});
