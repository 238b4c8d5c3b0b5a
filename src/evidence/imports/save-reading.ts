import { bumpRevision } from '../../accounts/revision-store.ts';
import { DAY } from '../../kernel/week.ts';
import type { Database } from '../../platform/database/database.ts';
import { fromInstant, newId, toFlag, toInstant } from '../../platform/database/values.ts';
import { compareTimes, type TimeChange, type TimedEvent } from '../read-source/compare-times.ts';
import { countWithPeople } from '../read-source/count-with-people.ts';
import { keptUntil } from '../read-source/expand-kept.ts';
import { eventAt } from '../read-source/kept-series.ts';
import { MOST_WARNINGS } from '../read-source/preview-source.ts';
import type { ReadSeries, SourceReading } from '../read-source/read-source.ts';
import { insertChanges } from '../store/changes.ts';
import { deleteImport, insertImport, listImports } from '../store/imports.ts';
import { countSource, findFreeNumber } from '../store/series.ts';
import { deleteSeriesOf, insertSeries, retireSeries } from '../store/series-changes.ts';
import { insertSource, lockSources, setSource } from '../store/sources.ts';
import type { SourceKey, SourceRow } from '../store/tables.ts';
import type { ImportTarget } from './import-target.ts';
import { planReading, type ReadingPlan } from './plan-reading.ts';
import { planExtension, planRefresh } from './source-work.ts';

export interface SaveOptions {
  readonly target: ImportTarget;
  readonly reading: SourceReading;
}

/**
 * Brings a source to the state of a reading, inside the caller's transaction. The same reading
 * again changes nothing but the time of the last reading.
 * @returns the id of the source
 */
export async function saveReading(database: Database, options: SaveOptions): Promise<string> {
  const { target, reading } = options;
  await lockSources(database, target.workspace);
  const plan = await planReading(database, target, reading);
  const row = plan.source ?? newSource(target);
  if (plan.source === undefined) await insertSource(database, row);
  const key = { workspace: target.workspace, source: row.id };
  if (plan.source === undefined || plan.fresh.length + plan.stale.length > 0)
    await saveVersion(database, { ...options, plan, row, key });
  await setSource(database, key, readState(target, reading));
  if (plan.source === undefined) await planExtension(database, key, target.now);
  if (target.subscription !== undefined)
    await planRefresh(database, key, target.subscription.nextReadAt);
  return row.id;
}

interface Version extends SaveOptions {
  readonly plan: ReadingPlan;
  readonly row: SourceRow;
  readonly key: SourceKey;
}

async function saveVersion(database: Database, version: Version): Promise<void> {
  const { target, plan, row, key } = version;
  await insertImport(database, {
    workspace_id: key.workspace,
    source_id: key.source,
    id: target.id,
    made_at: toInstant(target.now),
    ...plan.counts,
    expanded_before: row.expanded_to,
  });
  await saveChanges(database, version);
  const numbers = plan.stale.map(({ number }) => number);
  await retireSeries(database, key, { numbers, by: target.id });
  await insertFresh(database, version);
  await setSource(database, key, await countSource(database, key));
  await settleImports(database, key, target);
  await bumpRevision(database, key.workspace);
}

/** Enough to see what happened to a diary; a calendar rewritten as a whole says nothing more. */
const MOST_CHANGES = 2000;

async function saveChanges(database: Database, { target, plan, row, key }: Version): Promise<void> {
  if (plan.stale.length === 0) return;
  const after = plan.fresh.flatMap(timedEvents);
  const calendars = new Map(plan.stale.map(({ uid, calendar }) => [uid, calendar]));
  const changes = compareTimes(plan.staleTimes, after);
  await insertChanges(database, key, {
    importId: target.id,
    changes: nearest(changes, target.now).map((change) => ({
      ...change,
      calendar: calendars.get(change.before.event.uid) ?? '',
    })),
    lastRead: fromInstant(row.read_at),
    seen: target.now,
  });
}

function nearest(changes: readonly TimeChange[], now: number): readonly TimeChange[] {
  if (changes.length <= MOST_CHANGES) return changes;
  const distance = ({ before }: TimeChange) => Math.abs(before.start - now);
  return changes.toSorted((one, other) => distance(one) - distance(other)).slice(0, MOST_CHANGES);
}

/** Written in parts, so that none of them is long in memory twice. */
const PART = 500;

async function insertFresh(database: Database, { target, plan, key }: Version): Promise<void> {
  const first = await findFreeNumber(database, key);
  const until = keptUntil(target.now);
  for (let start = 0; start < plan.fresh.length; start += PART) {
    const series = plan.fresh.slice(start, start + PART);
    await insertSeries(database, key, {
      importId: target.id,
      number: first + start,
      series,
      until,
    });
  }
}

/** Imports this old are not undone any more: what they retired is deleted for good. */
const UNDO_DAYS = 30;

async function settleImports(
  database: Database,
  key: SourceKey,
  { id, now }: ImportTarget,
): Promise<void> {
  const oldest = toInstant(now - UNDO_DAYS * DAY);
  for (const made of await listImports(database, key)) {
    if (made.id === id || made.made_at >= oldest) continue;
    await deleteSeriesOf(database, key, { column: 'retired_by', by: made.id });
    await deleteImport(database, key, made.id);
  }
}

function newSource({ workspace, kind, name, zone, now }: ImportTarget): SourceRow {
  return {
    workspace_id: workspace,
    id: newId(),
    kind,
    name,
    address: null,
    etag: null,
    last_modified: null,
    is_excluded: toFlag(false),
    zone,
    expanded_to: toInstant(keptUntil(now)),
    read_at: toInstant(now),
    next_read_at: null,
    trouble: null,
    warnings: '[]',
    events: 0,
    occurrences: 0,
    with_people: null,
    first_at: null,
    last_at: null,
  };
}

/** What a reading says of its source, whether or not anything changed. */
function readState({ now, subscription }: ImportTarget, { warnings, series }: SourceReading) {
  return {
    with_people: countWithPeople(series.map(({ kept }) => kept.series)),
    read_at: toInstant(now),
    trouble: null,
    warnings: JSON.stringify(warnings.slice(0, MOST_WARNINGS)),
    ...(subscription !== undefined && {
      address: subscription.address,
      etag: subscription.etag ?? null,
      last_modified: subscription.lastModified ?? null,
      next_read_at: toInstant(subscription.nextReadAt),
    }),
  };
}

function timedEvents({ kept, times }: ReadSeries): readonly TimedEvent[] {
  return times.map(({ component, ...time }) => ({
    ...time,
    event: eventAt(kept.series, component),
  }));
}
