import type { ExpandOptions, Expansion, Series } from './calendar.ts';

/**
 * The occurrences of what was read, in a window; works from stored data, without the file.
 * Extending a store daily is a call with `from` = the end of the last window: an occurrence that
 * overlaps both windows is in both, with the same uid and recurrence.
 */
export function expandSeries(series: readonly Series[], options: ExpandOptions): Expansion {
  throw new Error(`not written yet: ${series.length} ${options.from}`);
}
