import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { fromInstant } from '../../platform/database/values.ts';
import type { Worker } from '../../platform/schedule.ts';
import { findSource } from '../store/sources.ts';
import { extendSource } from './extend-source.ts';
import { nextExtension, SOURCE_WORK } from './source-work.ts';
import { refreshSource, type SubscriptionGround } from './subscriptions.ts';

export interface EvidenceWorkersGround extends SubscriptionGround {
  readonly database: Database;
  readonly now: () => number;
}

/** What the schedule does to sources by itself: read subscriptions again, list what comes nearer. */
export function evidenceWorkers(ground: EvidenceWorkersGround): Readonly<Record<string, Worker>> {
  const { database, now } = ground;
  return {
    [SOURCE_WORK.extend]: async ({ workspace, subject }) => {
      const isThere = await extendSource(database, { workspace, source: subject }, now());
      return isThere ? nextExtension(now()) : undefined;
    },
    [SOURCE_WORK.refresh]: async ({ workspace, subject }) => {
      const source = { database, workspace, now: now(), source: subject };
      if (!(await refreshIfThere(ground, source))) return undefined;
      const row = await findSource(database, { workspace, source: subject });
      return row?.next_read_at ? fromInstant(row.next_read_at) : undefined;
    },
  };
}

async function refreshIfThere(
  ground: SubscriptionGround,
  source: Parameters<typeof refreshSource>[1],
): Promise<boolean> {
  try {
    const { workspace_id, id } = await refreshSource(ground, source);
    await ground.desk.untilIdle({ workspace: workspace_id, id });
    return true;
  } catch (error) {
    if (error instanceof UserError && error.status === 404) return false;
    throw error;
  }
}
