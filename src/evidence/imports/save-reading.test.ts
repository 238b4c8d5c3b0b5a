import { expect, it } from 'vitest';
import { forEachDatabase } from '../../../tests/databases.ts';
import {
  aCalendarFile,
  anEvidenceApp,
  type EventText,
  NOW,
} from '../../../tests/evidence-builders.ts';
import { dumpWorkspace } from '../../../tests/table-dump.ts';
import { loadRevision } from '../../accounts/revision-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { HOUR } from '../../kernel/week.ts';
import { loadChanges } from '../store/changes.ts';
import { loadOccurrences } from '../store/occurrences.ts';

const ALL = { from: 0, to: Date.UTC(2100, 0) };
const weekly = (uid: string, start: string): EventText => ({
  uid,
  start,
  more: ['RRULE:FREQ=WEEKLY;COUNT=4'],
});

forEachDatabase((test) => {
  it('knows how many events name anybody, up to when it is known, and counts again when undone', async () => {
    const { importFile, call, sources } = await anEvidenceApp(test);
    const alone = { uid: 'a', start: '20261110T090000Z' };
    const met = { uid: 'b', start: '20261111T090000Z', people: ['ann@firm.example'] };
    const said = async () =>
      (await sources()).sources.map((source) => [source.withPeople, source.knownUntil]);
    await importFile(aCalendarFile([alone], 'Work'));
    const before = await said();
    const { id } = await importFile(aCalendarFile([alone, met], 'Work'));
    const after = await said();
    await call('POST', `/api/imports/${id}/undo`);
    expect([before, after, await said()]).toEqual([
      [[0, '2026-11-10']],
      [[1, '2026-11-11']],
      [[0, '2026-11-10']],
    ]);
    await importFile(aCalendarFile([alone, { ...met, start: '20261224T090000Z' }], 'Work'));
    expect(await said()).toEqual([[1, '2026-11-24']]);
  });

  async function whatIsThere(workspace: Workspace): Promise<readonly string[]> {
    const occurrences = await loadOccurrences(test.database, workspace, ALL);
    return occurrences.map(
      ({ event, start }) => `${event.title} ${new Date(start).toISOString().slice(0, 16)}`,
    );
  }

  async function whatChanged(workspace: Workspace): Promise<readonly string[]> {
    const changes = await loadChanges(test.database, workspace);
    return changes.map(({ kind, event, oldStart, newStart }) => {
      const days = newStart === undefined ? '' : ` by ${(newStart - oldStart) / HOUR} h`;
      return `${event.title} of ${new Date(oldStart).toISOString().slice(0, 10)} ${kind}${days}`;
    });
  }

  it('changes nothing but the time of reading when the same file is read again', async () => {
    const { importFile, workspace, sources, turnClock } = await anEvidenceApp(test);
    const stamped = (stamp: string) =>
      aCalendarFile([
        { ...weekly('a', '20261102T090000Z'), more: ['RRULE:FREQ=WEEKLY', `DTSTAMP:${stamp}`] },
      ]);
    await importFile(stamped('20261120T000000Z'));
    const before = await dumpWorkspace(test.database, workspace);
    turnClock(NOW + HOUR);
    const again = await importFile(stamped('20261124T000000Z'));
    const after = await dumpWorkspace(test.database, workspace);
    const { sources: list } = await sources();
    expect(again.preview).toMatchObject({
      added: 0,
      changed: 0,
      vanished: 0,
      replaces: { id: list[0]?.id },
    });
    expect(list.map(({ imports }) => imports.length)).toEqual([1]);
    const withoutClock = (dump: string) => dump.replace(/"read_at\\":\\"[^"]+/g, '');
    expect(withoutClock(after)).toBe(withoutClock(before));
  });

  it('adds, changes and retires what a later export adds, changes and leaves out', async () => {
    const { importFile, workspace } = await anEvidenceApp(test);
    await importFile(
      aCalendarFile([
        { uid: 'kept', start: '20261110T090000Z' },
        { uid: 'renamed', title: 'Old name', start: '20261111T090000Z' },
        { uid: 'gone', start: '20261112T090000Z' },
      ]),
    );
    const again = await importFile(
      aCalendarFile([
        { uid: 'new', start: '20261113T090000Z' },
        { uid: 'renamed', title: 'New name', start: '20261111T090000Z' },
        { uid: 'kept', start: '20261110T090000Z' },
      ]),
    );
    expect(again.preview).toMatchObject({ added: 1, changed: 1, vanished: 1 });
    expect(await whatIsThere(workspace)).toEqual([
      'kept 2026-11-10T09:00',
      'New name 2026-11-11T09:00',
      'new 2026-11-13T09:00',
    ]);
  });

  it('records what moved, vanished or was cancelled between two readings, and when it was seen', async () => {
    const { importFile, workspace, turnClock } = await anEvidenceApp(test);
    const standing = { uid: 'same', start: '20261124T150000Z' };
    await importFile(
      aCalendarFile([
        standing,
        { uid: 'moves', start: '20261125T090000Z' },
        { uid: 'vanishes', start: '20261126T090000Z' },
        { uid: 'cancelled', start: '20261127T090000Z' },
        { uid: 'shortened', start: '20261127T120000Z' },
        weekly('series', '20261102T090000Z'),
      ]),
    );
    turnClock(NOW + HOUR);
    const override = {
      uid: 'series',
      start: '20261117T110000Z',
      more: ['RECURRENCE-ID:20261116T090000Z'],
    };
    await importFile(
      aCalendarFile([
        standing,
        { uid: 'moves', start: '20261125T110000Z' },
        { uid: 'cancelled', start: '20261127T090000Z', more: ['STATUS:CANCELLED'] },
        { uid: 'shortened', start: '20261127T120000Z', end: '20261127T121500Z' },
        weekly('series', '20261102T090000Z'),
        override,
      ]),
    );
    expect(await whatChanged(workspace)).toEqual([
      'series of 2026-11-16 moved by 26 h',
      'moves of 2026-11-25 moved by 2 h',
      'vanishes of 2026-11-26 vanished',
      'cancelled of 2026-11-27 cancelled by 0 h',
    ]);
    const [first] = await loadChanges(test.database, workspace);
    expect(first).toMatchObject({ lastRead: NOW, seen: NOW + HOUR });
  });

  it('says that hours changed when they did, and only then', async () => {
    const { importFile, workspace } = await anEvidenceApp(test);
    const file = aCalendarFile([{ uid: 'a', start: '20261110T090000Z' }]);
    const revisions = [await loadRevision(test.database, workspace)];
    for (const text of [file, file]) {
      await importFile(text);
      revisions.push(await loadRevision(test.database, workspace));
    }
    expect(revisions).toEqual([0, 1, 1]);
  });

  it('keeps the times of private events, and of their people the owner alone', async () => {
    const { importFile, workspace } = await anEvidenceApp(test, { addresses: ['me@firm.example'] });
    const done = await importFile(
      aCalendarFile([
        {
          uid: 'private',
          title: 'Fertility clinic',
          start: '20261110T090000Z',
          people: ['me@firm.example', 'doctor@clinic.example'],
          more: ['CLASS:PRIVATE', 'CATEGORIES:Health'],
        },
        { uid: 'open', start: '20261111T090000Z', more: ['CLASS:PUBLIC'] },
      ]),
    );
    const [hidden] = await loadOccurrences(test.database, workspace, ALL);
    const { event } = hidden ?? {};
    expect(event).toMatchObject({ title: '', categories: [], isPrivate: true });
    expect(event?.people.map(({ address }) => address)).toEqual(['me@firm.example']);
    expect(done.preview).toMatchObject({ private: 1, sample: [{ title: 'open' }] });
    const dump = await dumpWorkspace(test.database, workspace);
    expect(dump).not.toMatch(/fertility|doctor|health/i);
  });

  it('makes a calendar of its own of another file, and of the same when told so', async () => {
    const { upload, waitFor, call, sources, importFile } = await anEvidenceApp(test);
    const file = aCalendarFile([{ uid: 'a', start: '20261110T090000Z' }], 'Work');
    await importFile(file);
    await importFile(aCalendarFile([{ uid: 'b', start: '20261110T090000Z' }], 'Work'));
    const { id } = JSON.parse(await (await upload(file)).text());
    await waitFor(id, 'preview');
    await call('POST', `/api/imports/${id}/save?as=new`);
    expect((await sources()).sources.map(({ name }) => name)).toEqual(['Work', 'Work', 'Work']);
  });

  it('reads every calendar of a zip archive into one source', async () => {
    const { zipSync, strToU8 } = await import('fflate');
    const { importFile, workspace, sources } = await anEvidenceApp(test);
    const work = aCalendarFile([{ uid: 'a', start: '20261110T090000Z' }], 'Work');
    const home = aCalendarFile([{ uid: 'a', start: '20261111T090000Z' }], 'Home');
    const archive = zipSync({
      'me.ical/work.ics': strToU8(work),
      'me.ical/home.ics': strToU8(home),
    });
    const done = await importFile(archive, { fileName: 'me@firm.example.ical.zip' });
    expect(done.preview?.calendars.map(({ name }) => name).sort()).toEqual(['Home', 'Work']);
    expect(await whatIsThere(workspace)).toEqual(['a 2026-11-10T09:00', 'a 2026-11-11T09:00']);
    expect((await sources()).sources.map(({ name }) => name)).toEqual(['me@firm.example']);
  });

  it('stores a calendar with characters that a database cannot hold', async () => {
    const { importFile, workspace } = await anEvidenceApp(test);
    const file = aCalendarFile(
      [{ uid: 'a\0b', title: 'Nul \0 and \uffff', start: '20261110T090000Z' }],
      'Wo\0rk',
    );
    expect((await importFile(file)).state).toBe('done');
    expect(await whatIsThere(workspace)).toHaveLength(1);
  });
});
