import { DAY, HOUR } from '../../kernel/week.ts';
import type { Database } from '../../platform/database/database.ts';
import { cancelWork, planWork } from '../../platform/schedule-store.ts';
import type { SourceKey } from '../store/tables.ts';

/** Reading a subscription again, and listing occurrences as time goes on. */
export const SOURCE_WORK = { refresh: 'evidence-refresh', extend: 'evidence-extend' } as const;

/** Plans what is done to a new source by itself. Times are epoch milliseconds. */
export async function planExtension(
  database: Database,
  { workspace, source }: SourceKey,
  now: number,
): Promise<void> {
  const dueAt = nextExtension(now);
  await planWork(database, workspace, { kind: SOURCE_WORK.extend, subject: source, dueAt });
}

export async function planRefresh(
  database: Database,
  { workspace, source }: SourceKey,
  dueAt: number,
): Promise<void> {
  await planWork(database, workspace, { kind: SOURCE_WORK.refresh, subject: source, dueAt });
}

/** For a source that is deleted. */
export async function cancelSourceWork(
  database: Database,
  { workspace, source }: SourceKey,
): Promise<void> {
  for (const kind of Object.values(SOURCE_WORK))
    await cancelWork(database, workspace, { kind, subject: source });
}

/** Epoch milliseconds in and out: a day later. */
export function nextExtension(now: number): number {
  return now + DAY;
}

/**
 * When a subscription is read again, epoch milliseconds in and out: an hour later, give or take
 * six minutes, so that many servers do not ask one host at the same moment.
 */
export function nextRefresh(now: number, chance = Math.random()): number {
  return now + HOUR + Math.round((chance - 0.5) * 0.2 * HOUR);
}
