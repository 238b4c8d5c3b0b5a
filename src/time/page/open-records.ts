import { useNavigate, useSearch } from '@tanstack/react-router';
import * as z from 'zod/mini';
import type { Time } from '../model.ts';
import { sayWeekSpan, weekNumber } from './dates.ts';
import type { KindNames } from './kind-order.ts';
import { sayPart } from './kind-words.tsx';
import { type RecordsOf, readRecordsOf, writeRecordsOf } from './records-query.ts';

/** Which events are open beside the page, kept in the address: Back closes them. */
export function useOpenRecords(time: Time, names: KindNames) {
  const navigate = useNavigate();
  const search = z.safeParse(searchSchema, useSearch({ strict: false })).data ?? {};
  const records = readRecordsOf(search.events, time.byKind, names);

  function show(events: string | undefined): void {
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, events }),
      resetScroll: false,
    });
  }

  return {
    records,
    open: (next: RecordsOf) => show(writeRecordsOf(next)),
    close: () => show(undefined),
  };
}

/** What the events have in common: a title, a measure, a kind in a week. */
export function sayRecordsOf(records: RecordsOf, time: Time, names: KindNames): string {
  if (records.of === 'series') {
    const title = time.series.find((series) => series.id === records.id)?.title.trim();
    return title === undefined || title === '' ? 'Events' : title;
  }
  if (records.of === 'measure') return MEASURE_TITLES[records.id] ?? 'Events behind the measure';
  const week = time.weeks.find((each) => each.week === records.week);
  const span = week === undefined ? '' : `, ${sayWeekSpan(week.from)}`;
  return `${sayPart(records.part, names)}, week ${weekNumber(records.week)}${span}`;
}

const searchSchema = z.object({ events: z.optional(z.string()) });

const MEASURE_TITLES: Readonly<Record<string, string>> = {
  'strategy.share': 'Strategic hours',
  'strategy.reactive': 'Short-notice hours',
  'strategy.protected': 'Protected hours',
  'delegation.hands-on': 'Hands-on and coordination hours',
  'delegation.could-run': 'Meetings your team could run',
  'network.decision-maker-hours': 'Hours with decision-makers',
};
