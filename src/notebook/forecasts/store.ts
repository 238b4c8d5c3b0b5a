import { bumpRevision } from '../../accounts/revision-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import type { ForecastDraft, ForecastImport } from './model.ts';

type Tables = {
  readonly forecast: {
    readonly workspace_id: string;
    readonly id: string;
    /** what will happen */
    readonly title: string;
    /** the local date by which it is known */
    readonly due: string;
    /** the whole forecast, as JSON */
    readonly entry: string;
    /** the import that brought it, and the file's name */
    readonly import_id: string | null;
    readonly import_name: string | null;
    readonly created_at: string;
    readonly updated_at: string;
    readonly deleted_at: string | null;
  };
};

/** The imports of which something is still here, latest first. */
export async function loadImports(
  database: Database,
  workspace: Workspace,
): Promise<ForecastImport[]> {
  const rows = await selectLive(database, workspace)
    .where('import_id', 'is not', null)
    .select(({ fn }) => [
      'import_id',
      'import_name',
      fn.min('created_at').as('at'),
      fn.countAll<number | string>().as('count'),
    ])
    .groupBy(['import_id', 'import_name'])
    .execute();
  return rows
    .map(({ import_id, import_name, at, count }) => ({
      id: import_id ?? '',
      name: import_name ?? '',
      at,
      count: Number(count),
    }))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

interface ForecastsToImport {
  readonly id: string;
  /** of the file */
  readonly name: string;
  readonly forecasts: readonly { readonly id: string; readonly draft: ForecastDraft }[];
  /** instant of the import */
  readonly at: string;
}

/** Keeps the forecasts of a file, so that they can be taken back together. */
export async function importForecasts(
  database: Database,
  workspace: Workspace,
  { id: import_id, name: import_name, forecasts, at }: ForecastsToImport,
): Promise<void> {
  const rows = forecasts.map(({ id, draft }) => ({
    workspace_id: workspace,
    id,
    ...columnsOf(draft),
    import_id,
    import_name,
    created_at: at,
    updated_at: at,
    deleted_at: null,
  }));
  await withTransaction(database, async (transaction) => {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const part = rows.slice(from, from + ROWS_AT_ONCE);
      await transaction.withTables<Tables>().insertInto('forecast').values(part).execute();
    }
    await bumpRevision(transaction, workspace);
  });
}

/** A statement takes so many values and no more. */
const ROWS_AT_ONCE = 50;

/**
 * Moves to the bin all that an import brought.
 * @returns whether there was anything
 */
export async function binImport(
  database: Database,
  workspace: Workspace,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  return await withTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .withTables<Tables>()
      .updateTable('forecast')
      .set({ deleted_at: at })
      .where('workspace_id', '=', workspace)
      .where('import_id', '=', id)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await bumpRevision(transaction, workspace);
    return numUpdatedRows > 0n;
  });
}

function columnsOf(draft: ForecastDraft) {
  return { title: draft.text, due: draft.due, entry: JSON.stringify(draft) };
}

function selectLive(database: Database, workspace: Workspace) {
  return database
    .withTables<Tables>()
    .selectFrom('forecast')
    .where('workspace_id', '=', workspace)
    .where('deleted_at', 'is', null);
}
