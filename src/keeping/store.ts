import { lockWorkspace } from '../accounts/lock-store.ts';
import { bumpRevision } from '../accounts/revision-store.ts';
import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';
import { withTransaction } from '../platform/database/transaction.ts';
import { fromJson } from '../platform/database/values.ts';
import type { Stored } from './archive/model.ts';
import { moveToBin } from './bin/store.ts';
import type { Kept, KeptThing } from './model.ts';

type Row = Readonly<Record<string, Stored>>;
type Tables = { readonly [table: string]: Row };

/** What is kept of a kind outside the bin, in the order of the kind. */
export async function loadKept<Draft extends object>(
  database: Database,
  workspace: Workspace,
  kept: Kept<Draft>,
): Promise<KeptThing<Draft>[]> {
  const way = kept.isLatestFirst === true ? 'desc' : 'asc';
  const rows = await orderColumns(kept)
    .reduce((query, column) => query.orderBy(column, way), selectLive(database, workspace, kept))
    .selectAll()
    .execute();
  const things = rows.map((row) => ({ ...readDraft(kept, row), id: String(row.id) }));
  return kept.shown === undefined ? things : [...kept.shown(things)];
}

interface ThingToKeep<Draft> {
  readonly id: string;
  readonly draft: Draft;
  /** instant of the change */
  readonly at: string;
}

/**
 * Keeps something as it is now; a new id is a new one, one in the bin comes back.
 * @throws UserError when it cannot stand beside the others
 */
export async function saveKept<Draft extends object>(
  database: Database,
  workspace: Workspace,
  { kept, id, draft, at }: ThingToKeep<Draft> & { readonly kept: Kept<Draft> },
): Promise<void> {
  const columns = { ...columnsOf(kept, draft), updated_at: at, deleted_at: null };
  await withTransaction(database, async (transaction) => {
    await refuseBesideOthers(transaction, workspace, { kept, id, draft });
    const place = kept.isOrdered === true && (await findLastPlace(transaction, workspace, kept));
    const fresh = place === false ? {} : { place };
    await transaction
      .withTables<Tables>()
      .insertInto(kept.table)
      .values({ workspace_id: workspace, id, created_at: at, ...fresh, ...columns })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(columns))
      .execute();
    if (kept.isMeasured === true) await bumpRevision(transaction, workspace);
  });
}

/** Moves something to the bin; false when it does not stand outside it. */
export async function binKept<Draft extends object>(
  database: Database,
  workspace: Workspace,
  { kept, id, at }: { readonly kept: Kept<Draft>; readonly id: string; readonly at: string },
): Promise<boolean> {
  return await moveToBin(database, workspace, { shelf: kept, id, at });
}

/** Puts them in this order; what it leaves out keeps its place. */
export async function orderKept<Draft extends object>(
  database: Database,
  workspace: Workspace,
  { kept, ids }: { readonly kept: Kept<Draft>; readonly ids: readonly string[] },
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    for (const [place, id] of ids.entries()) {
      await transaction
        .withTables<Tables>()
        .updateTable(kept.table)
        .set({ place })
        .where('workspace_id', '=', workspace)
        .where('id', '=', id)
        .execute();
    }
    if (kept.isMeasured === true) await bumpRevision(transaction, workspace);
  });
}

function selectLive(database: Database, workspace: Workspace, { table }: Kept) {
  return database
    .withTables<Tables>()
    .selectFrom(table)
    .where('workspace_id', '=', workspace)
    .where('deleted_at', 'is', null);
}

function orderColumns({ date, isOrdered }: Kept): readonly string[] {
  if (isOrdered === true) return ['place', 'id'];
  return [...(date === undefined ? [] : [date.column]), 'created_at', 'id'];
}

/** Inside the transaction, so that one change at a time looks at the others. */
async function refuseBesideOthers<Draft extends object>(
  transaction: Database,
  workspace: Workspace,
  { kept, id, draft }: { readonly kept: Kept<Draft>; readonly id: string; readonly draft: Draft },
): Promise<void> {
  if (kept.refuse === undefined && kept.isOrdered !== true) return;
  await lockWorkspace(transaction, workspace);
  const there = await loadKept(transaction, workspace, kept);
  const refusal = kept.refuse?.(
    draft,
    there.filter((other) => other.id !== id),
  );
  if (refusal !== undefined) throw refusal;
}

/** The place after the last of those outside the bin. */
async function findLastPlace(
  database: Database,
  workspace: Workspace,
  kept: Kept,
): Promise<number> {
  const rows = await selectLive(database, workspace, kept).select('place').execute();
  return Math.max(-1, ...rows.map(({ place }) => Number(place))) + 1;
}

function columnsOf<Draft extends object>(kept: Kept<Draft>, draft: Draft) {
  const columns: Record<string, Stored> = { title: kept.title.of(draft) };
  if (kept.date !== undefined) columns[kept.date.column] = kept.date.of(draft);
  for (const { field, of } of kept.more ?? []) {
    if (of !== undefined) columns[field.column] = field.toStored(of(draft));
  }
  if (kept.entry !== undefined) columns[kept.entry.column] = JSON.stringify(draft);
  return columns;
}

function readDraft<Draft extends object>({ entry, more = [], draft }: Kept<Draft>, row: Row) {
  if (entry !== undefined) return fromJson(draft, String(row[entry.column]));
  const said = more.map(({ field }) => [field.name, field.toJson(row[field.column] ?? null)]);
  return draft.parse({ title: row.title, ...Object.fromEntries(said) });
}
