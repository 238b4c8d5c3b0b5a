import type { Database } from './database/database.ts';
import { describeError, type Log } from './log.ts';
import { cancelWork, claimWork, type DueWork, findDue, releaseWork } from './schedule-store.ts';

/** Does one piece of due work. Answers when it is due again (epoch ms), or undefined for never. */
export type Worker = (work: DueWork) => Promise<number | undefined>;

interface Schedule {
  readonly database: Database;
  readonly log: Log;
  readonly now: () => number;
  /** who does which kind of work */
  readonly workers: Readonly<Record<string, Worker>>;
}

const MINUTE = 60_000;
/** A server that stops in the middle leaves its claim to run out. */
const CLAIM = 15 * MINUTE;
const RETRY = 60 * MINUTE;

/**
 * Looks every minute for work that is due.
 * @returns stops it, after the work at hand
 */
export async function startSchedule(schedule: Schedule): Promise<() => Promise<void>> {
  const { Cron } = await import('croner');
  let atHand = Promise.resolve();
  const job = new Cron('* * * * *', { protect: true, unref: true }, async () => {
    atHand = doDueWork(schedule);
    await atHand;
  });
  return async () => {
    job.stop();
    await atHand;
  };
}

/** Does all that is due now, one after the other. Work that fails is tried again in an hour. */
export async function doDueWork(schedule: Schedule): Promise<void> {
  const { database, workers, now, log } = schedule;
  try {
    const due = await findDue(database, { kinds: Object.keys(workers), now: now() });
    for (const work of due) await doWork(schedule, work);
  } catch (error) {
    log.error({ error: describeError(error, log) }, 'the schedule could not be read');
  }
}

async function doWork({ database, workers, now, log }: Schedule, work: DueWork): Promise<void> {
  const isMine = await claimWork(database, work, { now: now(), until: now() + CLAIM });
  if (!isMine) return;
  try {
    const next = await workers[work.kind]?.(work);
    if (next === undefined) await cancelWork(database, work.workspace, work);
    else await releaseWork(database, work, next);
  } catch (error) {
    log.error({ kind: work.kind, error: describeError(error, log) }, 'scheduled work failed');
    await releaseWork(database, work, now() + RETRY);
  }
}
