import type { Records } from '../../time/model.ts';

export type EventRecord = Records['records'][number];

export interface RecordGroup {
  readonly series: string;
  readonly title: string;
  readonly hours: number;
  /** the latest first */
  readonly records: readonly EventRecord[];
}

/** Events by their series, the series with the most hours first. */
export function groupRecords(records: readonly EventRecord[]): readonly RecordGroup[] {
  return [...Map.groupBy(records, (record) => record.series)]
    .map(([series, members]) => ({
      series,
      title: members[0]?.title ?? '',
      hours: members.reduce((sum, record) => sum + record.hours, 0),
      records: members.toSorted((a, b) => b.start.localeCompare(a.start)),
    }))
    .toSorted((a, b) => b.hours - a.hours || a.title.localeCompare(b.title));
}

/** Why a series counts: `beyond a year; you sorted it`, `“portfolio”, 7 people, fortnightly`. */
export function sayReason(group: RecordGroup): string {
  const sorting = group.records[0]?.sorting;
  if (sorting === undefined) return '';
  if (sorting.by === 'you') return sorting.why === '' ? 'you sorted it' : sorting.why;
  return sorting.why;
}
