import { expect, it } from 'vitest';
import { anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { parse } from '../../../tests/evidence-builders.ts';
import { aFullWorkspace, MARK } from '../../../tests/full-workspace.ts';
import { dumpWorkspace } from '../../../tests/table-dump.ts';
import { changeZip } from '../../../tests/zip-text.ts';
import { loadPeople } from '../../people/store.ts';
import { archiveCountsSchema } from './model.ts';
import { archiveRoutes } from './routes.ts';

const NOW = Date.UTC(2026, 10, 24, 10);

forEachDatabase((test) => {
  const routes = (uploadLimit = 10_000_000) =>
    archiveRoutes({ database: test.settings, uploadLimit });

  async function anArchive(): Promise<Uint8Array<ArrayBuffer>> {
    const { owner } = await aFullWorkspace(test, routes());
    return new Uint8Array(await (await owner('GET', '/api/export')).arrayBuffer());
  }

  async function anEmptyOne(uploadLimit?: number) {
    const workspace = await aWorkspace(test.database);
    const app = aTestApp({ database: test.database, routes: routes(uploadLimit), now: () => NOW });
    return { app, workspace, owner: await anOwner(app, test.database, workspace) };
  }

  function aForm(bytes: Uint8Array): FormData {
    const form = new FormData();
    form.set('file', new Blob([Uint8Array.from(bytes)]), 'bearings.zip');
    return form;
  }

  it('sends everything as a ZIP named by its day, to its owner alone', async () => {
    const { app, owner } = await anEmptyOne();
    const answer = await owner('GET', '/api/export');
    await answer.arrayBuffer();
    const headers = ['content-type', 'content-disposition'].map((name) => answer.headers.get(name));
    expect([answer.status, ...headers]).toEqual([
      200,
      'application/zip',
      'attachment; filename="bearings-2026-11-24.zip"',
    ]);
    const stranger = aStranger(app);
    const refused = [
      await stranger('GET', '/api/export'),
      await stranger('POST', '/api/restore-archive', aForm(new Uint8Array(3))),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('says what an archive would bring in before it does, then brings it in', async () => {
    const archive = await anArchive();
    const { owner, workspace } = await anEmptyOne();
    const before = await dumpWorkspace(test.database, workspace);
    const shown = await parse(
      await owner('POST', '/api/restore-archive?preview=yes', aForm(archive)),
      archiveCountsSchema,
    );
    expect([shown.isSaved, shown.files.find(({ name }) => name === 'people')]).toEqual([
      false,
      { name: 'people', about: 'the people around you', count: 2 },
    ]);
    expect(await dumpWorkspace(test.database, workspace)).toBe(before);
    const saved = await parse(
      await owner('POST', '/api/restore-archive', aForm(archive)),
      archiveCountsSchema,
    );
    expect(saved).toEqual({ files: shown.files, isSaved: true });
    const people = await loadPeople(test.database, workspace);
    expect(people.map(({ name }) => name)).toEqual([`Ann ${MARK}`, `Bö ${MARK}`]);
    const again = await owner('POST', '/api/restore-archive?preview=yes', aForm(archive));
    expect([again.status, await again.json()]).toMatchObject([409, { code: 'not-empty' }]);
  });

  it.each([
    [
      'of a newer format',
      409,
      'archive-too-new',
      { 'manifest.json': replace('"version": 1', '"version": 2') },
    ],
    [
      'with a file that a newer version added',
      409,
      'archive-too-new',
      { 'manifest.json': replace('data/people.json', 'data/dreams.json') },
    ],
    [
      'with a property that a newer version added',
      409,
      'archive-too-new',
      { 'data/people.json': replace('"level"', '"mood":1,"level"') },
    ],
    [
      'of another program',
      422,
      'not-an-archive',
      { 'manifest.json': replace('bearings-archive', 'other-archive') },
    ],
    [
      'with a value that cannot be',
      422,
      'archive-broken',
      { 'data/people.json': replace('"level":1', '"level":99') },
    ],
    ['with half a list', 422, 'archive-broken', { 'data/people.json': () => '[]' }],
    ['with text that is no JSON', 422, 'archive-broken', { 'data/people.json': () => '[{' }],
    [
      'with one person twice',
      422,
      'archive-broken',
      {
        'data/people.json': (text: string) =>
          `[${text.split('\n')[1]} ${text.split('\n')[1]?.replace(/,$/, '')}]`,
      },
    ],
    [
      'with events of no calendar',
      422,
      'archive-broken',
      {
        'data/series.json': (text: string) =>
          text.replaceAll(/"source":"[^"]+"/g, '"source":"none"'),
      },
    ],
  ] as const)('refuses an archive %s, and changes nothing', async (_what, status, code, changes) => {
    const archive = changeZip(await anArchive(), changes);
    const { owner, workspace } = await anEmptyOne();
    const before = await dumpWorkspace(test.database, workspace);
    const answer = await owner('POST', '/api/restore-archive', aForm(archive));
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
    expect(await dumpWorkspace(test.database, workspace)).toBe(before);
  });

  it('takes an archive of an older version, without files and properties that came later', async () => {
    const archive = changeZip(await anArchive(), {
      'manifest.json': (text) =>
        text
          .replace(/\{\s*"name": "data\/journal.json",\s*"count": 2\s*\},?/, '')
          .replace(/,(\s*\])/, '$1'),
      'data/people.json': (text) => text.replaceAll(/,"deletedAt":null/g, ''),
    });
    const { owner, workspace } = await anEmptyOne();
    const answer = await owner('POST', '/api/restore-archive', aForm(archive));
    expect(answer.status).toBe(200);
    expect((await loadPeople(test.database, workspace)).length).toBe(2);
  });

  it('takes no form without a ZIP, no JSON, and no more than the limit', async () => {
    const { owner } = await anEmptyOne(1000);
    const answers = [
      await owner('POST', '/api/restore-archive', { file: 'x' }),
      await owner('POST', '/api/restore-archive', aForm(new TextEncoder().encode('hello'))),
      await owner('POST', '/api/restore-archive', aForm(new Uint8Array(2000))),
      await owner('POST', '/api/restore-archive?preview=perhaps', aForm(new Uint8Array(20))),
    ];
    expect(answers.map(({ status }) => status)).toEqual([415, 422, 413, 400]);
  });
});

function replace(from: string, to: string) {
  return (text: string) => {
    if (!text.includes(from)) throw new Error(`there is no ${from} to replace`);
    return text.replace(from, to);
  };
}
