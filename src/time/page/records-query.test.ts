import { expect, it } from 'vitest';
import type { Records } from '../model.ts';
import { aTime, someWeeks } from './a-time.ts';
import { nameKinds } from './kind-order.ts';
import {
  joinRecords,
  pathsOfRecords,
  type RecordsOf,
  readRecordsOf,
  writeRecordsOf,
} from './records-query.ts';

const week = { strategy: 2, people: 2, review: 1, external: 1, 'hands-on': 1, coordination: 7 };
const { byKind } = aTime({ weeks: someWeeks({ ...week, hiring: 0.5, admin: 0.2, unsorted: 1 }) });
const names = nameKinds(byKind);
const window = new URLSearchParams();

it('reads from the address what was written to it', () => {
  const all: readonly RecordsOf[] = [
    { of: 'series', id: 'a:b/c?d' },
    { of: 'measure', id: 'strategy.share' },
    { of: 'week', week: '2026-W12', part: 'coordination' },
    { of: 'week', week: '2026-W12', part: 'others' },
  ];
  expect(all.map((each) => readRecordsOf(writeRecordsOf(each), byKind, names))).toEqual(all);
});

it('opens nothing for an address it does not know', () => {
  const texts = [undefined, 7, '', 'series:', 'week:2026-W12:travel', 'people:me'];
  expect(texts.map((text) => readRecordsOf(text, byKind, names))).toEqual(
    texts.map(() => undefined),
  );
});

it('asks for each kind that has no name of its own', () => {
  const of = { of: 'week', week: '2026-W12', part: 'others' } as const;
  expect(pathsOfRecords(of, { names, window })).toEqual([
    '/api/time/records?kind=hiring&week=2026-W12',
    '/api/time/records?kind=admin&week=2026-W12',
  ]);
});

it('keeps the window of the page, and ids of any make', () => {
  const of = { of: 'series', id: 'a&b=c' } as const;
  const earlier = new URLSearchParams({ from: '2026-01-05', to: '2026-03-30' });
  expect(pathsOfRecords(of, { names, window: earlier })).toEqual([
    '/api/time/records?series=a%26b%3Dc&from=2026-01-05&to=2026-03-30',
  ]);
});

it('joins the events of several kinds, latest first', () => {
  const record = (start: string) =>
    ({
      uid: start,
      recurrence: start,
      series: 's',
      title: 't',
      start,
      end: start,
      hours: 1,
      sorting: {
        kind: 'admin',
        by: 'words',
        confidence: 0.7,
        guess: 'admin',
        horizon: 'this month',
        why: '',
      },
      people: 0,
      source: 'file',
    }) satisfies Records['records'][number];
  const answer = (...starts: readonly string[]): Records => ({
    count: { n: starts.length, of: 16 },
    hours: starts.length,
    records: starts.map(record),
  });
  const joined = joinRecords([answer('2026-03-02', '2026-03-04'), answer('2026-03-03')]);
  expect([joined.hours, joined.count, joined.records.map((each) => each.start)]).toEqual([
    3,
    { n: 3, of: 16 },
    ['2026-03-04', '2026-03-03', '2026-03-02'],
  ]);
});
