import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { forEachDatabase } from '../../../tests/databases.ts';
import { aCalendarFile, anEvidenceApp, parse } from '../../../tests/evidence-builders.ts';
import { dumpWorkspace } from '../../../tests/table-dump.ts';
import { importSchema } from '../model.ts';

/** Enough events to take a moment. */
function aLargeCalendar(): string {
  return aCalendarFile(
    Array.from({ length: 6000 }, (_, index) => ({
      uid: `event-${index}`,
      start: new Date(Date.UTC(2020, 0, 1, index)).toISOString().replace(/[-:]|\.000/g, ''),
    })),
  );
}

forEachDatabase((test) => {
  it('stores nothing of an import that is cancelled, at whatever moment', async () => {
    const { upload, call, workspace, desk } = await anEvidenceApp(test);
    const before = await dumpWorkspace(test.database, workspace);
    const states: string[] = [];
    for (const wait of [0, 20, 400]) {
      const { id } = await parse(await upload(aLargeCalendar()), importSchema);
      await new Promise((resolve) => setTimeout(resolve, wait));
      expect((await call('DELETE', `/api/imports/${id}`)).status).toBe(204);
      states.push((await parse(await call('GET', `/api/imports/${id}`), importSchema)).state);
    }
    await desk.stop();
    expect(states).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await dumpWorkspace(test.database, workspace)).toBe(before);
  });

  it('lets a few read at once and the others wait, and loses none', async () => {
    const { upload, waitFor, call, sources } = await anEvidenceApp(test);
    const files = Array.from({ length: 5 }, (_, index) =>
      aCalendarFile([{ uid: `${index}`, start: '20261110T090000Z' }], `Calendar ${index}`),
    );
    const begun = await Promise.all(files.map(async (file) => await upload(file)));
    for (const answer of begun) {
      const { id } = await parse(answer, importSchema);
      await waitFor(id, 'preview');
      await call('POST', `/api/imports/${id}/save`);
    }
    expect((await sources()).sources.map(({ name }) => name)).toEqual(
      files.map((_, index) => `Calendar ${index}`),
    );
  });

  it('keeps nothing when the database fails in the middle of saving, and works after', async () => {
    const { upload, waitFor, call, workspace, importFile } = await anEvidenceApp(test);
    const before = await dumpWorkspace(test.database, workspace);
    const { id } = await parse(await upload(aLargeCalendar()), importSchema);
    await waitFor(id, 'preview');
    await failOn('event-4000');
    const saved = await parse(await call('POST', `/api/imports/${id}/save`), importSchema);
    expect([saved.state, saved.trouble]).toEqual([
      'failed',
      expect.stringContaining('nothing was stored'),
    ]);
    expect(await dumpWorkspace(test.database, workspace)).toBe(before);
    await failOn(undefined);
    expect((await importFile(aLargeCalendar())).state).toBe('done');
  });

  /** Makes the database refuse a series, as a server that breaks down would. */
  async function failOn(uid: string | undefined): Promise<void> {
    const run = async (text: string) => await sql.raw(text).execute(test.database);
    if (test.kind === 'sqlite') {
      await run('drop trigger if exists broken');
      if (uid === undefined) return;
      await run(`create trigger broken before insert on evidence_series when new.uid = '${uid}'
        begin select raise(abort, 'broken'); end`);
      return;
    }
    await run('drop trigger if exists broken on evidence_series');
    if (uid === undefined) return;
    await run(`create or replace function break_down() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
    await run(`create trigger broken before insert on evidence_series for each row
      when (new.uid = '${uid}') execute function break_down()`);
  }

  it('refuses to save what is still being read or was cancelled, and to cancel what is saved', async () => {
    const { upload, waitFor, call, importFile } = await anEvidenceApp(test);
    const code = async (answer: Response) => JSON.parse(await answer.text()).code;
    const done = await importFile(aCalendarFile([{ uid: 'a', start: '20261110T090000Z' }]));
    const cancelSaved = await call('DELETE', `/api/imports/${done.id}`);
    const saveAgain = await parse(await call('POST', `/api/imports/${done.id}/save`), importSchema);
    const { id } = await parse(await upload(aLargeCalendar()), importSchema);
    await waitFor(id, 'preview');
    await call('DELETE', `/api/imports/${id}`);
    const saveCancelled = await call('POST', `/api/imports/${id}/save`);
    expect([await code(cancelSaved), saveAgain.state, await code(saveCancelled)]).toEqual([
      'import-too-late',
      'done',
      'import-not-ready',
    ]);
  });
});
