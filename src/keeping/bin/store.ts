import { sql } from 'kysely';
import { bumpRevision } from '../../accounts/revision-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { indexText } from '../../platform/database/search-text.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { fromInstant, toInstant } from '../../platform/database/values.ts';
import { BIN_DAYS, type Bin, type Shelf } from './model.ts';

/** What lies in the bin, latest first. */
export async function loadBin(
  database: Database,
  workspace: Workspace,
  shelves: readonly Shelf[],
): Promise<Bin> {
  const items: Bin['items'] = [];
  for (const shelf of shelves) {
    const { table, title } = shelf;
    const { rows } = await sql<BinnedRow>`
      select id, ${sql.ref(title)} as title, deleted_at from ${sql.table(table)}
      where workspace_id = ${workspace} and deleted_at is not null`.execute(database);
    items.push(...rows.map((row) => toItem(shelf, row)));
  }
  return { items: items.sort((one, other) => other.deletedAt.localeCompare(one.deletedAt)) };
}

interface ToBin {
  readonly shelf: Pick<Shelf, 'table' | 'isMeasured'>;
  readonly id: string;
  /** instant of the change */
  readonly at: string;
}

/** Moves something to the bin; false when it does not stand outside it. */
export async function moveToBin(
  database: Database,
  workspace: Workspace,
  { shelf, id, at }: ToBin,
): Promise<boolean> {
  return await withTransaction(database, async (transaction) => {
    const { rows } = await sql`
      update ${sql.table(shelf.table)} set deleted_at = ${at}
      where workspace_id = ${workspace} and id = ${id} and deleted_at is null
      returning id`.execute(transaction);
    if (rows.length > 0 && shelf.isMeasured === true) await bumpRevision(transaction, workspace);
    return rows.length > 0;
  });
}

/** Takes something out of the bin; false when it does not lie there. */
export async function restoreBinned(
  database: Database,
  workspace: Workspace,
  { shelf, id }: { readonly shelf: Shelf; readonly id: string },
): Promise<boolean> {
  return await withTransaction(database, async (transaction) => {
    const { rows } = await sql<{ title: string }>`
      update ${sql.table(shelf.table)} set deleted_at = null
      where workspace_id = ${workspace} and id = ${id} and deleted_at is not null
      returning ${sql.ref(shelf.title)} as title`.execute(transaction);
    const [row] = rows;
    if (row === undefined) return false;
    await refuseTooMany(transaction, workspace, shelf);
    const { search } = shelf;
    if (search !== undefined)
      await indexText(transaction, { index: search, workspace, id, text: row.title });
    if (shelf.isMeasured === true) await bumpRevision(transaction, workspace);
    return true;
  });
}

/** Deletes for good what lies in the bin since more than its term. Epoch milliseconds in. */
export async function purgeBin(
  database: Database,
  workspace: Workspace,
  { shelves, now }: { readonly shelves: readonly Shelf[]; readonly now: number },
): Promise<void> {
  const since = toInstant(now - BIN_DAYS * DAY);
  for (const { table } of shelves)
    await sql`delete from ${sql.table(table)}
      where workspace_id = ${workspace} and deleted_at is not null and deleted_at <= ${since}`.execute(
      database,
    );
}

/** Inside the transaction, which takes the thing back into the bin. */
async function refuseTooMany(
  database: Database,
  workspace: Workspace,
  { table, most = Number.POSITIVE_INFINITY, whileNull = 'deleted_at' }: Shelf,
): Promise<void> {
  const { rows } = await sql`select id from ${sql.table(table)}
    where workspace_id = ${workspace} and deleted_at is null
    and ${sql.ref(whileNull)} is null`.execute(database);
  if (rows.length <= most) return;
  const there =
    most === 1
      ? 'There is one already. Finish or delete it'
      : `There are ${most} already. Delete one of them`;
  throw new UserError('too-many-outside', `${there}, then take this one back.`, 409);
}

interface BinnedRow {
  readonly id: string;
  readonly title: string;
  readonly deleted_at: string;
}

const DAY = 86_400_000;
const SHOWN = 120;

function toItem(shelf: Shelf, { id, deleted_at, ...row }: BinnedRow): Bin['items'][number] {
  const { kind, describe = String } = shelf;
  const title = describe(row.title);
  const goneAt = toInstant(fromInstant(deleted_at) + BIN_DAYS * DAY);
  return { kind, id, title: title.trim().slice(0, SHOWN), deletedAt: deleted_at, goneAt };
}
