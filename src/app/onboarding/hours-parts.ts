import type { Time } from '../../time/model.ts';
import { scopeOf } from './sort-rows.ts';

/** A part of the bar of all hours. */
export interface HoursPart {
  readonly key: string;
  readonly title: string;
  readonly hours: number;
  readonly look: 'largest' | 'series' | 'unsorted';
}

/** As many series get a name of their own; the rest are counted together. */
const NAMED = 5;

/** All counted hours by series: the largest named, the others together, the unsorted apart. */
export function splitHours(time: Time): readonly HoursPart[] {
  const { field } = scopeOf(time);
  const counted = time.series.filter(
    (series) => series.sorting.kind !== 'personal' && series[field] > 0,
  );
  const sorted = counted
    .filter((series) => series.sorting.kind !== 'unsorted')
    .sort((a, b) => b[field] - a[field]);
  // one left over is named itself: "1 more series" would hide what a title can say
  const named = sorted.length === NAMED + 1 ? sorted : sorted.slice(0, NAMED);
  const rest = sorted.slice(named.length);
  const unsorted = counted.filter((series) => series.sorting.kind === 'unsorted');
  const parts: HoursPart[] = named.map((series, index) => ({
    key: series.id,
    title: series.title,
    hours: series[field],
    look: index === 0 ? 'largest' : 'series',
  }));
  if (rest.length > 0) {
    const title = `${rest.length} more series`;
    parts.push({ key: 'rest', title, hours: sum(rest), look: 'series' });
  }
  if (unsorted.length > 0) {
    parts.push({ key: 'unsorted', title: 'not sorted', hours: sum(unsorted), look: 'unsorted' });
  }
  return parts;

  function sum(series: readonly Time['series'][number][]): number {
    return series.reduce((total, each) => total + each[field], 0);
  }
}
