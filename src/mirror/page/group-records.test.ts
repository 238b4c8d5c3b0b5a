import { expect, it } from 'vitest';
import { type EventRecord, groupRecords } from './group-records.ts';

function aRecord(series: string, start: string, hours: number): EventRecord {
  return {
    uid: series,
    recurrence: start,
    series,
    title: `The ${series}`,
    start,
    end: start,
    hours,
    sorting: {
      kind: 'review',
      by: 'words',
      confidence: 0.8,
      guess: 'review',
      horizon: 'this quarter',
      why: '“review”',
    },
    people: 3,
    source: 'Work',
  };
}

it('groups events by series, the most hours first, ties by title, the latest event first', () => {
  const groups = groupRecords([
    aRecord('sync', '2026-11-02T09:00:00Z', 1),
    aRecord('review', '2026-11-03T09:00:00Z', 2),
    aRecord('sync', '2026-11-09T09:00:00Z', 1),
    aRecord('board', '2026-11-04T09:00:00Z', 3),
  ]);
  expect(
    groups.map(({ title, hours, records }) => [title, hours, records.map((r) => r.start)]),
  ).toEqual([
    ['The board', 3, ['2026-11-04T09:00:00Z']],
    ['The review', 2, ['2026-11-03T09:00:00Z']],
    ['The sync', 2, ['2026-11-09T09:00:00Z', '2026-11-02T09:00:00Z']],
  ]);
});

it('has no group where nothing counts', () => {
  expect(groupRecords([])).toEqual([]);
});
