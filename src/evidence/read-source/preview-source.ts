import { dateOfDay, localDay } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import { guessNotPerson } from '../../people/model/not-people.ts';
import type { Import } from '../model.ts';
import type { ChangeCounts } from './compare-series.ts';
import { eventAt, listComponents } from './kept-series.ts';
import type { ReadSeries, SourceReading } from './read-source.ts';

export interface PreviewOptions {
  readonly counts: ChangeCounts;
  readonly zone: string;
  readonly now: number;
  /** the owner's addresses, lower case: they are not among the others */
  readonly own: ReadonlySet<string>;
}

type Preview = Omit<NonNullable<Import['preview']>, 'replaces'>;

/** What saving a reading would do, with enough of it to see that it is the right calendar. */
export function previewSource(reading: SourceReading, options: PreviewOptions): Preview {
  const { series } = reading;
  return {
    calendars: [...reading.calendars],
    events: series.reduce((sum, { events }) => sum + events, 0),
    occurrences: series.reduce((sum, { times }) => sum + times.length, 0),
    ...spanOf(series, options.zone),
    excluded: reading.excluded,
    private: reading.private,
    ...options.counts,
    sample: sampleOf(series, options),
    warnings: reading.warnings.slice(0, MOST_WARNINGS),
    likelyOwn: likelyOwnAddresses(reading),
  };
}

/** What a page can show. */
export const MOST_WARNINGS = 100;
const SAMPLES = 5;

/** Local dates of the first and the last day with a timed event; of any event where none is timed. */
function spanOf(series: readonly ReadSeries[], zoneName: string) {
  const listed = series.filter(({ times }) => times.length > 0);
  const timed = listed.filter((one) => !isAllDay(one));
  const counted = timed.length > 0 ? timed : listed;
  if (counted.length === 0) return { from: null, to: null };
  const zone = findZone(zoneName) ?? UTC;
  const first = Math.min(...counted.map(({ times }) => times[0]?.start ?? 0));
  const last = Math.max(...counted.map(({ times }) => times.at(-1)?.start ?? 0));
  return { from: dateOfDay(localDay(zone, first)), to: dateOfDay(localDay(zone, last)) };
}

/** Whether a series has no time of the day. */
export function isAllDay({ kept }: Pick<ReadSeries, 'kept'>): boolean {
  return listComponents(kept.series).every(([, { event }]) => event.isAllDay);
}

/** The titles that came last before now, each once; where none has come yet, the first to come. */
function sampleOf(
  series: readonly ReadSeries[],
  { now, own }: Pick<PreviewOptions, 'now' | 'own'>,
): Preview['sample'] {
  const moments = series.flatMap((one) => {
    const time = one.times.findLast(({ start }) => start <= now) ?? one.times[0];
    if (time === undefined || isAllDay(one)) return [];
    return { start: time.start, event: eventAt(one.kept.series, time.component) };
  });
  const distance = (start: number) => (start <= now ? now - start : start);
  moments.sort((one, other) => distance(one.start) - distance(other.start));
  const titles = new Map<string, Preview['sample'][number]>();
  for (const { start, event } of moments) {
    const { title, people, status } = event;
    if (title === '' || status === 'CANCELLED' || titles.has(title)) continue;
    const others = people.filter(({ address, isResource }) => !isResource && !own.has(address));
    titles.set(title, { title, start: new Date(start).toISOString(), people: others.length });
    if (titles.size === SAMPLES) break;
  }
  return [...titles.values()];
}

/**
 * Addresses that are on most events with people, most first: likely the owner's own. A calendar
 * named by an address, as Google names the main one, is the best hint.
 */
function likelyOwnAddresses(reading: SourceReading): string[] {
  const counts = new Map<string, number>();
  let withPeople = 0;
  for (const { kept } of reading.series) {
    for (const [, { event }] of listComponents(kept.series)) {
      if (event.people.length === 0) continue;
      withPeople++;
      for (const attendee of event.people) {
        const { address, isResource } = attendee;
        // a list is on most events too, and is nobody's own address
        if (isResource || guessNotPerson(attendee) !== undefined) continue;
        counts.set(address, (counts.get(address) ?? 0) + 1);
      }
    }
  }
  const often = [...counts]
    .filter(([, count]) => count > withPeople / 2)
    .sort(([, one], [, other]) => other - one)
    .map(([address]) => address);
  const named = reading.calendars.map(({ name }) => name.toLowerCase()).filter(isAddress);
  return [...new Set([...named, ...often])].slice(0, 3);
}

function isAddress(text: string): boolean {
  return (
    /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text) &&
    !/@(group|import|resource)\.calendar\.google\.com$/.test(text)
  );
}
