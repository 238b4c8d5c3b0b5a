import { bumpRevision } from '../../accounts/revision-store.ts';
import { loadProfile } from '../../accounts/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
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
 * Lists the occurrences that came nearer since the last time, to 13 weeks ahead; all of them anew
 * where the owner's zone is no longer the one they were listed in.
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
    const { zone } = await loadProfile(transaction, key.workspace);
    const from = fromInstant(row.expanded_to);
    const to = keptUntil(now);
    if (zone !== row.zone) await listAnew(transaction, { ...row, zone }, Math.max(from, to));
    else if (from < to)
      await listTimes(transaction, row, {
        series: await loadSeriesGoingOn(transaction, key),
        from,
        to,
      });
    else return true;
    await bumpRevision(transaction, key.workspace);
    return true;
  });
}

/** Does so for every source of a workspace, since its owner's zone may have changed. */
export async function extendSources(
  database: Database,
  workspace: Workspace,
  now: number,
): Promise<void> {
  for (const { id } of await listSources(database, workspace))
    await extendSource(database, { workspace, source: id }, now);
}

async function listAnew(database: Database, row: SourceRow, to: number): Promise<void> {
  const key = { workspace: row.workspace_id, source: row.id };
  const all = await loadAllSeries(database, key);
  const series = all.map((one) => ({ ...one, times: [] }));
  await setSource(database, key, { zone: row.zone });
  await listTimes(database, row, { series, from: KEPT_FROM, to });
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
