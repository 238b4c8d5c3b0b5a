import { expect, it } from 'vitest';
import { forEachDatabase } from '../../../tests/databases.ts';
import { aCalendarFile, anEvidenceApp, NOW } from '../../../tests/evidence-builders.ts';
import { dumpWorkspace } from '../../../tests/table-dump.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { DAY } from '../../kernel/week.ts';
import { loadOccurrences } from '../store/occurrences.ts';
import { extendSource } from './extend-source.ts';

const FIRST = aCalendarFile([
  { uid: 'a', title: 'Weekly', start: '20261102T090000Z', more: ['RRULE:FREQ=WEEKLY'] },
  { uid: 'b', title: 'Once', start: '20261103T090000Z' },
]);
const SECOND = aCalendarFile([
  { uid: 'a', title: 'Weekly', start: '20261102T100000Z', more: ['RRULE:FREQ=WEEKLY'] },
  { uid: 'c', title: 'New', start: '20261104T090000Z' },
]);

forEachDatabase((test) => {
  /** The tables but the count of changes, which undoing does not turn back. */
  async function tablesOf(workspace: Workspace): Promise<Record<string, unknown>> {
    const { workspace_revision, ...tables } = JSON.parse(
      await dumpWorkspace(test.database, workspace),
    );
    return tables;
  }

  it('takes the latest import back whole, then the one before, then the calendar', async () => {
    const { importFile, call, workspace, sources } = await anEvidenceApp(test);
    const empty = await tablesOf(workspace);
    const first = await importFile(FIRST);
    const before = await tablesOf(workspace);
    const second = await importFile(SECOND);
    expect(second.source).toBe(first.source);
    const tooEarly = await call('POST', `/api/imports/${first.id}/undo`);
    expect([tooEarly.status, await tooEarly.json()]).toMatchObject([
      409,
      { code: 'import-not-latest' },
    ]);
    await call('POST', `/api/imports/${second.id}/undo`);
    expect(await tablesOf(workspace)).toEqual(before);
    await call('POST', `/api/imports/${first.id}/undo`);
    expect((await sources()).sources).toEqual([]);
    expect(await tablesOf(workspace)).toEqual(empty);
  });

  it('lists what came nearer since, when it brings an older state back', async () => {
    const { importFile, call, workspace, turnClock } = await anEvidenceApp(test);
    const { source } = await importFile(FIRST);
    const second = await importFile(SECOND);
    const later = NOW + 28 * DAY;
    turnClock(later);
    await extendSource(test.database, { workspace, source: source ?? '' }, later);
    await call('POST', `/api/imports/${second.id}/undo`);
    const weeks = await loadOccurrences(test.database, workspace, { from: 0, to: later * 2 });
    const last = weeks.at(-1)?.start ?? 0;
    expect(new Date(last).toISOString()).toBe('2027-03-22T09:00:00.000Z');
  });

  it('deletes after thirty days what an import had retired', async () => {
    const { importFile, turnClock, workspace, sources } = await anEvidenceApp(test);
    await importFile(FIRST);
    await importFile(SECOND);
    turnClock(NOW + 31 * DAY);
    await importFile(
      aCalendarFile([
        { uid: 'a', start: '20261102T100000Z' },
        { uid: 'c', title: 'New', start: '20261104T090000Z' },
      ]),
    );
    expect((await sources()).sources[0]?.imports).toHaveLength(1);
    const { evidence_series } = await tablesOf(workspace);
    expect(JSON.stringify(evidence_series)).not.toContain('Once');
  });
});
