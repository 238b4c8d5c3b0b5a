import { HOUR } from '../../kernel/week.ts';
import type { CountedEvent, Records, Sorting } from '../model.ts';
import { describeSorting } from './describe-sorting.ts';
import type { TimeFacts } from './facts.ts';
import type { Claim } from './overlap.ts';

/** One event, or one stretch of time, behind a number. */
export interface TimeRecord {
  readonly uid: string;
  readonly recurrence: string;
  readonly series: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly hours: number;
  readonly sorting: Sorting;
  /** others on it */
  readonly people: number;
}

/** The events of the trailing four complete weeks that are part of a measure. */
export function recentRecords(
  facts: TimeFacts,
  isPart: (event: CountedEvent) => boolean,
): TimeRecord[] {
  return toRecords(facts.recentEvents.filter(isPart));
}

/** Counted events as records. One that is split between two weeks is one record again. */
export function toRecords(events: readonly CountedEvent[]): TimeRecord[] {
  const records = new Map<string, TimeRecord>();
  for (const event of events) {
    const id = recordId(event);
    const hours = event.hours + (records.get(id)?.hours ?? 0);
    const { uid, recurrence, series, title, start, end, sorting } = event;
    const people = event.people.length;
    records.set(id, { uid, recurrence, series, title, start, end, hours, sorting, people });
  }
  return [...records.values()];
}

/** What tells one occurrence from all others. */
export function recordId({ uid, recurrence }: Pick<TimeRecord, 'uid' | 'recurrence'>): string {
  return `${uid}\n${recurrence}`;
}

/**
 * Records as they cross the wire, with their hours of those they are part of.
 * @param sources names of the sources by `recordId`
 */
export function describeRecords(
  records: readonly TimeRecord[],
  { of, sources }: { readonly of: number; readonly sources: ReadonlyMap<string, string> },
): Records {
  const hours = records.reduce((sum, record) => sum + record.hours, 0);
  return {
    count: { n: hours, of },
    hours,
    records: records.map((record) => ({
      ...record,
      start: new Date(record.start).toISOString(),
      end: new Date(record.end).toISOString(),
      sorting: describeSorting(record.sorting),
      source: sources.get(recordId(record)) ?? '',
    })),
  };
}

/** A stretch of working time without a meeting, as a record. */
export function recordOfBlock({ start, end }: Claim): TimeRecord {
  return {
    uid: '',
    recurrence: new Date(start).toISOString(),
    series: '',
    title: 'No meeting',
    start,
    end,
    hours: (end - start) / HOUR,
    sorting: {
      kind: 'unsorted',
      by: undefined,
      confidence: 0,
      guess: 'thinking',
      horizon: undefined,
      why: 'two hours or more of working time without a meeting',
    },
    people: 0,
  };
}
