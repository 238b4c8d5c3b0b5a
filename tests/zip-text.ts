import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file of an archive, as another program reads it. */
export function readZipText(bytes: Uint8Array, name: string): string {
  const file = unzipSync(bytes)[name];
  if (file === undefined) throw new Error(`the archive has no ${name}`);
  return strFromU8(file);
}

/** The archive with some files written anew, as a person might with an editor. */
export function changeZip(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (text: string) => string>>,
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes))
    files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())));
  return zipSync(files);
}
