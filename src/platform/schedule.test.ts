import { expect, it } from 'vitest';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase } from '../../tests/databases.ts';
import { newId } from './database/values.ts';
import { makeLog } from './log.ts';
import { doDueWork, type Worker } from './schedule.ts';
import { cancelWork, claimWork, type DueWork, findDue, planWork } from './schedule-store.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;

forEachDatabase((test) => {
  /** Work of a kind of its own, so that tests on one database do not meet. */
  async function planned(dueAt = NOON): Promise<DueWork> {
    const workspace = await aWorkspace(test.database);
    const work = { workspace, kind: newId(), subject: newId(), dueAt };
    await planWork(test.database, workspace, work);
    return work;
  }

  async function isDue({ kind }: DueWork, now: number): Promise<boolean> {
    return (await findDue(test.database, { kinds: [kind], now })).length > 0;
  }

  async function work(kind: string, now: number, worker: Worker): Promise<void> {
    const log = makeLog('silent');
    const schedule = { database: test.database, log, now: () => now };
    await doDueWork({ ...schedule, workers: { [kind]: worker } });
  }

  it('does work when it is due, not before, and again when it says', async () => {
    const due = await planned();
    const done: number[] = [];
    for (const minute of [-1, 0, 1, 5]) {
      const now = NOON + minute * MINUTE;
      await work(due.kind, now, async () => {
        done.push(minute);
        return now + 5 * MINUTE;
      });
    }
    expect(done).toEqual([0, 5]);
  });

  it('lets one of two servers have a piece of work, until its claim runs out', async () => {
    const due = await planned();
    const claim = { now: NOON, until: NOON + 15 * MINUTE };
    const both = await Promise.all([
      claimWork(test.database, due, claim),
      claimWork(test.database, due, claim),
    ]);
    const isStillHeld = !(await isDue(due, NOON + 14 * MINUTE));
    const isFreeLater = await isDue(due, NOON + 16 * MINUTE);
    expect([both.toSorted(), isStillHeld, isFreeLater]).toEqual([[false, true], true, true]);
  });

  it('plans anew what a clock planned that was ahead and came back', async () => {
    const due = await planned();
    const nextYear = NOON + 365 * 24 * 60 * MINUTE;
    const done: string[] = [];
    const daily = (now: number, when: string) =>
      work(due.kind, now, async () => {
        done.push(when);
        return now + 24 * 60 * MINUTE;
      });
    await daily(nextYear, 'ahead');
    await daily(NOON + MINUTE, 'back');
    await daily(NOON + 2 * MINUTE, 'too early');
    await daily(NOON + 25 * 60 * MINUTE, 'next day');
    expect(done).toEqual(['ahead', 'back', 'next day']);
  });

  it('takes over what was held by a clock that was ahead', async () => {
    const due = await planned();
    const nextYear = NOON + 365 * 24 * 60 * MINUTE;
    await claimWork(test.database, due, { now: nextYear, until: nextYear + 15 * MINUTE });
    const again = { now: NOON, until: NOON + 15 * MINUTE };
    expect([await isDue(due, NOON), await claimWork(test.database, due, again)]).toEqual([
      true,
      true,
    ]);
    expect(await isDue(due, NOON + MINUTE)).toBe(false);
  });

  it('tries what failed again in an hour', async () => {
    const due = await planned();
    await work(due.kind, NOON, async () => {
      throw new Error('the calendar does not answer');
    });
    expect([await isDue(due, NOON + 59 * MINUTE), await isDue(due, NOON + 60 * MINUTE)]).toEqual([
      false,
      true,
    ]);
  });

  it('leaves work that was cancelled while it was done', async () => {
    const due = await planned();
    await work(due.kind, NOON, async () => {
      await cancelWork(test.database, due.workspace, due);
      return NOON + MINUTE;
    });
    expect(await isDue(due, NOON + 24 * 60 * MINUTE)).toBe(false);
  });
});
