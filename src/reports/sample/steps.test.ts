import { expect, it } from 'vitest';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { foundWorkspace } from '../../accounts/may-found.ts';
import { DAY } from '../../kernel/week.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { describeOne, describeSteps } from '../../steps/step/describe-step.ts';
import { loadSeenSteps } from '../../steps/step/load-steps.ts';
import { saveSample } from './save-sample.ts';

/** A Tuesday, a Sunday, a Monday and days around a new year and a change of clocks. */
const DAYS = ['2026-11-24', '2026-11-29', '2027-01-04', '2026-12-31', '2027-03-30'];

forEachDatabase((test) => {
  async function seeOn(date: string) {
    const owner = await aWorkspace(test.database);
    const workspace = foundWorkspace();
    const now = Date.parse(`${date}T10:00:00Z`);
    await withTransaction(test.database, (transaction) =>
      saveSample(transaction, { workspace, owner, zone: 'Europe/Berlin', now }),
    );
    return await loadSeenSteps({ database: test.database, workspace, now });
  }

  it('computes from her calendar that one moved, one cannot be told, one was not done, one runs', async () => {
    for (const date of DAYS) {
      const { steps, all, forecasts } = describeSteps(await seeOn(date));
      expect([steps.map(({ state }) => state), all, forecasts.told], date).toEqual([
        ['running', 'moved', 'not done', 'cannot tell'],
        { taken: 4, done: 2, answered: 2, seen: 2, told: 2, moved: 1 },
        2,
      ]);
    }
  });

  it('leaves out the four weeks that prompted the hand-over, and the leave among them', async () => {
    const seen = await seeOn('2026-11-24');
    const moved = seen.steps.find(({ watched }) => watched.state === 'moved');
    if (moved === undefined) throw new Error('no step moved');
    const { weeks, before, after, on, hasTrend } = describeOne(moved, seen);
    expect([before.weeks, after.weeks, on, hasTrend, weeks.map(({ part }) => part)]).toEqual([
      12,
      4,
      // the Monday of this week
      new Date(Math.floor(Date.parse('2026-11-24') / DAY) * DAY - DAY).toISOString().slice(0, 10),
      false,
      // biome-ignore format: one row of weeks
      [...Array(12).fill('before'), 'prompting', 'prompting', 'prompting', 'leave', 'prompting', 'prompting', 'step', 'after', 'after', 'after', 'after'],
    ]);
  });
});
