import * as z from 'zod/mini';
import { decodeSeries } from '../../evidence/read-source/encode-series.ts';
import { decodeTimes } from '../../evidence/read-source/encode-times.ts';
import { eventAt } from '../../evidence/read-source/kept-series.ts';
import type { Item } from '../../keeping/archive/model.ts';
import { personSchema } from '../../people/model.ts';

/** A list for spreadsheets. It is made from a file of the archive and never read back. */
export interface Sheet {
  readonly name: string;
  /** the name of the file it is made from */
  readonly of: string;
  readonly columns: readonly string[];
  readonly rowsOf: (item: Item) => readonly (readonly (string | number)[])[];
}

export const SHEETS: readonly Sheet[] = [
  {
    name: 'people',
    of: 'people',
    columns: [
      ...['name', 'addresses', 'relations', 'level', 'function', 'organisation', 'title'],
      ...['department', 'importance', 'cadence_days', 'snoozed_until', 'notes'],
    ],
    rowsOf: (item) => {
      // an older database says less of people
      const { name, addresses, relations } = z.parse(peopleItemSchema, item);
      const place = [item.level, item.function, item.organisation, item.title, item.department];
      const wish = [item.importance, item.cadenceDays, item.snoozedUntil, item.notes];
      return [[name, addresses.join(' '), relations.join(' '), ...[...place, ...wish].map(show)]];
    },
  },
  {
    name: 'events',
    of: 'series',
    columns: ['start', 'end', 'title', 'status', 'all_day', 'calendar', 'people', 'uid'],
    rowsOf: listEvents,
  },
  {
    name: 'answers',
    of: 'answers',
    columns: ['title', 'kind', 'horizon'],
    rowsOf: (item) => [[show(item.title), show(item.kind), show(item.horizon)]],
  },
  {
    name: 'self-check',
    of: 'self-check',
    columns: ['on', 'question', 'answer'],
    rowsOf: (item) => [[show(item.on), show(item.question), show(item.answer)]],
  },
];

const peopleItemSchema = z.pick(personSchema, { name: true, addresses: true, relations: true });

const seriesSchema = z.object({
  uid: z.string(),
  calendar: z.string(),
  retiredBy: z.nullable(z.string()),
  components: z.unknown(),
  times: z.unknown(),
});

/** Every time of a series that holds now; instants in UTC. */
function listEvents(item: Item): readonly (readonly (string | number)[])[] {
  const { uid, calendar, retiredBy, components, times } = z.parse(seriesSchema, item);
  if (retiredBy !== null) return [];
  const { series } = decodeSeries(JSON.stringify(components), { uid, calendar });
  return decodeTimes(JSON.stringify(times)).map(({ start, end, component }) => {
    const { title, status = '', isAllDay, people } = eventAt(series, component);
    const with_ = people.map(({ address }) => address).join(' ');
    const span = [new Date(start).toISOString(), new Date(end).toISOString()];
    return [...span, title, status, isAllDay ? 'yes' : 'no', calendar, with_, uid];
  });
}

function show(value: unknown): string | number {
  return typeof value === 'string' || typeof value === 'number' ? value : '';
}
