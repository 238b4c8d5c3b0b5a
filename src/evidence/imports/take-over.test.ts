import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { forEachDatabase } from '../../../tests/databases.ts';
import {
  aCalendarFile,
  anEvidenceApp,
  aSpoolFolder,
  NOW,
  parse,
} from '../../../tests/evidence-builders.ts';
import { MINUTE } from '../../kernel/week.ts';
import { toInstant } from '../../platform/database/values.ts';
import { importSchema } from '../model.ts';
import { changeImportWork, findImportWork, type ImportKey } from '../store/import-work.ts';
import { sweepImports } from './sweep-imports.ts';

const EVENTS = 6000;

/** Enough events to take a moment. */
const LARGE = aCalendarFile(
  Array.from({ length: EVENTS }, (_, index) => ({
    uid: `event-${index}`,
    start: new Date(Date.UTC(2020, 0, 1, index)).toISOString().replace(/[-:]|\.000/g, ''),
  })),
);
const SMALL = aCalendarFile([{ uid: 'a', start: '20261110T090000Z' }]);

forEachDatabase((test) => {
  /** Another server on the database, killed as soon as it has taken an import up. */
  async function dieWorkingOn(key: ImportKey, spoolFolder: string): Promise<void> {
    const script = new URL('../../../tests/import-desk-process.ts', import.meta.url).pathname;
    const server = spawn(process.execPath, [script, spoolFolder, JSON.stringify(test.settings)]);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    while ((await find(key)).claimed_by === '') await sleep(2);
    server.kill('SIGKILL');
    await ended;
  }

  async function find(key: ImportKey) {
    const row = await findImportWork(test.database, key);
    if (row === undefined) throw new Error('the import is gone');
    return row;
  }

  it.each([
    'read',
    'save',
  ] as const)('finishes on one server what another died over while it was to %s', {
    timeout: 120_000,
  }, async (work) => {
    const spoolFolder = aSpoolFolder();
    const first = await anEvidenceApp(test, { spoolFolder, claim: 1500 });
    const { id } = await parse(await first.upload(LARGE), importSchema);
    await first.waitFor(id, 'preview');
    await first.desk.stop();
    const key = { workspace: first.workspace, id };
    await changeImportWork(
      test.database,
      { workspace_id: key.workspace, id },
      { work, tries: 0, state: work === 'read' ? 'reading' : 'saving' },
    );
    await dieWorkingOn(key, spoolFolder);
    const died = await find(key);
    expect([died.work, died.claimed_by !== '']).toEqual([work, true]);

    const second = await anEvidenceApp(test, { spoolFolder, claim: 1500 });
    const ended = await second.desk.untilIdle(key);
    expect([ended.state, ended.tries]).toEqual([work === 'read' ? 'preview' : 'done', 2]);
    const saved = await parse(await first.call('POST', `/api/imports/${id}/save`), importSchema);
    const { sources } = await first.sources();
    expect([saved.state, sources.map(({ events, imports }) => [events, imports.length])]).toEqual([
      'done',
      [[EVENTS, 1]],
    ]);
    await second.desk.stop();
  });

  it('shows and ends on one server what waits on another, and leaves it where it is not reached', async () => {
    const first = await anEvidenceApp(test);
    const { id } = await parse(await first.upload(SMALL), importSchema);
    await first.waitFor(id, 'preview');
    await first.desk.stop();
    const key = { workspace: first.workspace, id };
    await changeImportWork(test.database, { workspace_id: key.workspace, id }, { work: 'read' });
    const elsewhere = await anEvidenceApp(test, { claim: 100 });
    await elsewhere.desk.wake();
    await sleep(300);
    expect(await find(key)).toMatchObject({ work: 'read', claimed_by: '' });
    expect((await first.call('DELETE', `/api/imports/${id}`)).status).toBe(204);
    expect((await elsewhere.desk.find(first.workspace, id)).state).toBe('cancelled');
    await elsewhere.desk.stop();
  });

  it('keeps the file for its owner alone, until it is saved, cancelled or left alone', async () => {
    const { upload, waitFor, call, workspace, desk } = await anEvidenceApp(test);
    const ids: string[] = [];
    for (const text of [SMALL, SMALL, SMALL]) {
      const { id } = await parse(await upload(text), importSchema);
      ids.push(id);
      await waitFor(id, 'preview');
    }
    const [saved = '', cancelled = '', left = ''] = ids;
    expect(statSync(desk.spool.fileOf(saved)).mode & 0o777).toBe(0o600);
    await call('POST', `/api/imports/${saved}/save`);
    await call('DELETE', `/api/imports/${cancelled}`);
    expect(await desk.spool.list()).toEqual([left]);
    const changed_at = toInstant(Date.now() - 29 * MINUTE);
    await changeImportWork(test.database, { workspace_id: workspace, id: left }, { changed_at });
    await sweepImports(test.database, desk.spool, Date.now());
    expect(await desk.spool.list()).toEqual([left]);
    await sweepImports(test.database, desk.spool, Date.now() + 2 * MINUTE);
    expect([await desk.spool.list(), (await find({ workspace, id: left })).state]).toEqual([
      [],
      'cancelled',
    ]);
    await desk.stop();
  });

  it('ends an upload whose server died before it had all, and deletes what came', async () => {
    const { workspace, desk } = await anEvidenceApp(test);
    const row = await desk.begin({
      workspace_id: workspace,
      kind: 'file',
      read_at: toInstant(NOW),
    });
    await desk.spool.write(row.id, [Buffer.from('BEGIN:VCAL')]);
    await desk.stop();
    await sweepImports(test.database, desk.spool, Date.now());
    const { state, refusal } = await find({ workspace, id: row.id });
    expect([state, await desk.spool.list()]).toEqual(['failed', []]);
    expect(refusal).toContain('import-broke-off');
  });
});
