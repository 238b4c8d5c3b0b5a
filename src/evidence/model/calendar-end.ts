import * as z from 'zod/mini';
import { DAY, dateOfDay, localDay } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';

/** Up to which day a calendar is known, where that is a week ago or longer. */
export const calendarEndSchema = z.object({
  end: z.nullable(
    z.object({
      /** name of the calendar; null where it is the only one */
      source: z.nullable(z.string()),
      /** local date */
      on: z.iso.date(),
      isSubscription: z.boolean(),
      /** why it could not be read since; null where nothing was tried */
      trouble: z.nullable(z.string()),
    }),
  ),
});
export type CalendarEnd = NonNullable<z.infer<typeof calendarEndSchema>['end']>;

/** A calendar that counts, with what it was read and what it holds; instants in milliseconds. */
export interface ReadCalendar {
  readonly name: string;
  readonly isSubscription: boolean;
  readonly trouble: string | null;
  readonly readAt: number;
  /** start of its last occurrence; undefined without one */
  readonly lastAt: number | undefined;
}

/** A calendar read this long ago is said to end. */
const SAID_AFTER = 7 * DAY;

/**
 * The calendar that ends, as it is said: that known longest where none is known up to this week;
 * else one that goes on past its last reading and is not read again. Undefined where all are known.
 */
export function findCalendarEnd(
  calendars: readonly ReadCalendar[],
  { now, zone }: { readonly now: number; readonly zone: Zone },
): CalendarEnd | undefined {
  const isOld = (instant: number) => now - instant >= SAID_AFTER;
  const latest = calendars.toSorted((a, b) => knownUntil(b) - knownUntil(a))[0];
  if (latest === undefined) return undefined;
  const left = calendars
    .filter(({ readAt, lastAt }) => isOld(readAt) && lastAt !== undefined && lastAt > readAt)
    .toSorted((a, b) => a.readAt - b.readAt)[0];
  const ended = isOld(knownUntil(latest)) ? latest : left;
  if (ended === undefined) return undefined;
  return {
    source: calendars.length > 1 ? ended.name : null,
    on: dateOfDay(localDay(zone, knownUntil(ended))),
    isSubscription: ended.isSubscription,
    trouble: ended.trouble,
  };
}

/** What is held after the reading is not known, nor what comes after the last event it holds. */
function knownUntil({ readAt, lastAt }: ReadCalendar): number {
  return Math.min(readAt, lastAt ?? readAt);
}
