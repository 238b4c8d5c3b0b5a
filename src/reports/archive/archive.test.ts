import { expect, it } from 'vitest';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase, openFresh } from '../../../tests/databases.ts';
import { aFullWorkspace, MARK } from '../../../tests/full-workspace.ts';
import { readZipText } from '../../../tests/zip-text.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import { loadEntries } from '../../reflection/journal/store.ts';
import { ARCHIVE_FILES, LEFT_OUT } from './files.ts';
import { openArchive } from './open-archive.ts';
import { saveArchive } from './save-archive.ts';
import { writeArchive } from './write-archive.ts';

const NOW = Date.UTC(2026, 10, 24, 10);

async function exportAll(settings: DatabaseSettings, workspace: Workspace): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(writeArchive(settings, workspace)));
}

forEachDatabase((test) => {
  const other = test.kind === 'sqlite' ? 'postgresql' : 'sqlite';

  it('holds something of everything its owner keeps', async () => {
    const { workspace } = await aFullWorkspace(test);
    const { manifest } = openArchive(await exportAll(test.settings, workspace));
    const empty = manifest.files.filter(({ count }) => count === 0).map(({ name }) => name);
    // A file that is empty here proves nothing below: let tests/full-workspace.ts fill it.
    expect(empty).toEqual([]);
    expect(manifest.files.length).toBe(ARCHIVE_FILES.length);
  });

  it('is the same to the byte after it was brought in and taken out again', async () => {
    const { workspace } = await aFullWorkspace(test);
    const first = await exportAll(test.settings, workspace);
    await using fresh = await aFreshOne(test.kind);
    const back = await through(first, fresh);
    expect(back.equals(first)).toBe(true);
  });

  it(`is the same to the byte after a stay on ${other}`, async () => {
    const { workspace } = await aFullWorkspace(test);
    const first = await exportAll(test.settings, workspace);
    await using elsewhere = await aFreshOne(other);
    await using home = await aFreshOne(test.kind);
    const away = await through(first, elsewhere);
    const back = await through(away, home);
    expect([away.equals(first), back.equals(first)]).toEqual([true, true]);
  });

  it('brings the search of the journal along, without what lies in the bin', async () => {
    const { workspace } = await aFullWorkspace(test);
    await using fresh = await aFreshOne(test.kind);
    await through(await exportAll(test.settings, workspace), fresh);
    const question = { words: MARK, limit: 10 };
    const found = await loadEntries(fresh.database, fresh.workspace, question);
    expect(found.map(({ text }) => text)).toEqual([`# ${MARK}\n\nan *entry* with “quotes”`]);
  });

  it('holds lists for spreadsheets that compute nothing, and the journal as Markdown', async () => {
    const { workspace } = await aFullWorkspace(test);
    const bytes = await exportAll(test.settings, workspace);
    expect(readZipText(bytes, 'csv/events.csv').split('\r\n').slice(0, 2)).toEqual([
      'start,end,title,status,all_day,calendar,people,uid',
      `2026-03-02T10:00:00.000Z,2026-03-02T11:00:00.000Z,"${MARK}, ""weekly"" = 1",,no,${MARK},ann@zebrafish.example maya@firm.example,${MARK}-monday`,
    ]);
    expect(readZipText(bytes, 'csv/people.csv')).toContain(
      `Ann ${MARK},ann@firm.example,manager peer,1,`,
    );
    const entry = readZipText(bytes, 'journal/2026-11-20 0192f000-0000-7000-8000-00000000000a.md');
    expect(entry).toContain(`> Which ${MARK}?`);
    expect(readZipText(bytes, 'README.md')).toContain('## data/people.json');
  });

  it('describes every table of a workspace, or says why it is left out', async () => {
    const tables = await test.database.introspection.getTables();
    const described = new Map(
      ARCHIVE_FILES.flatMap(({ table, fields, key, lists = [] }) => [
        [table, new Set([...key, ...fields.map(({ column }) => column)])] as const,
        ...lists.map((list) => {
          const columns = list.fields.map(({ column }) => column);
          return [list.table, new Set([list.parent, ...columns])] as const;
        }),
      ]),
    );
    const missing = tables
      .filter(
        ({ name, columns }) =>
          columns.some((column) => column.name === 'workspace_id') && LEFT_OUT[name] === undefined,
      )
      .flatMap(({ name, columns }) =>
        columns
          .filter(
            (column) =>
              column.name !== 'workspace_id' && described.get(name)?.has(column.name) !== true,
          )
          .map((column) => `${name}.${column.name}`),
      );
    // Describe it in src/reports/archive/files/, or name its table in LEFT_OUT with the reason.
    expect(missing).toEqual([]);
  });

  it('comes into an empty place only, and changes nothing in another', async () => {
    const { workspace } = await aFullWorkspace(test);
    const bytes = await exportAll(test.settings, workspace);
    await expect(
      saveArchive(test.database, workspace, { archive: openArchive(bytes), now: NOW }),
    ).rejects.toMatchObject({ code: 'not-empty' });
    expect((await exportAll(test.settings, workspace)).equals(bytes)).toBe(true);
  });
});

interface FreshOne extends AsyncDisposable {
  readonly database: Awaited<ReturnType<typeof openFresh>>['database'];
  readonly settings: DatabaseSettings;
  readonly workspace: Workspace;
}

async function aFreshOne(kind: 'sqlite' | 'postgresql'): Promise<FreshOne> {
  const { database, settings, close } = await openFresh(kind);
  const workspace = await aWorkspace(database);
  return { database, settings, workspace, [Symbol.asyncDispose]: close };
}

/** Brings an archive in and takes it out again. */
async function through(
  bytes: Buffer,
  { database, settings, workspace }: FreshOne,
): Promise<Buffer> {
  await saveArchive(database, workspace, { archive: openArchive(bytes), now: NOW });
  return await exportAll(settings, workspace);
}
