import type { Sorting, Time } from '../model.ts';

/** A sorting as it crosses the wire. */
export function describeSorting(sorting: Sorting): Time['series'][number]['sorting'] {
  return { ...sorting, by: sorting.by ?? null, horizon: sorting.horizon ?? null };
}
