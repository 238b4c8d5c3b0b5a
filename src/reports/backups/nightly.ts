import { asOperator } from '../../accounts/may-operate-machine.ts';
import { PERSONAL_WORKSPACE } from '../../accounts/sessions.ts';
import { listWorkspaces } from '../../accounts/workspaces-store.ts';
import type { Shelf } from '../../keeping/bin/model.ts';
import { purgeBin } from '../../keeping/bin/store.ts';
import { DAY, MINUTE } from '../../kernel/week.ts';
import { listBackups } from '../../platform/backup/backup-files.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Worker } from '../../platform/schedule.ts';
import { planWork } from '../../platform/schedule-store.ts';
import { type BackupGround, makeBackup } from './make-backup.ts';

export interface NightlyGround extends BackupGround {
  readonly open: Database;
  readonly shelves: readonly Shelf[];
  readonly now: () => number;
}

interface Planned {
  readonly dataFolder: string;
  /** epoch milliseconds */
  readonly now: number;
}

const NIGHTLY = { kind: 'reports-nightly', subject: 'backup' } as const;
/** Local, when nobody works. */
const HOUR_OF_NIGHT = 3;
/** After a start that comes late: first the owner, then the backup. */
const SOON = 5 * MINUTE;

/** What is done each night by itself: every bin is emptied of what is old, then everything backed up. */
export function nightlyWorkers(ground: NightlyGround): Readonly<Record<string, Worker>> {
  const { open, shelves, now } = ground;
  return {
    [NIGHTLY.kind]: async () => {
      for (const workspace of await listWorkspaces(open))
        await purgeBin(open, workspace, { shelves, now: now() });
      await makeBackup(ground, { reason: 'nightly', now: now() });
      return nextNight(now());
    },
  };
}

/**
 * Sees to it that there is a backup each night, and soon when the last is older than a day, for a
 * machine that sleeps at night. It is the operator's, since it goes over all workspaces.
 */
export async function planNightly(database: Database, { dataFolder, now }: Planned): Promise<void> {
  const last = listBackups(dataFolder).find(({ reason }) => reason === 'nightly');
  const isLate = last === undefined || last.madeAt < now - DAY;
  const dueAt = isLate ? now + SOON : nextNight(now);
  await planWork(database, asOperator(PERSONAL_WORKSPACE), { ...NIGHTLY, dueAt });
}

/** The next three o'clock of the machine's zone; epoch milliseconds in and out. */
export function nextNight(now: number, zone = Temporal.Now.timeZoneId()): number {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const night = local.with({ hour: HOUR_OF_NIGHT, minute: 0, second: 0, millisecond: 0 });
  const next = Temporal.ZonedDateTime.compare(night, local) > 0 ? night : night.add({ days: 1 });
  return next.epochMilliseconds;
}
