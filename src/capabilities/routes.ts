import type * as z from 'zod/mini';
import { mayOwn } from '../accounts/may-own.ts';
import { UserError } from '../kernel/user-error.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import { describeRecords, recordId, type TimeRecord, toRecords } from '../time/core/records.ts';
import { showRecordsEndpoint, type whichRecords } from '../time/endpoints.ts';
import { type Hours, loadHours } from '../time/load-hours.ts';
import { findMeasure } from './catalog.ts';
import { showMeasureRecordsEndpoint } from './endpoints.ts';
import { loadFacts } from './load-facts.ts';
import type { Facts, ShiftMeasure } from './model.ts';

type WhichRecords = z.infer<typeof whichRecords>;

const showRecords = defineRoute(
  {
    ...showRecordsEndpoint,
    access: mayOwn,
    summary: 'The events behind a measure, of a series, or of a kind, in a week or in dates.',
  },
  async ({ query, ...ground }) => {
    const { from, to } = query;
    if (query.measure !== undefined) {
      const { hours, facts } = await loadFacts(ground, { from, to });
      return describeChosen(eventsBehind(query.measure, facts), hours);
    }
    const hours = await loadHours(ground, { from, to });
    return describeChosen(chooseEvents(query, hours), hours);
  },
);

const showMeasureRecords = defineRoute(
  {
    ...showMeasureRecordsEndpoint,
    access: mayOwn,
    summary: 'What a measure was made from: events, people, ties or entries, and which count.',
  },
  async ({ params: { id }, query: { to }, ...ground }) => {
    const measure = needMeasure(id);
    const { facts } = await loadFacts(ground, { to });
    return {
      measure: id,
      count: measure.measure(facts).count,
      counted: measure.definition.counted,
      records: [...measure.records(facts)],
    };
  },
);

export const measureRoutes: readonly Route[] = [showRecords, showMeasureRecords];

interface Chosen {
  readonly records: readonly TimeRecord[];
  /** the hours they are part of */
  readonly of: number;
}

function describeChosen({ records, of }: Chosen, hours: Hours) {
  return describeRecords(records, { of, sources: sourceOf(hours) });
}

function chooseEvents({ series, kind, week }: WhichRecords, { facts: time }: Hours): Chosen {
  if (series === undefined && kind === undefined && week === undefined) {
    throw new UserError('which-records', 'Say which records: measure, series, kind or week.');
  }
  const events = time.count.events.filter(
    (event) =>
      (series === undefined || event.series === series) &&
      (kind === undefined || event.sorting.kind === kind) &&
      (week === undefined || event.week === week),
  );
  const weeks = time.weeks.filter(({ name }) => week === undefined || name === week);
  return { records: toRecords(events), of: weeks.reduce((sum, each) => sum + each.hours, 0) };
}

function eventsBehind(id: string, facts: Facts): Chosen {
  const { measure, events } = needMeasure(id);
  if (events === undefined) {
    throw new UserError(
      'not-made-of-events',
      'This measure is not made of events; ask for its records instead.',
      404,
    );
  }
  return { records: events(facts), of: measure(facts).count.of };
}

function needMeasure(id: string): ShiftMeasure {
  const measure = findMeasure(id);
  if (measure !== undefined) return measure;
  throw new UserError('unknown-measure', 'There is no such measure.', 404);
}

function sourceOf({ occurrences }: Hours): ReadonlyMap<string, string> {
  return new Map(
    occurrences.map(({ event, recurrence, source }) => [
      recordId({ uid: event.uid, recurrence }),
      source,
    ]),
  );
}
