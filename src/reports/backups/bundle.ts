import type { Workspace } from '../../kernel/authorized.ts';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import { type Archive, checkArchive, openArchive, openPacked } from '../archive/open-archive.ts';
import { writeArchive } from '../archive/write-archive.ts';
import { writeZip, type ZipPart } from '../archive/write-zip.ts';

/** The archives of several workspaces in one ZIP, each under the id of its workspace. */
export async function* writeBundle(
  settings: DatabaseSettings,
  workspaces: readonly Workspace[],
): AsyncGenerator<Uint8Array> {
  yield* writeZip(listParts(settings, workspaces));
}

async function* listParts(
  settings: DatabaseSettings,
  workspaces: readonly Workspace[],
): AsyncGenerator<ZipPart> {
  for (const workspace of workspaces)
    yield { name: `${FOLDER}${workspace}${ENDING}`, content: writeArchive(settings, workspace) };
}

const FOLDER = 'workspaces/';
const ENDING = '.zip';

/** An archive, and the id of the workspace it was made of where it stands in a bundle. */
export interface Bundled {
  readonly workspace: string | undefined;
  readonly archive: Archive;
}

/**
 * What a backup holds: the archives of a bundle, or the one archive that it is. Every file is read.
 * @throws UserError those of an archive
 */
export function openBundle(bytes: Uint8Array): readonly Bundled[] {
  const packed = openPacked(bytes, (name) => name.startsWith(FOLDER) && name.endsWith(ENDING));
  const bundled = packed.map(({ name, content }) => ({
    workspace: name.slice(FOLDER.length, -ENDING.length),
    archive: openArchive(content),
  }));
  const all =
    bundled.length > 0 ? bundled : [{ workspace: undefined, archive: openArchive(bytes) }];
  for (const { archive } of all) checkArchive(archive);
  return all;
}
