import { createWriteStream } from 'node:fs';
import { access, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makePrivateFolder } from '../../platform/database/sqlite.ts';
import { storageError } from '../../platform/database/storage-error.ts';

/** Where uploads wait as files until they are saved, cancelled or left alone. */
export interface Spool {
  readonly fileOf: (id: string) => string;
  /** @throws UserError when the disk is full, and whatever the pieces throw */
  readonly write: (id: string, pieces: Pieces) => Promise<void>;
  readonly has: (id: string) => Promise<boolean>;
  readonly remove: (id: string) => Promise<void>;
  /** ids of all that are there */
  readonly list: () => Promise<readonly string[]>;
}

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export function openSpool(folder: string): Spool {
  makePrivateFolder(folder);
  const fileOf = (id: string) => join(folder, `${id}.upload`);

  async function write(id: string, pieces: Pieces): Promise<void> {
    // Flushed, since the row will say that all of it is there.
    const file = createWriteStream(fileOf(id), { mode: 0o600, flush: true });
    await pipeline(pieces, file).catch((error: unknown) => {
      throw storageError(error);
    });
  }

  async function has(id: string): Promise<boolean> {
    return await access(fileOf(id)).then(
      () => true,
      () => false,
    );
  }

  async function list(): Promise<readonly string[]> {
    const files = await readdir(folder);
    return files.filter((file) => file.endsWith('.upload')).map((file) => file.slice(0, -7));
  }

  return { fileOf, write, has, remove: (id) => rm(fileOf(id), { force: true }), list };
}
