import { joinBytes } from '../../kernel/bytes.ts';
import type { CalendarWarning } from '../model.ts';
import type { CalendarReading, Series } from '../read-calendar/calendar.ts';
import { readCalendar, startReading } from '../read-calendar/read-calendar.ts';
import { readZip } from '../read-zip.ts';
import { isZip } from '../read-zip-entries.ts';

export interface CalendarCount {
  readonly name: string;
  /** overrides counted */
  readonly events: number;
}

/** What the calendars of one upload say. */
export interface SourceFiles {
  readonly calendars: readonly CalendarCount[];
  /** each with the name of its calendar */
  readonly series: readonly (readonly [series: Series, calendar: string])[];
  readonly warnings: readonly CalendarWarning[];
}

/** Reads an upload that arrives in pieces: a calendar, or a zip archive of calendars. */
export interface SourceReader {
  /** throws UserError when it is no calendar or too large */
  add(piece: Uint8Array): void;
  /** throws UserError when it is no calendar, damaged or too large */
  finish(fileName: string): SourceFiles;
}

/** `limit`: bytes that may not be exceeded, packed or unpacked. */
export function startSourceReader(limit: number): SourceReader {
  const limits = { bytes: limit };
  const reader = startReading({ limits });
  const archive: Uint8Array[] = [];
  let isArchive: boolean | undefined;

  function add(piece: Uint8Array): void {
    isArchive ??= isZip(piece);
    if (isArchive) archive.push(piece);
    else reader.add(piece);
  }

  function finish(fileName: string): SourceFiles {
    if (!isArchive) return joinFiles([[fileName, reader.finish()]]);
    const files = readZip(joinBytes(archive.splice(0)), limits);
    return joinFiles(files.map(({ name, bytes }) => [name, readCalendar(bytes, { limits })]));
  }

  return { add, finish };
}

/** `Work` for `folder/Work.ics` or `Work.mbox`, also for the `Work (1).ics` of a second download. */
export function stemOf(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  const stem = name
    .replace(/(\.(ics|ical|ifb|icalendar|zip|vcf|vcard|csv|tsv|mbox))+$/i, '')
    .replace(/ ?\(\d+\)$/, '')
    .trim();
  return stem === '' ? 'Calendar' : stem.slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 200;

function joinFiles(files: readonly (readonly [name: string, CalendarReading])[]): SourceFiles {
  const calendars: CalendarCount[] = [];
  const series: (readonly [Series, string])[] = [];
  const warnings: CalendarWarning[] = [];
  for (const [fileName, reading] of files) {
    const names: string[] = [];
    for (const { name, events } of reading.calendars) {
      const unused = unusedName(name?.slice(0, LONGEST_NAME) || stemOf(fileName), calendars);
      names.push(unused);
      calendars.push({ name: unused, events });
    }
    for (const one of reading.series) series.push([one, names[one.calendar] ?? stemOf(fileName)]);
    const place = files.length === 1 ? '' : `${fileName}: `;
    for (const warning of reading.warnings)
      warnings.push({ ...warning, message: `${place}${warning.message}` });
  }
  return { calendars, series, warnings };
}

function unusedName(name: string, calendars: readonly CalendarCount[]): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name} (${count})`;
    if (!calendars.some((calendar) => calendar.name === candidate)) return candidate;
  }
}
