import type { CalendarWarning } from '../model.ts';
import type { SeriesText } from './compare-series.ts';
import { encodeSeries } from './encode-series.ts';
import { expandKept, KEPT_FROM, keptUntil } from './expand-kept.ts';
import { type KeptSeries, type KeptTime, listComponents } from './kept-series.ts';
import { excludesCalendar, type Protection, protectSeries } from './protect-series.ts';
import { type CalendarCount, type SourceFiles, startSourceReader } from './source-files.ts';

/** A source as it will be kept, if it is saved. */
export interface SourceReading {
  readonly calendars: readonly CalendarCount[];
  readonly series: readonly ReadSeries[];
  readonly warnings: readonly CalendarWarning[];
  /** events an exclusion left out, and events that lost their words */
  readonly excluded: number;
  readonly private: number;
}

/** A series with its times, and the text the store keeps of it. */
export interface ReadSeries extends SeriesText {
  readonly kept: KeptSeries;
  /** by start */
  readonly times: readonly KeptTime[];
}

export interface KeepOptions {
  /** of the source, when it is known: a name that is excluded excludes all */
  readonly name?: string | undefined;
  readonly protection: Protection;
  /** IANA name: where dates begin and floating times are read */
  readonly zone: string;
  /** epoch milliseconds; times are listed to 13 weeks later */
  readonly now: number;
}

/** What of the files may be kept, with its times. */
export function keepFiles(files: SourceFiles, options: KeepOptions): SourceReading {
  const { name, protection, zone, now } = options;
  const isAllExcluded = name !== undefined && excludesCalendar(protection, name);
  const kept: KeptSeries[] = [];
  let excluded = 0;
  let isPrivate = 0;
  for (const [series, calendar] of files.series) {
    const asRead = { uid: series.uid, calendar, series, hidden: [] };
    const result = isAllExcluded
      ? { kept: undefined, excluded: listComponents(series).length, private: 0 }
      : protectSeries(asRead, protection);
    excluded += result.excluded;
    isPrivate += result.private;
    if (result.kept !== undefined) kept.push(result.kept);
  }
  const { times, warnings } = expandKept(kept, { from: KEPT_FROM, to: keptUntil(now), zone });
  return {
    calendars: files.calendars,
    series: kept.map((one, index) => withText(one, times[index] ?? [])),
    warnings: [...files.warnings, ...warnings],
    excluded,
    private: isPrivate,
  };
}

/** A kept series with its text; what an exclusion hides is not among its events. */
export function withText(kept: KeptSeries, times: readonly KeptTime[]): ReadSeries {
  const events = listComponents(kept.series).length - kept.hidden.length;
  return { uid: kept.uid, calendar: kept.calendar, text: encodeSeries(kept), events, kept, times };
}

export interface SourceFile {
  /** as it was uploaded, `Work.ics` */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a calendar file, or every calendar of a zip archive as one source.
 * @throws UserError when it is no calendar, damaged or too large
 */
export function readSource(
  file: SourceFile,
  options: KeepOptions & { readonly limit: number },
): SourceReading {
  const reader = startSourceReader(options.limit);
  reader.add(file.bytes);
  return keepFiles(reader.finish(file.name), options);
}
