import type { CalendarEvent, CalendarWarning } from '../model.ts';
import type { Series } from '../read-calendar/calendar.ts';
import { readSeries } from '../read-calendar/read-calendar.ts';
import { readZip } from '../read-zip.ts';
import { isZip } from '../read-zip-entries.ts';
import type { SeriesText } from './compare-series.ts';
import { encodeSeries } from './encode-series.ts';
import { expandKept, KEPT_FROM, keptUntil } from './expand-kept.ts';
import {
  componentAt,
  type KeptOccurrence,
  type KeptSeries,
  listComponents,
} from './kept-series.ts';
import { excludesCalendar, type Protection, protectSeries } from './protect-series.ts';

export interface SourceFile {
  /** as it was uploaded, `Work.ics` */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadSourceOptions {
  /** of the source, when it is known: a name that is excluded excludes all */
  readonly name?: string | undefined;
  readonly protection: Protection;
  /** IANA name: where dates begin and floating times are read */
  readonly zone: string;
  /** epoch milliseconds; occurrences are listed to 13 weeks later */
  readonly now: number;
  /** larger files are refused, packed or unpacked */
  readonly limit: number;
  /** told now and then which share (0–1) of the bytes is read */
  readonly onProgress?: (share: number) => void;
}

/** A source as it will be kept, if it is saved. */
export interface SourceReading {
  readonly calendars: readonly CalendarCount[];
  readonly series: readonly ReadSeries[];
  /** by start */
  readonly occurrences: readonly KeptOccurrence[];
  readonly warnings: readonly CalendarWarning[];
  /** events an exclusion left out, and events that lost their words */
  readonly excluded: number;
  readonly private: number;
}

/** A series, and the text the store keeps of it. */
export interface ReadSeries extends SeriesText {
  readonly kept: KeptSeries;
}

export interface CalendarCount {
  readonly name: string;
  readonly events: number;
}

/**
 * Reads a calendar file, or every calendar of a zip archive as one source.
 * @throws UserError when it is no calendar, damaged or too large
 */
export function readSource(file: SourceFile, options: ReadSourceOptions): SourceReading {
  const files = isZip(file.bytes)
    ? readZip(file.bytes, { bytes: options.limit })
    : [{ name: file.name, bytes: file.bytes }];
  return keepReading(readFiles(files, options), options);
}

interface ReadFiles {
  readonly calendars: readonly CalendarCount[];
  /** each with the name of its calendar */
  readonly series: readonly (readonly [Series, string])[];
  readonly warnings: readonly CalendarWarning[];
}

function readFiles(files: readonly SourceFile[], options: ReadSourceOptions): ReadFiles {
  const all = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const calendars: CalendarCount[] = [];
  const series: (readonly [Series, string])[] = [];
  const warnings: CalendarWarning[] = [];
  let done = 0;
  for (const file of files) {
    const reading = readSeries(file.bytes, {
      limits: { bytes: options.limit },
      onProgress: (bytes) => options.onProgress?.((done + bytes) / all),
    });
    const names: string[] = [];
    for (const { name, events } of reading.calendars) {
      const unused = unusedName(name?.slice(0, LONGEST_NAME) || stemOf(file.name), calendars);
      names.push(unused);
      calendars.push({ name: unused, events });
    }
    for (const one of reading.series) series.push([one, names[one.calendar] ?? stemOf(file.name)]);
    warnings.push(...reading.warnings.map((warning) => placeWarning(warning, file, files.length)));
    done += file.bytes.length;
  }
  return { calendars, series, warnings };
}

function keepReading(read: ReadFiles, options: ReadSourceOptions): SourceReading {
  const kept: KeptSeries[] = [];
  let excluded = 0;
  let isPrivate = 0;
  const isAllExcluded =
    options.name !== undefined && excludesCalendar(options.protection, options.name);
  for (const [series, calendar] of read.series) {
    if (isAllExcluded) {
      excluded += listComponents(series).length;
      continue;
    }
    const asRead = { uid: series.uid, calendar, series, hidden: [] };
    const result = protectSeries(asRead, options.protection);
    excluded += result.excluded;
    isPrivate += result.private;
    if (result.kept !== undefined) kept.push(result.kept);
  }
  const window = { from: KEPT_FROM, to: keptUntil(options.now), zone: options.zone };
  const { occurrences, warnings } = expandKept(kept, window);
  return {
    calendars: read.calendars,
    series: kept.map(withText),
    occurrences,
    warnings: [...read.warnings, ...warnings],
    excluded,
    private: isPrivate,
  };
}

/** A kept series with its text; what an exclusion hides is not among its events. */
export function withText(kept: KeptSeries): ReadSeries {
  const events = listComponents(kept.series).length - kept.hidden.length;
  return { uid: kept.uid, calendar: kept.calendar, text: encodeSeries(kept), events, kept };
}

/** The event that speaks for an occurrence of the reading. */
export function eventOf(
  { series }: Pick<SourceReading, 'series'>,
  occurrence: KeptOccurrence,
): CalendarEvent {
  const kept = series[occurrence.series]?.kept;
  const found = kept && componentAt(kept.series, occurrence.component);
  if (found === undefined) throw new Error('an occurrence names a component that is not there');
  return found.event;
}

/** `Work` for `folder/Work.ics`, also for the `Work (1).ics` of a second download. */
export function stemOf(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  const stem = name
    .replace(/(\.(ics|ical|ifb|icalendar|zip))+$/i, '')
    .replace(/ ?\(\d+\)$/, '')
    .trim();
  return stem === '' ? 'Calendar' : stem.slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 200;

function unusedName(name: string, calendars: readonly CalendarCount[]): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name} (${count})`;
    if (!calendars.some((calendar) => calendar.name === candidate)) return candidate;
  }
}

function placeWarning(warning: CalendarWarning, file: SourceFile, files: number): CalendarWarning {
  if (files === 1) return warning;
  return { ...warning, message: `${file.name}: ${warning.message}` };
}
