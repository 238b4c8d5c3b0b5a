import { UserError } from '../kernel/user-error.ts';
import { decodeText } from './read-calendar/text.ts';

/** A file in an archive, as the directory at its end lists it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly packedSize: number;
  /** unpacked, as declared */
  readonly size: number;
  /** CRC-32 of its unpacked bytes, as declared */
  readonly crc: number;
  /** where its packed bytes begin */
  readonly start: number;
  readonly isEncrypted: boolean;
}

/** Whether the bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** @throws UserError `zip-damaged`, `zip-too-large` when it has more entries than `most` */
export function listZipEntries(bytes: Uint8Array, most: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw tooMany(most);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + DIRECTORY_SIZE > bytes.length || view.getUint32(at, true) !== DIRECTORY) {
      throw damagedZip();
    }
    const nameLength = view.getUint16(at + 28, true);
    const skipped = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + DIRECTORY_SIZE + nameLength > bytes.length) throw damagedZip();
    entries.push(readEntry(bytes, view, at));
    at += DIRECTORY_SIZE + nameLength + skipped;
  }
  return entries.filter(({ name }) => !name.endsWith('/'));
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY = 0x02014b50;
const DIRECTORY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** stands for “see the 64-bit record”, which only archives beyond 4 GB need */
const BEYOND = 0xffffffff;

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damagedZip();
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const local = view.getUint32(at + 42, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const isWhole = local + LOCAL_SIZE <= bytes.length && packedSize !== BEYOND && size !== BEYOND;
  if (!isWhole || view.getUint32(local, true) !== LOCAL) throw damagedZip();
  const name = at + DIRECTORY_SIZE;
  return {
    name: decodeText(bytes, name, name + view.getUint16(at + 28, true)),
    method: view.getUint16(at + 10, true),
    packedSize,
    size,
    crc: view.getUint32(at + 16, true),
    start: local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
}

export function damagedZip(): UserError {
  return new UserError('zip-damaged', 'The archive is damaged. Download it again.', 422);
}

function tooMany(most: number): UserError {
  return new UserError(
    'zip-too-large',
    `The archive holds more than ${most} files. Unpack it and choose the .ics files.`,
    413,
  );
}
