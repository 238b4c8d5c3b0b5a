import { bumpRevision } from '../../accounts/revision-store.ts';
import { planExtension, planRefresh } from '../../evidence/imports/source-work.ts';
import type { ArchiveFile, Item } from '../../keeping/archive/model.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { indexText } from '../../platform/database/search-text.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { fromInstant } from '../../platform/database/values.ts';
import { ARCHIVE_FILES } from './files.ts';
import type { ArchiveCounts } from './model.ts';
import { type Archive, checkArchive, pathOf } from './open-archive.ts';
import { hasItems, insertItems } from './store.ts';

/** How much an archive would bring in, once every file of it was read. */
export function countArchive(archive: Archive, isSaved = false): ArchiveCounts {
  checkArchive(archive);
  const counts = new Map(archive.manifest.files.map(({ name, count }) => [name, count]));
  const files = ARCHIVE_FILES.map((file) => ({
    name: file.name,
    about: file.about,
    count: counts.get(pathOf(file)) ?? 0,
  }));
  return { files: files.filter(({ count }) => count > 0), isSaved };
}

/**
 * Brings an archive into a workspace that holds nothing yet, whole or not at all.
 * @throws UserError `not-empty`, and whatever is wrong with the archive
 */
export async function saveArchive(
  database: Database,
  workspace: Workspace,
  { archive, now }: { readonly archive: Archive; readonly now: number },
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    await refuseUnlessEmpty(transaction, workspace);
    try {
      for (const file of ARCHIVE_FILES)
        await saveFile(transaction, workspace, { archive, file, now });
    } catch (cause) {
      throw isOfItsContent(cause) ? contradicting(cause) : cause;
    }
    await bumpRevision(transaction, workspace);
  });
}

/** @throws UserError `not-empty` when anything but the profile is there */
export async function refuseUnlessEmpty(database: Database, workspace: Workspace): Promise<void> {
  for (const file of ARCHIVE_FILES) {
    if (file.name === 'profile' || !(await hasItems(database, workspace, file))) continue;
    throw new UserError(
      'not-empty',
      `There is something here already (${file.about}). An archive is brought into an empty Bearings only: delete everything first, or start one with another BEARINGS_DATA.`,
      409,
    );
  }
}

interface Saving {
  readonly archive: Archive;
  readonly file: ArchiveFile;
  readonly now: number;
}

async function saveFile(
  database: Database,
  workspace: Workspace,
  { archive, file, now }: Saving,
): Promise<void> {
  const items = archive.itemsOf(file);
  await insertItems(database, workspace, { file, items });
  for (const item of items) await AFTERWARDS[file.name]?.({ database, workspace, item, now });
}

interface Kept {
  readonly database: Database;
  readonly workspace: Workspace;
  readonly item: Item;
  readonly now: number;
}

/** What no archive holds and each item of a file brings about. */
const AFTERWARDS: Readonly<Record<string, (kept: Kept) => Promise<void>>> = {
  calendars: async ({ database, workspace, item, now }) => {
    const key = { workspace, source: String(item.id) };
    await planExtension(database, key, now);
    if (item.kind !== 'subscription') return;
    const next = typeof item.nextReadAt === 'string' ? fromInstant(item.nextReadAt) : now;
    await planRefresh(database, key, next);
  },
  journal: async ({ database, workspace, item }) => {
    if (item.deletedAt !== null) return;
    const [id, text] = [String(item.id), String(item.text)];
    await indexText(database, { index: 'journal_search', workspace, id, text });
  },
};

/** SQLite's constraint errors and PostgreSQL's class 23: keys that are twice or lead nowhere. */
function isOfItsContent(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  if ('errcode' in cause && typeof cause.errcode === 'number') return (cause.errcode & 0xff) === 19;
  return 'code' in cause && typeof cause.code === 'string' && cause.code.startsWith('23');
}

function contradicting(cause: unknown): UserError {
  const error = new UserError(
    'archive-broken',
    'The archive contradicts itself: an item stands in it twice, or belongs to one that is missing. Nothing was changed.',
    422,
  );
  error.cause = cause;
  return error;
}
