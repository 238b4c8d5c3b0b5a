import { expect, it } from 'vitest';
import { aStranger } from '../../../tests/apps.ts';
import { forEachDatabase, type TestDatabase } from '../../../tests/databases.ts';
import { aCalendarFile, anEvidenceApp, parse } from '../../../tests/evidence-builders.ts';
import { dumpWorkspace } from '../../../tests/table-dump.ts';
import { blockedListSchema } from '../../people/model/blocked.ts';
import { loadPeople, savePerson } from '../../people/store.ts';
import { saveSummary } from '../../time/summary-store.ts';
import { loadOccurrences } from '../store/occurrences.ts';

const STAFF = {
  uid: 'a',
  title: 'Staff',
  start: '20261102T090000Z',
  people: ['ann@acme.example', 'bo@acme.example'],
};
const FILE = aCalendarFile([STAFF], 'Work');
const EVER = { from: 0, to: Date.UTC(2100, 0) };
const PATH = '/api/people/blocked';

async function openWithAnn(test: TestDatabase) {
  const opened = await anEvidenceApp(test);
  const { importFile, workspace } = opened;
  const done = await importFile(FILE);
  const change = { name: 'Ann Ash', notes: 'Skis' };
  await savePerson(test.database, workspace, { address: 'ann@acme.example', change });
  async function listed() {
    const events = await loadOccurrences(test.database, workspace, EVER);
    return events.flatMap(({ event }) => event.people.map(({ address }) => address));
  }
  return { ...opened, listed, source: done.source };
}

forEachDatabase((test) => {
  it('takes someone blocked out of list and events, and keeps that they were there', async () => {
    const { call, listed, workspace } = await openWithAnn(test);
    const answer = await call('POST', PATH, { addresses: ['Ann@acme.example'] });
    const { blocked } = await parse(answer, blockedListSchema);
    expect([blocked, await loadPeople(test.database, workspace), await listed()]).toEqual([
      [{ id: expect.any(String), addresses: 1, blockedAt: expect.any(String) }],
      [],
      [expect.stringMatching(/^blocked-[0-9a-f]{12}@blocked\.invalid$/), 'bo@acme.example'],
    ]);
  });

  it('leaves no trace of them in any table, also not in what was made of their name', async () => {
    const { call, workspace } = await openWithAnn(test);
    const made = { name: 'time', revision: 0, validUntil: Date.UTC(2100, 0), madeBy: 'test' };
    await saveSummary(test.database, workspace, { ...made, body: '["Ann Ash"]' });
    await call('POST', PATH, { addresses: ['ann@acme.example'] });
    const dump = await dumpWorkspace(test.database, workspace);
    expect(['Ann Ash', 'ann@acme.example', 'Skis'].filter((word) => dump.includes(word))).toEqual(
      [],
    );
  });

  it('does not bring them back when the calendar is read again, and sees no change in it', async () => {
    const { call, importFile, listed, source } = await openWithAnn(test);
    await call('POST', PATH, { addresses: ['ann@acme.example'] });
    const before = await listed();
    const again = await importFile(FILE, source === null ? {} : { source });
    expect([await listed(), again.preview?.changed, again.preview?.added]).toEqual([before, 0, 0]);
  });

  it('ends a block by its place in the list or by an address, and the next reading brings them', async () => {
    const { call, importFile, listed, source } = await openWithAnn(test);
    await call('POST', PATH, { addresses: ['ann@acme.example'] });
    const wrong = await call('DELETE', PATH, { address: 'zoe@acme.example' });
    await call('DELETE', PATH, { address: 'ANN@acme.example' });
    await importFile(FILE, source === null ? {} : { source });
    const blocked = await parse(
      await call('POST', PATH, { addresses: ['bo@acme.example'] }),
      blockedListSchema,
    );
    const ended = await call('DELETE', PATH, { id: blocked.blocked[0]?.id });
    expect([wrong.status, (await listed())[0], await ended.json()]).toEqual([
      404,
      'ann@acme.example',
      { blocked: [] },
    ]);
  });

  it('blocks nobody for a stranger, nobody of a neighbour, and nobody without an address', async () => {
    const [mine, theirs] = [await anEvidenceApp(test), await openWithAnn(test)];
    const stranger = aStranger(mine.app);
    const own = await theirs.call('POST', PATH, { addresses: ['bo@acme.example'] });
    const { blocked } = await parse(own, blockedListSchema);
    await mine.call('POST', PATH, { addresses: ['ann@acme.example'] });
    const answers = [
      await stranger('GET', PATH),
      await stranger('POST', PATH, { addresses: ['ann@acme.example'] }),
      await stranger('DELETE', PATH, { address: 'bo@acme.example' }),
      await mine.call('DELETE', PATH, { id: blocked[0]?.id }),
      await mine.call('POST', PATH, { addresses: [] }),
      await mine.call('DELETE', PATH, {}),
    ];
    expect([
      answers.map(({ status }) => status),
      (await loadPeople(test.database, theirs.workspace)).map(({ name }) => name),
      (await parse(await mine.call('GET', PATH), blockedListSchema)).blocked.length,
    ]).toEqual([[401, 401, 401, 404, 400, 400], ['Ann Ash'], 1]);
  });
});
