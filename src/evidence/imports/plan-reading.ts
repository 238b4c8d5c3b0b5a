import { UserError } from '../../kernel/user-error.ts';
import { DAY } from '../../kernel/week.ts';
import type { Database } from '../../platform/database/database.ts';
import {
  type ChangeCounts,
  compareSeries,
  type StoredSeries,
  shareKnownAgain,
} from '../read-source/compare-series.ts';
import type { TimedEvent } from '../read-source/compare-times.ts';
import type { ReadSeries, SourceReading } from '../read-source/read-source.ts';
import { loadTimes } from '../store/occurrences.ts';
import { loadStoredSeries } from '../store/series.ts';
import { findSource, listSources } from '../store/sources.ts';
import type { SourceRow } from '../store/tables.ts';
import type { ImportTarget } from './import-target.ts';

/** What saving a reading will do. */
export interface ReadingPlan {
  /** the source it replaces; undefined when it becomes a new one */
  readonly source: SourceRow | undefined;
  /** read series to add */
  readonly fresh: readonly ReadSeries[];
  /** stored series to retire */
  readonly stale: readonly StoredSeries[];
  /** occurrences of the stale series, as they are stored */
  readonly staleTimes: readonly TimedEvent[];
  readonly counts: ChangeCounts;
}

/** Finds the source a reading belongs to and compares it with what is stored there. */
export async function planReading(
  database: Database,
  target: ImportTarget,
  reading: SourceReading,
): Promise<ReadingPlan> {
  const source = await findTargetSource(database, target, reading);
  const key = { workspace: target.workspace, source: source?.id ?? '' };
  const stored = source === undefined ? [] : await loadStoredSeries(database, key);
  const { fresh, replaced, missing, added, changed } = compareSeries(stored, reading.series);
  const numbers = [...replaced, ...missing].map(({ number }) => number);
  const times = await loadTimes(database, key, numbers);
  const gone = target.kind === 'file' ? missing : withoutSlidOut(missing, times, reading, target);
  const stale = [...replaced, ...gone];
  const uids = new Set(stale.map(({ uid }) => uid));
  return {
    source,
    fresh: fresh.flatMap((index) => reading.series[index] ?? []),
    stale,
    staleTimes: times.filter(({ event }) => uids.has(event.uid)),
    counts: { added, changed, vanished: gone.reduce((sum, { events }) => sum + events, 0) },
  };
}

async function findTargetSource(
  database: Database,
  { workspace, source, asNew, kind, name, subscription }: ImportTarget,
  reading: SourceReading,
): Promise<SourceRow | undefined> {
  if (source !== undefined) {
    const named = await findSource(database, { workspace, source });
    if (named === undefined) throw sourceGone();
    return named;
  }
  const sources = await listSources(database, workspace);
  if (kind === 'subscription')
    return sources.find(({ address }) => address === subscription?.address);
  if (asNew) return undefined;
  return await findSameCalendar(database, sources, { name, reading });
}

/** A later export of a calendar names most of what an earlier one named. */
async function findSameCalendar(
  database: Database,
  sources: readonly SourceRow[],
  { name, reading }: { readonly name: string; readonly reading: SourceReading },
): Promise<SourceRow | undefined> {
  for (const source of sources) {
    if (source.kind !== 'file') continue;
    const key = { workspace: source.workspace_id, source: source.id };
    const share = shareKnownAgain(await loadStoredSeries(database, key), reading.series);
    if (share >= (source.name === name ? 0.5 : 0.8)) return source;
  }
  return undefined;
}

/**
 * Many subscriptions show the last weeks alone. What is long over and lies before all they show
 * did not vanish: it slid out of their window, and stays.
 */
function withoutSlidOut(
  missing: readonly StoredSeries[],
  times: readonly TimedEvent[],
  reading: SourceReading,
  { now }: ImportTarget,
): readonly StoredSeries[] {
  const starts = reading.series.flatMap(({ times }) => times[0]?.start ?? []);
  const longOver = starts.reduce((one, other) => Math.min(one, other), now - 28 * DAY);
  const byUid = Map.groupBy(times, ({ event }) => event.uid);
  return missing.filter(({ uid }) => {
    const ends = byUid.get(uid)?.map(({ end }) => end) ?? [];
    return ends.length === 0 || Math.max(...ends) > longOver;
  });
}

function sourceGone(): UserError {
  return new UserError(
    'source-not-found',
    'The calendar to read again is not there any more. Import the file as a new one.',
    404,
  );
}
