import { expect, it } from 'vitest';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase } from '../../tests/databases.ts';
import { aCalendar, importCalendar } from '../../tests/imported-calendar.ts';
import { MAYA } from '../../tests/time-builders.ts';
import { listSources, setSource } from '../evidence/store/sources.ts';
import { dateOfDay } from '../kernel/week.ts';
import { UTC } from '../kernel/zone.ts';
import { toInstant } from '../platform/database/values.ts';
import { loadContactLog } from './load-contact-log.ts';
import { loadHours } from './load-hours.ts';
import { loadTime } from './load-summary.ts';

/** A Wednesday, and the one three weeks before it. */
const NOW = Date.parse('2026-03-25T10:00:00Z');
const READ = Date.parse('2026-03-04T10:00:00Z');

/** Every week for ever, on Mondays at nine. */
function weekly(title: string, guest: string): string {
  const lines = ['RRULE:FREQ=WEEKLY'];
  return aCalendar([
    { uid: title, title, start: '20251229T090000Z', lines, with: [`${guest}@acme.example`] },
  ]);
}

forEachDatabase((test) => {
  async function aGround(...readings: readonly { text: string; now: number }[]) {
    const workspace = await aWorkspace(test.database);
    for (const reading of readings) await importCalendar(test.database, workspace, reading);
    return { database: test.database, workspace, now: NOW };
  }

  it('knows no week from the one on in which a calendar in use was last read', async () => {
    const ground = await aGround(
      { text: weekly('Sync', 'ann'), now: READ },
      { text: weekly('Team', 'bo'), now: NOW },
    );
    const { instant, facts, lateReadings } = await loadHours(ground);
    expect([
      new Date(instant).toISOString(),
      facts.weeks.at(-1)?.name,
      facts.recent.map(({ hours }) => hours),
      lateReadings.map(({ readAt }) => readAt),
    ]).toEqual(['2026-03-02T00:00:00.000Z', '2026-W09', [1, 1, 1, 1], [READ]]);
  });

  it('lets a calendar that held nothing of these weeks hold up no other', async () => {
    const held = aCalendar([{ uid: 'old', title: 'Old', start: '20250303T090000Z' }]);
    const ground = await aGround(
      { text: held, now: Date.parse('2025-03-05T10:00:00Z') },
      { text: weekly('Team', 'bo'), now: NOW },
    );
    const { instant, isEarlier, lateReadings } = await loadHours(ground);
    expect([new Date(instant).toISOString(), isEarlier, lateReadings]).toEqual([
      '2026-03-23T00:00:00.000Z',
      false,
      [],
    ]);
  });

  it('counts no hour and no contact that was only planned when its calendar was read', async () => {
    const ground = await aGround(
      { text: weekly('Sync', 'ann'), now: Date.parse('2025-12-28T10:00:00Z') },
      { text: weekly('Team', 'bo'), now: READ },
    );
    const { facts } = await loadHours(ground);
    const settings = { zone: UTC, own: new Set([MAYA]), people: new Map(), asOf: NOW };
    const log = await loadContactLog(ground, { from: 0, ...settings });
    expect([
      [...new Set(facts.count.events.map(({ title }) => title))],
      [...new Set(log.map(({ person }) => person))],
      dateOfDay(log.at(-1)?.day ?? 0),
    ]).toEqual([['Team'], ['bo@acme.example'], '2026-03-02']);
  });

  it('shows what is planned only where it is asked for', async () => {
    const ground = await aGround({ text: weekly('Team', 'bo'), now: READ });
    const dates = { from: '2026-03-02', to: '2026-03-23' };
    const hours = async (withPlanned: boolean) =>
      (await loadHours(ground, { ...dates, withPlanned })).facts.count.hours;
    expect([await hours(false), await hours(true)]).toEqual([0, 3]);
  });

  it('goes on by a new reading that changes nothing, without being kept from before', async () => {
    const ground = await aGround({ text: weekly('Team', 'bo'), now: READ });
    const before = await loadTime(ground);
    for (const { id } of await listSources(test.database, ground.workspace)) {
      const key = { workspace: ground.workspace, source: id };
      await setSource(test.database, key, { read_at: toInstant(NOW) });
    }
    const after = await loadTime(ground);
    expect([before.asOfNote, before.lateReadings.map(({ on }) => on)]).toEqual([
      'Your calendar was last read on 2026-03-04, so hours are counted up to that week.',
      ['2026-03-04'],
    ]);
    expect([after.asOfNote, after.lateReadings, after.to]).toEqual([null, [], '2026-03-23']);
  });
});
