import { Inflate } from 'fflate';
import { UserError } from '../kernel/user-error.ts';
import { damagedZip, listZipEntries, type ZipEntry } from './read-zip-entries.ts';

interface ZippedCalendar {
  /** path inside the archive */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface ZipLimits {
  /** of all calendars once unpacked, together */
  readonly bytes: number;
  /** files of any kind in the archive */
  readonly entries: number;
  /** unpacked ÷ packed size of a calendar larger than a megabyte */
  readonly ratio: number;
}

const DEFAULT_ZIP_LIMITS: ZipLimits = {
  bytes: 100 * 1024 * 1024,
  entries: 10_000,
  ratio: 200,
};

/**
 * The .ics files of an archive, in any folder; other files are passed over, archives within it too.
 * What it declares is checked first, what it unpacks to as it comes, so that a zip bomb costs no
 * more than a calendar of the largest size.
 * @throws UserError `zip-damaged`, `zip-protected`, `zip-too-large`, `zip-without-calendar`
 */
export function readZip(
  bytes: Uint8Array,
  limits: Partial<ZipLimits> = {},
): readonly ZippedCalendar[] {
  const most = { ...DEFAULT_ZIP_LIMITS, ...limits };
  const entries = listZipEntries(bytes, most.entries);
  const calendars = entries.filter(({ name }) => isCalendarName(name));
  if (calendars.length === 0) throw withoutCalendar(entries);
  checkDeclared(calendars, most);
  let left = most.bytes;
  return calendars.map((entry) => {
    const unpacked = unpack(bytes, entry, Math.min(left, mostOf(entry, most)));
    left -= unpacked.length;
    return { name: entry.name, bytes: unpacked };
  });
}

const STORED = 0;
const DEFLATED = 8;
const MEGABYTE = 1024 * 1024;
/** so little is given to the inflater at once that a piece cannot unpack to more than 17 MB */
const PIECE = 16 * 1024;

function isCalendarName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  // the Mac adds a shadow of each file, which holds no calendar
  return /\.(ics|ical|ifb|icalendar)$/i.test(name) && !name.startsWith('._');
}

function checkDeclared(calendars: readonly ZipEntry[], limits: ZipLimits): void {
  const total = calendars.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.bytes) throw tooLarge(limits);
  for (const entry of calendars) {
    if (entry.isEncrypted) throw isProtected();
    if (entry.size > mostOf(entry, limits)) throw tooLarge(limits);
  }
}

function mostOf(entry: ZipEntry, limits: ZipLimits): number {
  return Math.max(MEGABYTE, entry.packedSize * limits.ratio);
}

function unpack(archive: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  const packed = archive.subarray(entry.start, entry.start + entry.packedSize);
  if (packed.length !== entry.packedSize) throw damagedZip();
  if (entry.method === STORED) {
    if (packed.length > most) throw tooLarge(DEFAULT_ZIP_LIMITS);
    return packed;
  }
  if (entry.method !== DEFLATED) throw damagedZip();
  const unpacked = inflate(packed, { expected: entry.size, most });
  if (unpacked.length !== entry.size) throw damagedZip();
  return unpacked;
}

function inflate(
  packed: Uint8Array,
  { expected, most }: { readonly expected: number; readonly most: number },
): Uint8Array {
  const result = new Uint8Array(Math.min(expected, most));
  let length = 0;
  const inflater = new Inflate((piece) => {
    if (length + piece.length > result.length) throw damagedZip();
    result.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      const isLast = at + PIECE >= packed.length;
      inflater.push(packed.subarray(at, at + PIECE), isLast);
    }
  } catch (cause) {
    throw cause instanceof UserError ? cause : damagedZip();
  }
  return result.subarray(0, length);
}

function isProtected(): UserError {
  return new UserError(
    'zip-protected',
    'The archive is protected by a password. Unpack it and choose the .ics files.',
    422,
  );
}

function tooLarge(limits: ZipLimits): UserError {
  const megabytes = Math.floor(limits.bytes / MEGABYTE);
  return new UserError(
    'zip-too-large',
    `The archive would unpack to more than ${megabytes} MB, or far more than its size allows. Unpack it and choose one .ics at a time.`,
    413,
  );
}

function withoutCalendar(entries: readonly ZipEntry[]): UserError {
  const hasArchive = entries.some(({ name }) => /\.zip$/i.test(name));
  const message = hasArchive
    ? 'The archive holds another archive. Unpack it and choose the one with the .ics files.'
    : 'The archive holds no .ics file. Choose the archive that the calendar export gave you.';
  return new UserError('zip-without-calendar', message, 422);
}
