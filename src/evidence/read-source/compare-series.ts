import * as z from 'zod/mini';

/** A series as text, and where it belongs. */
export interface SeriesText {
  readonly uid: string;
  /** name of the calendar that holds it */
  readonly calendar: string;
  /** made by `encodeSeries` */
  readonly text: string;
  /** its events, each override counted */
  readonly events: number;
}

export interface StoredSeries extends SeriesText {
  /** its number in the source */
  readonly number: number;
}

/** Events, each override counted; a series that differs counts the events that differ. */
export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly vanished: number;
}

export interface SeriesComparison {
  /** indices of the read series that are new or differ from what is stored */
  readonly fresh: readonly number[];
  /** stored series that the reading says differently */
  readonly replaced: readonly StoredSeries[];
  /** stored series that the reading does not name any more */
  readonly missing: readonly StoredSeries[];
  readonly added: number;
  readonly changed: number;
}

/**
 * Which series of a reading are new, changed or gone. They are matched by calendar and UID; a
 * calendar that was renamed is met again by its UIDs.
 */
export function compareSeries(
  stored: readonly StoredSeries[],
  read: readonly SeriesText[],
): SeriesComparison {
  const open = new Map(stored.map((series) => [keyOf(series), series]));
  const pairs = read.map((series) => {
    const before = open.get(keyOf(series));
    if (before !== undefined) open.delete(keyOf(series));
    return before;
  });
  const openByUid = new Map([...open.values()].map((series) => [series.uid, series]));
  const missing = new Set(open.values());
  const fresh: number[] = [];
  const replaced: StoredSeries[] = [];
  let added = 0;
  let changed = 0;
  read.forEach((series, index) => {
    const before = pairs[index] ?? takeFrom(openByUid, series.uid);
    if (before === undefined) {
      fresh.push(index);
      added += series.events;
    } else if (before.text !== series.text || before.calendar !== series.calendar) {
      fresh.push(index);
      replaced.push(before);
      missing.delete(before);
      changed += countDifferent(before.text, series.text);
    }
  });
  return { fresh, replaced, missing: [...missing], added, changed };
}

/**
 * How much of what is stored a reading names again.
 * @returns share 0–1 of the stored UIDs; 0 when nothing is stored
 */
export function shareKnownAgain(
  stored: readonly { readonly uid: string }[],
  read: readonly { readonly uid: string }[],
): number {
  if (stored.length === 0) return 0;
  const uids = new Set(read.map(({ uid }) => uid));
  return stored.filter(({ uid }) => uids.has(uid)).length / stored.length;
}

function keyOf({ calendar, uid }: SeriesText): string {
  return `${uid}\n${calendar}`;
}

function takeFrom<V>(map: Map<string, V>, key: string): V | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}

function countDifferent(before: string, after: string): number {
  const old = listEvents(before);
  const now = listEvents(after);
  return Math.max(now.difference(old).size, old.difference(now).size, 1);
}

function listEvents(text: string): Set<string> {
  const { master, overrides } = z.parse(eventsSchema, JSON.parse(text));
  return new Set([master, ...overrides].map((event) => JSON.stringify(event)));
}

const eventsSchema = z.object({
  master: z.optional(z.unknown()),
  overrides: z._default(z.array(z.unknown()), []),
});
