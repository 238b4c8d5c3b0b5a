import { expect, it } from 'vitest';
import { forEachDatabase } from '../../../tests/databases.ts';
import { aCalendarFile, anEvidenceApp, NOW } from '../../../tests/evidence-builders.ts';
import { loadProfile, saveProfile } from '../../accounts/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { DAY } from '../../kernel/week.ts';
import { makeLog } from '../../platform/log.ts';
import { doDueWork } from '../../platform/schedule.ts';
import { loadOccurrences } from '../store/occurrences.ts';
import { evidenceWorkers } from './evidence-workers.ts';
import { extendSource, extendSources } from './extend-source.ts';

const FILE = aCalendarFile([
  { uid: 'weekly', start: '20261102T090000Z', more: ['RRULE:FREQ=WEEKLY'] },
  { uid: 'floating', start: '20261103T090000' },
  { uid: 'next spring', start: '20270301T090000Z' },
  { uid: 'ended', start: '20261104T090000Z', more: ['RRULE:FREQ=WEEKLY;UNTIL=20261120T090000Z'] },
]);

forEachDatabase((test) => {
  async function starts(workspace: Workspace, uid: string): Promise<readonly string[]> {
    const all = await loadOccurrences(test.database, workspace, { from: 0, to: Date.UTC(2100, 0) });
    return all
      .filter(({ event }) => event.uid === uid)
      .map(({ start }) => new Date(start).toISOString().slice(0, 16));
  }

  it('lists occurrences to thirteen weeks ahead, further as days go by, each once', async () => {
    const { importFile, workspace, ground } = await anEvidenceApp(test);
    await importFile(FILE);
    const before = await starts(workspace, 'weekly');
    const later = () => NOW + 14 * DAY;
    const workers = evidenceWorkers({ ...ground, database: test.database, now: later });
    await doDueWork({ database: test.database, log: makeLog('silent'), now: later, workers });
    const after = await starts(workspace, 'weekly');
    expect([before.at(-1), before.length]).toEqual(['2027-02-22T09:00', 17]);
    expect([after.at(-1), after.length]).toEqual(['2027-03-08T09:00', 19]);
    expect(await starts(workspace, 'next spring')).toEqual(['2027-03-01T09:00']);
    expect((await starts(workspace, 'ended')).length).toBe(3);
  });

  it('says when a source is gone', async () => {
    const { workspace } = await anEvidenceApp(test);
    expect(await extendSource(test.database, { workspace, source: 'none' }, NOW)).toBe(false);
  });

  it('reads floating times on the clock of the zone its owner moved to', async () => {
    const { importFile, workspace } = await anEvidenceApp(test, { zone: 'Europe/Berlin' });
    await importFile(FILE);
    const before = await starts(workspace, 'floating');
    const profile = await loadProfile(test.database, workspace);
    await saveProfile(test.database, workspace, { ...profile, zone: 'America/New_York' });
    await extendSources(test.database, workspace, NOW);
    expect([before, await starts(workspace, 'floating')]).toEqual([
      ['2026-11-03T08:00'],
      ['2026-11-03T14:00'],
    ]);
    expect((await starts(workspace, 'weekly')).length).toBe(17);
  });
});
