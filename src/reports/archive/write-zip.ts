import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file on its way into an archive. */
export interface ZipPart {
  readonly name: string;
  readonly content: AsyncIterable<string | Uint8Array> | Iterable<string>;
}

/**
 * A ZIP of files that are made as they are packed: no more than a piece is held at a time. The
 * same contents give the same bytes, since every file bears the same date.
 */
export async function* writeZip(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let at = 0;
  for await (const part of parts) {
    const entry = { name: Buffer.from(part.name), start: at, crc: 0, size: 0, packed: 0 };
    const header = Buffer.concat([localHeader(entry), entry.name]);
    yield header;
    for await (const bytes of pack(part.content, entry)) {
      entry.packed += bytes.length;
      yield bytes;
    }
    const descriptor = describe(entry);
    yield descriptor;
    at += header.length + entry.packed + descriptor.length;
    directory.push(Buffer.concat([directoryHeader(entry), entry.name]));
    if (at > MOST_BYTES || directory.length > MOST_ENTRIES)
      throw new Error('the archive is larger than a ZIP without extensions can be');
  }
  const list = Buffer.concat(directory);
  yield list;
  yield endOf({ count: directory.length, size: list.length, start: at });
}

const MOST_BYTES = 0xfffffffe;
const MOST_ENTRIES = 0xfffe;

interface Entry {
  readonly name: Buffer;
  /** where its header begins */
  readonly start: number;
  crc: number;
  size: number;
  packed: number;
}

async function* pack(content: ZipPart['content'], entry: Entry): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  // An error on the way, or a reader that leaves, ends both.
  pipeline(Readable.from(weigh(content, entry)), deflate, () => undefined);
  for await (const bytes of deflate) yield bytes;
}

async function* weigh(content: ZipPart['content'], entry: Entry): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    yield bytes;
  }
}

/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
const MADE_ON_UNIX = (3 << 8) | VERSION;
/** 1 January 1980, the first day there is */
const DATE = 0x0021;
/** a plain file, for its owner alone */
const ATTRIBUTES = 0o100600 * 0x10000;

function localHeader({ name }: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DATE, 12);
  header.writeUInt16LE(name.length, 26);
  return header;
}

function describe({ crc, packed, size }: Entry): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(packed, 8);
  descriptor.writeUInt32LE(size, 12);
  return descriptor;
}

function directoryHeader({ name, start, crc, packed, size }: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(MADE_ON_UNIX, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(DEFLATED, 10);
  header.writeUInt16LE(DATE, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(ATTRIBUTES, 38);
  header.writeUInt32LE(start, 42);
  return header;
}

function endOf({ count, size, start }: Readonly<Record<'count' | 'size' | 'start', number>>) {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
