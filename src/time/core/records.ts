import { HOUR } from '../../kernel/week.ts';
import type { CountedEvent, Sorting } from '../model.ts';
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
    const id = `${event.uid}\n${event.recurrence}`;
    const hours = event.hours + (records.get(id)?.hours ?? 0);
    const { uid, recurrence, series, title, start, end, sorting } = event;
    const people = event.people.length;
    records.set(id, { uid, recurrence, series, title, start, end, hours, sorting, people });
  }
  return [...records.values()];
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
