import { crc32, inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';
import { isZip, listZipEntries, type ZipEntry } from '../../evidence/read-zip-entries.ts';
import { type ArchiveFile, type Item, itemSchema } from '../../keeping/archive/model.ts';
import { UserError } from '../../kernel/user-error.ts';
import { ARCHIVE_FILES } from './files.ts';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type Manifest, manifestSchema } from './model.ts';

/** An archive that can be brought in by this version. */
export interface Archive {
  readonly manifest: Manifest;
  /** the items of a file, checked; none where an older archive does not have it */
  readonly itemsOf: (file: ArchiveFile) => readonly Item[];
}

/**
 * Opens the bytes of an archive: format, version and list of files are looked at, the files only
 * when they are asked for.
 * @throws UserError `not-an-archive`, `archive-too-new`, `archive-broken`
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (!isZip(bytes)) throw notAnArchive();
  const entries = new Map(listZipEntries(bytes, MOST_ENTRIES).map((entry) => [entry.name, entry]));
  const manifest = readManifest(bytes, entries.get('manifest.json'));
  return { manifest, itemsOf: (file) => readItems(bytes, entries, { file, manifest }) };
}

interface Packed {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The files of a ZIP whose names are asked for, unpacked. @throws UserError `not-an-archive`, `archive-broken` */
export function openPacked(
  bytes: Uint8Array,
  isAsked: (name: string) => boolean,
): readonly Packed[] {
  if (!isZip(bytes)) throw notAnArchive();
  return listZipEntries(bytes, MOST_ENTRIES)
    .filter(({ name }) => isAsked(name))
    .map((entry) => ({ name: entry.name, content: unpack(bytes, entry) }));
}

/** Reads every file and throws what is read away: whatever is wrong shows before anything is done. */
export function checkArchive(archive: Archive): void {
  for (const file of ARCHIVE_FILES) archive.itemsOf(file);
}

const MOST_ENTRIES = 0xffff;
/** Unpacked, of one file: a hundred years of meetings are less, and a string cannot be longer. */
const MOST_BYTES = 400_000_000;

const openingSchema = z.looseObject({ format: z.string(), version: z.int() });

function readManifest(bytes: Uint8Array, entry: ZipEntry | undefined): Manifest {
  if (entry === undefined) throw notAnArchive();
  const opening = z.safeParse(openingSchema, readJson(bytes, entry));
  if (!opening.success || opening.data.format !== ARCHIVE_FORMAT) throw notAnArchive();
  if (opening.data.version > ARCHIVE_VERSION) throw tooNew();
  const parsed = z.safeParse(manifestSchema, opening.data);
  if (!parsed.success) throw broken('manifest.json');
  const known = new Set(ARCHIVE_FILES.map(pathOf));
  // What is not known could not be kept: better nothing than a part.
  if (parsed.data.files.some(({ name }) => !known.has(name))) throw tooNew();
  return parsed.data;
}

interface Asked {
  readonly file: ArchiveFile;
  readonly manifest: Manifest;
}

function readItems(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  { file, manifest }: Asked,
): readonly Item[] {
  const name = pathOf(file);
  const listed = manifest.files.find((each) => each.name === name);
  if (listed === undefined) return [];
  const entry = entries.get(name);
  if (entry === undefined) throw broken(name);
  const content = readJson(bytes, entry);
  const checked = z.safeParse(z.array(itemSchema(file)), content);
  if (!checked.success) throw brokenAt(name, checked.error.issues);
  // As they stand in the file: what was checked has its properties in the order of the shape.
  const items = z.parse(z.array(z.record(z.string(), z.unknown())), content);
  if (items.length !== listed.count) throw broken(name);
  if (file.key.length === 0 && items.length > 1) throw broken(name);
  return items;
}

export function pathOf({ name }: ArchiveFile): string {
  return `data/${name}.json`;
}

function readJson(bytes: Uint8Array, entry: ZipEntry): unknown {
  const unpacked = unpack(bytes, entry);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
    return JSON.parse(text, refuseNull);
  } catch {
    throw broken(entry.name);
  }
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  if (entry.size > MOST_BYTES || entry.isEncrypted) throw broken(entry.name);
  try {
    const unpacked =
      entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: entry.size + 1 });
    if (unpacked.length === entry.size && crc32(unpacked) === entry.crc) return unpacked;
  } catch {
    // Said below, as for any other damage.
  }
  throw broken(entry.name);
}

/** PostgreSQL cannot store U+0000. */
function refuseNull(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\0')) throw new Error('a text holds U+0000');
  return value;
}

function notAnArchive(): UserError {
  return new UserError(
    'not-an-archive',
    'This is no archive of Bearings. Choose the .zip that “Download everything” or `bearings export` made.',
    422,
  );
}

function tooNew(): UserError {
  return new UserError(
    'archive-too-new',
    'This archive was made by a newer version of Bearings. Upgrade Bearings, then bring it in again.',
    409,
  );
}

function broken(name: string): UserError {
  return new UserError(
    'archive-broken',
    `The archive is damaged: ${name} is not what it was made as. Download it again, or take another one. Nothing was changed.`,
    422,
  );
}

function brokenAt(name: string, [issue]: readonly z.core.$ZodIssue[]): UserError {
  const [item, ...path] = issue?.path ?? [];
  const isUnknown = issue?.code === 'unrecognized_keys';
  if (isUnknown) return tooNew();
  const place = typeof item === 'number' ? `, item ${item + 1}, ${path.join('.')}` : '';
  return broken(`${name}${place}`);
}
