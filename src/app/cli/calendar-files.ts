import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { type CalendarReading, DEFAULT_LIMITS } from '../../evidence/read-calendar/calendar.ts';
import { joinReadings } from '../../evidence/read-calendar/join-readings.ts';
import { readCalendar, startReading } from '../../evidence/read-calendar/read-calendar.ts';
import { UserError } from '../../kernel/user-error.ts';
import { type Progress, startProgress } from './progress.ts';

/**
 * Reads calendar files and archives of them as if they were one calendar. Warnings name the file
 * where there are several.
 * @throws UserError that names the file, when one cannot be used
 */
export async function readCalendarFiles(paths: readonly string[]): Promise<CalendarReading> {
  const readings: NamedReading[] = [];
  for (const path of paths) {
    try {
      readings.push(...(await readFile(path)));
    } catch (error) {
      throw inFile(path, error);
    }
  }
  const isOne = readings.length === 1;
  return joinReadings(readings.map((reading) => (isOne ? reading.reading : nameWarnings(reading))));
}

interface NamedReading {
  readonly name: string;
  readonly reading: CalendarReading;
}

const PIECE = 256 * 1024;

async function readFile(path: string): Promise<readonly NamedReading[]> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const piece = new Uint8Array(PIECE);
    const first = piece.subarray(0, readSync(file, piece));
    if (isArchive(first)) return await readArchive(readAll(file, first, size));
    const progress = startProgress(`Reading ${basename(path)}`, size);
    const reading = readPieces(file, first, progress);
    progress.end();
    return [{ name: basename(path), reading }];
  } finally {
    closeSync(file);
  }
}

function readPieces(file: number, first: Uint8Array, progress: Progress): CalendarReading {
  const reader = startReading({ onProgress: progress.show });
  const piece = new Uint8Array(PIECE);
  reader.add(first);
  for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
    reader.add(piece.subarray(0, length));
  }
  return reader.finish();
}

function readAll(file: number, first: Uint8Array, size: number): Uint8Array {
  if (size > DEFAULT_LIMITS.bytes) {
    throw new UserError('zip-too-large', 'The archive is too large. Unpack it first.', 413);
  }
  const bytes = new Uint8Array(Math.max(size, first.length));
  bytes.set(first);
  let length = first.length;
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

/** As `PK` begins every zip archive, and no calendar. */
function isArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b;
}

async function readArchive(bytes: Uint8Array): Promise<readonly NamedReading[]> {
  // most readings are of plain files, which start sooner without it
  const { readZip } = await import('../../evidence/read-zip.ts');
  return readZip(bytes).map((file) => {
    try {
      return { name: basename(file.name), reading: readCalendar(file.bytes) };
    } catch (error) {
      throw inFile(file.name, error);
    }
  });
}

function nameWarnings({ name, reading }: NamedReading): CalendarReading {
  const warnings = reading.warnings.map((warning) => ({
    ...warning,
    message: `${name}: ${warning.message}`,
  }));
  return { ...reading, warnings };
}

/** What was wrong, with the file it was wrong with. */
function inFile(path: string, error: unknown): unknown {
  if (error instanceof UserError) {
    const line = error.code === 'not-a-calendar' ? ', line 1' : '';
    return new UserError(error.code, `${path}${line}: ${error.message}`, error.status);
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = FILE_ERRORS[code];
  return why === undefined ? error : new UserError('file-unreadable', `${path}: ${why}`, 404);
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'The file may not be read by you.',
  EPERM: 'The file may not be read by you.',
  EISDIR: 'This is a folder; name the .ics files in it.',
  ENOTDIR: 'There is no such file.',
  ENAMETOOLONG: 'There is no such file.',
};
