import { bumpRevision } from '../../accounts/revision-store.ts';
import { loadProfile } from '../../accounts/store.ts';
import { MINUTE } from '../../kernel/week.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { fromInstant, toInstant } from '../../platform/database/values.ts';
import { expandKept, KEPT_FROM, keptUntil } from '../read-source/expand-kept.ts';
import { componentAt } from '../read-source/kept-series.ts';
import { countSource, deleteOccurrences } from '../store/occurrences.ts';
import { loadAllSeries, loadSeriesGoingOn, type NumberedSeries } from '../store/series.ts';
import { findSource, listSources, lockSources, setSource } from '../store/sources.ts';
import type { SourceKey, SourceRow } from '../store/tables.ts';
import { insertTimes, type NumberedTime } from './insert-times.ts';

/**
 * Lists the occurrences that came nearer since the last time, to 13 weeks ahead.
 * @returns whether the source is still there
 */
export async function extendSource(
  database: Database,
  key: SourceKey,
  now: number,
): Promise<boolean> {
  return await withTransaction(database, async (transaction) => {
    await lockSources(transaction, key.workspace);
    const row = await findSource(transaction, key);
    if (row === undefined) return false;
    const from = fromInstant(row.expanded_to);
    const to = keptUntil(now);
    if (from >= to) return true;
    const series = await loadSeriesGoingOn(transaction, key);
    await listTimes(transaction, row, { series, from, to });
    await bumpRevision(transaction, key.workspace);
    return true;
  });
}

/** Lists all occurrences anew where the owner's zone is no longer the one they were read in. */
export async function relistSources(
  database: Database,
  workspace: string,
  now: number,
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    await lockSources(transaction, workspace);
    const { zone } = await loadProfile(transaction, workspace);
    for (const row of await listSources(transaction, workspace)) {
      if (row.zone === zone) continue;
      const key = { workspace, source: row.id };
      const series = await loadAllSeries(transaction, key);
      await deleteOccurrences(transaction, key);
      await setSource(transaction, key, { zone });
      await listTimes(
        transaction,
        { ...row, zone },
        { series, from: KEPT_FROM, to: keptUntil(now) },
      );
      await bumpRevision(transaction, workspace);
    }
  });
}

interface Listing {
  readonly series: readonly NumberedSeries[];
  /** epoch milliseconds */
  readonly from: number;
  readonly to: number;
}

async function listTimes(
  database: Database,
  row: SourceRow,
  { series, from, to }: Listing,
): Promise<void> {
  const key = { workspace: row.workspace_id, source: row.id };
  const { occurrences } = expandKept(
    series.map(({ kept }) => kept),
    { from, to, zone: row.zone },
  );
  const times = occurrences.flatMap((occurrence): NumberedTime[] => {
    const of = series[occurrence.series];
    const event = of && componentAt(of.kept.series, occurrence.component)?.event;
    if (of === undefined || event === undefined) return [];
    return [{ number: of.number, occurrence, event, retiredBy: of.retiredBy }];
  });
  const longest = await insertTimes(database, key, { times });
  await setSource(database, key, {
    ...(await countSource(database, key)),
    expanded_to: toInstant(to),
    longest_minutes: Math.max(row.longest_minutes, Math.ceil(longest / MINUTE)),
  });
}
