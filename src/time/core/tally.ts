import type { CountedEvent, KindOrUnsorted, Sorter, Sorting } from '../model.ts';
import { KINDS } from './kinds.ts';

/** Hours of each kind that has any, in the order of the kinds. They sum to H. */
export function hoursByKind(events: readonly CountedEvent[]): Map<KindOrUnsorted, number> {
  const hours = new Map<KindOrUnsorted, number>();
  for (const { sorting, hours: more } of events) {
    hours.set(sorting.kind, (hours.get(sorting.kind) ?? 0) + more);
  }
  const ordered = new Map<KindOrUnsorted, number>();
  for (const kind of [...KINDS, 'unsorted'] as const) {
    const ofKind = hours.get(kind) ?? 0;
    if (ofKind > 0) ordered.set(kind, ofKind);
  }
  return ordered;
}

/** Hours by who sorted them. Unsorted hours are in none of them. */
export function hoursBySorter(events: readonly CountedEvent[]): Record<Sorter, number> {
  const hours = { rule: 0, you: 0, learned: 0, words: 0 };
  for (const { sorting, hours: more } of events) {
    if (sorting.by !== undefined) hours[sorting.by] += more;
  }
  return hours;
}

/** Hours of events; 0 for none. */
export function sumHours(events: readonly CountedEvent[]): number {
  return events.reduce((sum, event) => sum + event.hours, 0);
}

export function groupBy<Key extends 'week' | 'series'>(
  events: readonly CountedEvent[],
  key: Key,
): Map<string, CountedEvent[]> {
  const groups = new Map<string, CountedEvent[]>();
  for (const event of events) {
    const group = groups.get(event[key]);
    if (group === undefined) groups.set(event[key], [event]);
    else group.push(event);
  }
  return groups;
}

/** The sorting that most hours of the events have; undefined for no events. */
export function mainSorting(events: readonly CountedEvent[]): Sorting | undefined {
  const hours = new Map<KindOrUnsorted, number>();
  for (const { sorting, hours: more } of events) {
    hours.set(sorting.kind, (hours.get(sorting.kind) ?? 0) + more);
  }
  const [most] = [...hours].sort((a, b) => b[1] - a[1]);
  return events.find((event) => event.sorting.kind === most?.[0])?.sorting;
}
