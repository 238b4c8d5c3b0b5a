import { MINUTE } from '../../kernel/week.ts';
import type { Database } from '../../platform/database/database.ts';
import { insertRows } from '../../platform/database/insert-rows.ts';
import { fromInstant, toFlag, toInstant } from '../../platform/database/values.ts';
import type { CalendarEvent, Occurrence } from '../model.ts';
import type { TimedEvent } from '../read-source/compare-times.ts';
import { decodeSeries } from '../read-source/encode-series.ts';
import { listComponents } from '../read-source/kept-series.ts';
import { inParts, selectSeries } from './series.ts';
import { evidenceTables, type OccurrenceRow, type SourceKey, type SourceRow } from './tables.ts';

/** An occurrence with the name of the source it is from. */
export interface StoredOccurrence extends Occurrence {
  readonly source: string;
}

/** Epoch milliseconds: occurrences with start < to and end > from. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The occurrences of a window from all sources that count, cancelled ones too, by source and start. */
export async function loadOccurrences(
  database: Database,
  workspace: string,
  window: Window,
): Promise<readonly StoredOccurrence[]> {
  const sources = await evidenceTables(database)
    .selectFrom('evidence_source')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .where('is_excluded', '=', toFlag(false))
    .orderBy('id')
    .execute();
  const occurrences: StoredOccurrence[] = [];
  for (const source of sources) {
    const rows = await selectWindow(database, source, window);
    const key = { workspace, source: source.id };
    const events = await loadEvents(database, key, numbersOf(rows));
    for (const row of rows) occurrences.push({ ...toTimedEvent(row, events), source: source.name });
  }
  return occurrences;
}

/** The occurrences of some series that hold now, to be compared with a new reading. */
export async function loadTimes(
  database: Database,
  key: SourceKey,
  numbers: readonly number[],
): Promise<readonly TimedEvent[]> {
  const events = await loadEvents(database, key, new Set(numbers));
  const times: TimedEvent[] = [];
  for (const some of inParts(numbers)) {
    const rows = await evidenceTables(database)
      .selectFrom('evidence_occurrence')
      .select(COLUMNS)
      .where('workspace_id', '=', key.workspace)
      .where('source_id', '=', key.source)
      .where('retired_by', 'is', null)
      .where('series_number', 'in', some)
      .execute();
    for (const row of rows) times.push(toTimedEvent(row, events));
  }
  return times;
}

/** Keeps what is there already: extending a window meets what reached into it before. */
export async function insertOccurrences(
  database: Database,
  rows: readonly (OccurrenceRow & Record<string, string | number | null>)[],
): Promise<void> {
  const keys = ['workspace_id', 'source_id', 'start_at', 'series_number', 'recurrence'];
  await insertRows(database, 'evidence_occurrence', { rows, onConflict: { keys, update: [] } });
}

/** Forgets every occurrence of a source, before all are listed again. */
export async function deleteOccurrences(
  database: Database,
  { workspace, source }: SourceKey,
): Promise<void> {
  await evidenceTables(database)
    .deleteFrom('evidence_occurrence')
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .execute();
}

/** Forgets the occurrences of one component, which an exclusion hides. */
export async function deleteOccurrencesOf(
  database: Database,
  { workspace, source }: SourceKey,
  { number, component }: { readonly number: number; readonly component: number },
): Promise<void> {
  await evidenceTables(database)
    .deleteFrom('evidence_occurrence')
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('series_number', '=', number)
    .where('component', '=', component)
    .execute();
}

export type SourceCounts = Pick<SourceRow, 'events' | 'occurrences' | 'first_at' | 'last_at'>;

/** Counts what holds now in a source. */
export async function countSource(
  database: Database,
  { workspace, source }: SourceKey,
): Promise<SourceCounts> {
  const tables = evidenceTables(database);
  const events = await tables
    .selectFrom('evidence_series')
    .select(({ fn }) => fn.sum('events').as('events'))
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('retired_by', 'is', null)
    .executeTakeFirst();
  const spans = await tables
    .selectFrom('evidence_occurrence')
    .select(({ fn }) => [
      'is_all_day',
      fn.countAll().as('occurrences'),
      fn.min('start_at').as('first_at'),
      fn.max('start_at').as('last_at'),
    ])
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('retired_by', 'is', null)
    .groupBy('is_all_day')
    .orderBy('is_all_day')
    .execute();
  return {
    events: Number(events?.events ?? 0),
    occurrences: spans.reduce((sum, span) => sum + Number(span.occurrences), 0),
    first_at: spans[0]?.first_at ?? null,
    last_at: spans[0]?.last_at ?? null,
  };
}

const COLUMNS = ['start_at', 'end_at', 'recurrence', 'series_number', 'component'] as const;
type SelectedOccurrence = Pick<OccurrenceRow, (typeof COLUMNS)[number]>;
type EventsBySeries = ReadonlyMap<number, ReadonlyMap<number, CalendarEvent>>;

async function selectWindow(
  database: Database,
  source: SourceRow,
  { from, to }: Window,
): Promise<readonly SelectedOccurrence[]> {
  // The key orders by start; how far before the window one may begin is known of each source.
  const earliest = from - source.longest_minutes * MINUTE;
  return await evidenceTables(database)
    .selectFrom('evidence_occurrence')
    .select(COLUMNS)
    .where('workspace_id', '=', source.workspace_id)
    .where('source_id', '=', source.id)
    .where('start_at', '>=', toInstant(earliest))
    .where('start_at', '<', toInstant(to))
    .where(({ eb, or }) =>
      or([eb('end_at', '>', toInstant(from)), eb('start_at', '>=', toInstant(from))]),
    )
    .where('retired_by', 'is', null)
    .orderBy('start_at')
    .execute();
}

/** Above this many series it is quicker to read them all than to name them. */
const NAMED_SERIES = 3000;

async function loadEvents(
  database: Database,
  key: SourceKey,
  numbers: ReadonlySet<number>,
): Promise<EventsBySeries> {
  const events = new Map<number, ReadonlyMap<number, CalendarEvent>>();
  const named = numbers.size > NAMED_SERIES ? [undefined] : inParts([...numbers]);
  for (const some of named) {
    const rows = await selectSeries(database, key)
      .where('retired_by', 'is', null)
      .$if(some !== undefined, (query) => query.where('number', 'in', some ?? []))
      .execute();
    for (const row of rows) {
      const { series } = decodeSeries(row.components, row);
      const places = listComponents(series).map(([place, { event }]) => [place, event] as const);
      events.set(row.number, new Map(places));
    }
  }
  return events;
}

function numbersOf(rows: readonly SelectedOccurrence[]): ReadonlySet<number> {
  return new Set(rows.map((row) => row.series_number));
}

function toTimedEvent(row: SelectedOccurrence, events: EventsBySeries): TimedEvent {
  const event = events.get(row.series_number)?.get(row.component);
  if (event === undefined) throw new Error('an occurrence is stored without its series');
  return {
    event,
    recurrence: row.recurrence,
    start: fromInstant(row.start_at),
    end: fromInstant(row.end_at),
  };
}
