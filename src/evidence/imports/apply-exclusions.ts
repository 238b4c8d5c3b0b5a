import { bumpRevision } from '../../accounts/revision-store.ts';
import { loadProfile } from '../../accounts/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { fromInstant } from '../../platform/database/values.ts';
import type { Exclusion } from '../model.ts';
import {
  excludesCalendar,
  excludesEvent,
  makeProtection,
  mayExclude,
  type Protection,
  protectSeries,
} from '../read-source/protect-series.ts';
import { withText } from '../read-source/read-source.ts';
import { deleteChange, listChangedEvents } from '../store/changes.ts';
import { saveExclusions } from '../store/exclusions.ts';
import { countSource, loadAllSeries, type NumberedSeries } from '../store/series.ts';
import { deleteSeries, setSeries } from '../store/series-changes.ts';
import { listSources, lockSources, setSource } from '../store/sources.ts';
import type { SourceKey } from '../store/tables.ts';
import { excludePeople } from './exclude-people.ts';

/** Keeps the exclusions and deletes for good what they match, also from versions that undoing kept. */
export async function applyExclusions(
  database: Database,
  workspace: Workspace,
  exclusions: readonly Exclusion[],
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    await lockSources(transaction, workspace);
    await saveExclusions(transaction, workspace, exclusions);
    if (exclusions.length === 0) return;
    const { addresses } = await loadProfile(transaction, workspace);
    const protection = makeProtection(exclusions, addresses);
    await excludePeople(transaction, workspace);
    const all = new Set<string>();
    for (const { id, name, expanded_to } of await listSources(transaction, workspace)) {
      const isAll = excludesCalendar(protection, name);
      if (isAll) all.add(id);
      const key = { workspace, source: id };
      const series = await loadAllSeries(
        transaction,
        key,
        (stored) => isAll || mayExclude(protection, stored),
      );
      const until = fromInstant(expanded_to);
      const changed = isAll
        ? await deleteAll(transaction, key, series)
        : await hideMatches(transaction, key, { series, protection, until });
      if (!changed) continue;
      await setSource(transaction, key, await countSource(transaction, key));
      await bumpRevision(transaction, workspace);
    }
    await forgetChanges(transaction, workspace, { protection, all });
  });
}

async function deleteAll(
  database: Database,
  key: SourceKey,
  series: readonly NumberedSeries[],
): Promise<boolean> {
  await deleteSeries(
    database,
    key,
    series.map(({ number }) => number),
  );
  return series.length > 0;
}

interface Matching {
  readonly series: readonly NumberedSeries[];
  readonly protection: Protection;
  /** epoch milliseconds up to which occurrences are listed */
  readonly until: number;
}

/** @returns whether anything matched */
async function hideMatches(
  database: Database,
  key: SourceKey,
  { series, protection, until }: Matching,
): Promise<boolean> {
  const gone: number[] = [];
  let hasMatched = false;
  for (const { number, kept, times } of series) {
    const result = protectSeries(kept, protection);
    if (result.excluded === 0) continue;
    hasMatched = true;
    if (result.kept === undefined) {
      gone.push(number);
      continue;
    }
    const { hidden } = result.kept;
    const left = times.filter(({ component }) => !hidden.includes(component));
    await setSeries(database, key, { number, series: withText(result.kept, left), until });
  }
  await deleteSeries(database, key, gone);
  return hasMatched;
}

async function forgetChanges(
  database: Database,
  workspace: Workspace,
  { protection, all }: { readonly protection: Protection; readonly all: ReadonlySet<string> },
): Promise<void> {
  for (const change of await listChangedEvents(database, workspace)) {
    const isExcluded =
      all.has(change.source) ||
      excludesCalendar(protection, change.calendar) ||
      excludesEvent(protection, change.event);
    if (isExcluded) await deleteChange(database, workspace, change);
  }
}
