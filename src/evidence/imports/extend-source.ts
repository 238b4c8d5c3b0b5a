import { bumpRevision } from '../../accounts/revision-store.ts';
import { loadProfile } from '../../accounts/store.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { fromInstant, toInstant } from '../../platform/database/values.ts';
import { expandKept, KEPT_FROM, keptUntil } from '../read-source/expand-kept.ts';
import type { KeptTime } from '../read-source/kept-series.ts';
import { withText } from '../read-source/read-source.ts';
import {
  countSource,
  loadAllSeries,
  loadSeriesGoingOn,
  type NumberedSeries,
} from '../store/series.ts';
import { setSeries } from '../store/series-changes.ts';
import { findSource, listSources, lockSources, setSource } from '../store/sources.ts';
import type { SourceKey, SourceRow } from '../store/tables.ts';

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
      const all = await loadAllSeries(transaction, key);
      const series = all.map((one) => ({ ...one, times: [] }));
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

/** Adds the times of a window to those that are listed. */
async function listTimes(
  database: Database,
  row: SourceRow,
  { series, from, to }: Listing,
): Promise<void> {
  const key = { workspace: row.workspace_id, source: row.id };
  const kept = series.map((one) => one.kept);
  const { times } = expandKept(kept, { from, to, zone: row.zone });
  for (const [index, { number, kept, times: known }] of series.entries()) {
    const all = joinTimes(known, times[index] ?? []);
    await setSeries(database, key, { number, series: withText(kept, all), until: to });
  }
  await setSource(database, key, {
    ...(await countSource(database, key)),
    expanded_to: toInstant(to),
  });
}

/** What reached into the window before is in both. */
function joinTimes(known: readonly KeptTime[], more: readonly KeptTime[]): readonly KeptTime[] {
  const recurrences = new Set(known.map(({ recurrence }) => recurrence));
  const added = more.filter(({ recurrence }) => !recurrences.has(recurrence));
  return [...known, ...added].sort((one, other) => one.start - other.start);
}
