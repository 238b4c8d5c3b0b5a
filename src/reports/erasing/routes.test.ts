import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { anOperatorsWorkspace, aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase, openFresh } from '../../../tests/databases.ts';
import { aCalendarFile, anEvidenceApp, parse } from '../../../tests/evidence-builders.ts';
import { aFullWorkspace, MARK } from '../../../tests/full-workspace.ts';
import { dumpWorkspace } from '../../../tests/table-dump.ts';
import { importSchema } from '../../evidence/model.ts';
import { binRoutes } from '../../keeping/bin/routes.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { listWorkspaceTables } from '../../platform/database/erase.ts';
import { makeBackup } from '../backups/make-backup.ts';
import { erasingRoutes } from './routes.ts';

const NOW = Date.UTC(2026, 10, 24, 10);
let dataFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'bearings-erasing-'));
});

afterEach(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

forEachDatabase((test) => {
  const routes = () => [...erasingRoutes({ dataFolder }), ...binRoutes([])];

  it('leaves no row of its owner in any table, and every row of a neighbour', async () => {
    const mine = await aFullWorkspace(test, routes());
    const theirs = await aFullWorkspace(test, routes());
    const before = await dumpWorkspace(test.database, theirs.workspace);
    const answer = await mine.owner('DELETE', '/api/everything', { word: 'delete' });
    expect(answer.status).toBe(204);
    const left: Record<string, unknown> = JSON.parse(
      await dumpWorkspace(test.database, mine.workspace, ''),
    );
    const tables = await listWorkspaceTables(test.database);
    const filled = tables.filter((table) => JSON.stringify(left[table]) !== '[]');
    // What an instance that was never used has too.
    expect(filled).toEqual(['profile', 'workspace']);
    expect(JSON.stringify(left)).not.toContain(MARK);
    expect(await dumpWorkspace(test.database, theirs.workspace)).toBe(before);
  });

  it('ends the session, and leads to a page that says what is gone', async () => {
    const { owner } = await aFullWorkspace(test, routes());
    const answer = await owner('DELETE', '/api/everything', { word: 'delete' });
    const after = await owner('GET', '/api/bin');
    const page = await owner('GET', '/deleted?backups=kept');
    expect([answer.headers.get('set-cookie'), after.status, page.status]).toEqual([
      expect.stringContaining('bearings=;'),
      401,
      200,
    ]);
    expect(await page.text()).toContain('Everything is deleted');
  });

  it('deletes the backups at once when the operator says so, else leaves them to their term', async () => {
    const ground = { dataFolder, database: test.settings };
    const app = aTestApp({ database: test.database, routes: routes() });
    const first = await aWorkspace(test.database);
    const second = await anOperatorsWorkspace(test.database);
    await makeBackup(ground, { reason: 'nightly', now: NOW });
    const keeping = await anOwner(app, test.database, first);
    const refused = await keeping('DELETE', '/api/everything', { word: 'delete', backups: true });
    await keeping('DELETE', '/api/everything', { word: 'delete' });
    const kept = readdirSync(join(dataFolder, 'backups')).length;
    const ticking = await anOwner(app, test.database, second);
    await ticking('DELETE', '/api/everything', { word: 'delete', backups: true });
    expect([refused.status, kept, readdirSync(dataFolder)]).toEqual([403, 1, []]);
  });

  it.each([
    [{ word: 'Delete' }],
    [{ word: '' }],
    [{}],
  ])('does nothing when told %j', async (body) => {
    const { owner, workspace } = await aFullWorkspace(test, routes());
    const before = await dumpWorkspace(test.database, workspace);
    const answer = await owner('DELETE', '/api/everything', body);
    expect([answer.status, await dumpWorkspace(test.database, workspace)]).toEqual([400, before]);
  });

  it('ends the previews that wait, and only those of the one who asks', async () => {
    const mine = await anEvidenceApp(test);
    const file = aCalendarFile([{ uid: MARK, title: MARK, start: '20261102T090000Z' }]);
    const { id } = await parse(await mine.upload(file), importSchema);
    await mine.waitFor(id, 'preview');
    const app = aTestApp({
      database: test.database,
      routes: erasingRoutes({ dataFolder, onErase: mine.desk.clear }),
    });
    const erase = async (workspace: Workspace) => {
      const owner = await anOwner(app, test.database, workspace);
      return (await owner('DELETE', '/api/everything', { word: 'delete' })).status;
    };
    expect(await erase(await aWorkspace(test.database))).toBe(204);
    expect((await mine.desk.find(mine.workspace, id)).state).toBe('preview');
    expect(await erase(mine.workspace)).toBe(204);
    await expect(mine.desk.find(mine.workspace, id)).rejects.toThrow();
    expect(await mine.desk.spool.list()).toEqual([]);
    await mine.desk.stop();
  });

  it('does nothing for a stranger', async () => {
    const { workspace } = await aFullWorkspace(test, routes());
    const before = await dumpWorkspace(test.database, workspace);
    const stranger = aStranger(aTestApp({ database: test.database, routes: routes() }));
    const answer = await stranger('DELETE', '/api/everything', { word: 'delete' });
    expect([answer.status, await dumpWorkspace(test.database, workspace)]).toEqual([401, before]);
  });
});

it('leaves no byte of what was written in any file of the data folder', async () => {
  const { database, settings, close } = await openFresh('sqlite');
  if (settings.kind !== 'sqlite') throw new Error('expected SQLite');
  const folder = dirname(settings.file);
  const test = { kind: 'sqlite', database, settings } as const;
  const { owner } = await aFullWorkspace(
    test,
    erasingRoutes({ dataFolder: folder }),
    anOperatorsWorkspace,
  );
  await makeBackup({ dataFolder: folder, database: settings }, { reason: 'asked', now: NOW });
  const before = filesHolding(folder, MARK);
  await owner('DELETE', '/api/everything', { word: 'delete', backups: true });
  // The search keeps words in lower case.
  const after = [...filesHolding(folder, MARK), ...filesHolding(folder, MARK.toLowerCase())];
  expect([before.length > 1, after]).toEqual([true, []]);
  await close();
});

function filesHolding(folder: string, text: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && readFileSync(path).includes(text);
  });
}
