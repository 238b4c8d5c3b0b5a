import { dateOfDay, localDay } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import type { Import } from '../model.ts';
import type { ChangeCounts } from './compare-series.ts';
import { type KeptOccurrence, listComponents } from './kept-series.ts';
import { eventOf, type SourceReading } from './read-source.ts';

export interface PreviewOptions {
  readonly counts: ChangeCounts;
  readonly zone: string;
  readonly now: number;
}

type Preview = Omit<NonNullable<Import['preview']>, 'replaces'>;

/** What saving a reading would do, with enough of it to see that it is the right calendar. */
export function previewSource(reading: SourceReading, options: PreviewOptions): Preview {
  const { occurrences } = reading;
  const timed = occurrences.filter((occurrence) => !eventOf(reading, occurrence).isAllDay);
  const { from, to } = spanOf(timed.length > 0 ? timed : occurrences, options.zone);
  return {
    calendars: [...reading.calendars],
    events: reading.series.reduce((sum, { events }) => sum + events, 0),
    occurrences: occurrences.length,
    from,
    to,
    excluded: reading.excluded,
    private: reading.private,
    ...options.counts,
    sample: sampleOf(reading, timed, options.now),
    warnings: reading.warnings.slice(0, MOST_WARNINGS),
    likelyOwn: likelyOwnAddresses(reading),
  };
}

/** What a page can show; the rest is one line more. */
export const MOST_WARNINGS = 100;
const SAMPLES = 5;

/** Local dates of the first and the last day; null without occurrences. */
function spanOf(
  occurrences: readonly KeptOccurrence[],
  zoneName: string,
): { readonly from: string | null; readonly to: string | null } {
  const zone = findZone(zoneName) ?? UTC;
  const first = occurrences[0];
  const last = occurrences.at(-1);
  if (first === undefined || last === undefined) return { from: null, to: null };
  return {
    from: dateOfDay(localDay(zone, first.start)),
    to: dateOfDay(localDay(zone, last.start)),
  };
}

/** The latest titles that have begun, each once; the coming ones when nothing has. */
function sampleOf(
  reading: SourceReading,
  timed: readonly KeptOccurrence[],
  now: number,
): Preview['sample'] {
  const begun = timed.filter(({ start }) => start <= now).reverse();
  const titles = new Map<string, Preview['sample'][number]>();
  for (const occurrence of begun.length > 0 ? begun : timed) {
    const { title, people, status } = eventOf(reading, occurrence);
    if (title === '' || status === 'CANCELLED' || titles.has(title)) continue;
    const start = new Date(occurrence.start).toISOString();
    titles.set(title, { title, start, people: people.length });
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
      for (const { address, isResource } of event.people)
        if (!isResource) counts.set(address, (counts.get(address) ?? 0) + 1);
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
