import * as z from 'zod/mini';
import { UserError } from '../kernel/user-error.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import { describeRecords, recordId, type TimeRecord, toRecords } from '../time/core/records.ts';
import { type Hours, loadHours } from '../time/load-hours.ts';
import { KINDS, recordsSchema } from '../time/model.ts';
import { measureAll, recordsOfMeasure } from './catalog.ts';

const WEEK = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/;

/** Which events: those behind a measure, those of a series, or those of a kind. */
const whichRecords = z.object({
  measure: z.optional(z.string()),
  series: z.optional(z.string()),
  kind: z.optional(z.enum([...KINDS, 'unsorted'])),
  week: z.optional(z.string().check(z.regex(WEEK))),
  from: z.optional(z.iso.date()),
  to: z.optional(z.iso.date()),
});
type WhichRecords = z.infer<typeof whichRecords>;

const showRecords = defineRoute(
  {
    method: 'get',
    path: '/api/time/records',
    access: 'owner',
    summary: 'The events behind a measure, of a series, or of a kind, in a week or in dates.',
    query: whichRecords,
    answer: recordsSchema,
  },
  async ({ query, ...ground }) => {
    const { from, to } = query;
    const hours = await loadHours(ground, { from, to });
    const { records, of } = chooseRecords(query, hours);
    return describeRecords(records, { of, sources: sourceOf(hours) });
  },
);

export const measureRoutes: readonly Route[] = [showRecords];

interface Chosen {
  readonly records: readonly TimeRecord[];
  /** the hours they are part of */
  readonly of: number;
}

function chooseRecords(query: WhichRecords, { facts }: Hours): Chosen {
  const { measure, series, kind, week } = query;
  if (measure !== undefined) return recordsBehind(measure, facts);
  if (series === undefined && kind === undefined && week === undefined) {
    throw new UserError('which-records', 'Say which records: measure, series, kind or week.');
  }
  const events = facts.count.events.filter(
    (event) =>
      (series === undefined || event.series === series) &&
      (kind === undefined || event.sorting.kind === kind) &&
      (week === undefined || event.week === week),
  );
  const weeks = facts.weeks.filter(({ name }) => week === undefined || name === week);
  return { records: toRecords(events), of: weeks.reduce((sum, each) => sum + each.hours, 0) };
}

function recordsBehind(id: string, facts: Hours['facts']): Chosen {
  const records = recordsOfMeasure(id, facts);
  const measure = measureAll(facts).find((each) => each.id === id);
  if (records === undefined || measure === undefined) {
    throw new UserError('unknown-measure', 'There is no such measure.', 404);
  }
  return { records, of: measure.count.of };
}

function sourceOf({ occurrences }: Hours): ReadonlyMap<string, string> {
  return new Map(
    occurrences.map(({ event, recurrence, source }) => [
      recordId({ uid: event.uid, recurrence }),
      source,
    ]),
  );
}
