import { bumpRevision } from '../../accounts/revision-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { countWithPeople } from '../read-source/count-with-people.ts';
import { deleteChangesOf } from '../store/changes.ts';
import { deleteImport, findImport, listImports } from '../store/imports.ts';
import { countSource, findFreeNumber, loadNumbered, loadStoredSeries } from '../store/series.ts';
import { deleteSeriesOf, reviveSeries } from '../store/series-changes.ts';
import { deleteSource, findSource, lockSources, setSource } from '../store/sources.ts';
import type { SourceKey } from '../store/tables.ts';
import { extendSource } from './extend-source.ts';
import { cancelSourceWork } from './source-work.ts';
import { undoPeople } from './undo-people.ts';

export interface UndoOptions {
  readonly workspace: Workspace;
  /** id of the import */
  readonly id: string;
  /** epoch milliseconds */
  readonly now: number;
}

/** Takes the latest import of a source back whole; taking back the only one takes the source. */
export async function undoImport(
  database: Database,
  { workspace, id, now }: UndoOptions,
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    await lockSources(transaction, workspace);
    if (await undoPeople(transaction, workspace, id)) return;
    const made = await findImport(transaction, workspace, id);
    if (made === undefined) throw importNotFound();
    const key = { workspace, source: made.source_id };
    const [latest] = await listImports(transaction, key);
    if (latest?.id !== id) throw notLatest();
    await deleteSeriesOf(transaction, key, { column: 'import_id', by: id });
    await reviveSeries(transaction, key, id);
    await deleteChangesOf(transaction, key, id);
    await deleteImport(transaction, key, id);
    await bumpRevision(transaction, workspace);
    const isOnly = (await listImports(transaction, key)).length === 0;
    if (isOnly && (await findFreeNumber(transaction, key)) === 1) {
      await cancelSourceWork(transaction, key);
      await deleteSource(transaction, key);
      return;
    }
    const row = await findSource(transaction, key);
    const expanded_to = [row?.expanded_to ?? made.expanded_before, made.expanded_before].sort()[0];
    await setSource(transaction, key, {
      ...(await countSource(transaction, key)),
      with_people: await recountWithPeople(transaction, key),
      ...(expanded_to !== undefined && { expanded_to }),
    });
    await extendSource(transaction, key, now);
  });
}

/** What is left is counted as the reading before counted it. */
async function recountWithPeople(database: Database, key: SourceKey): Promise<number> {
  const numbers = (await loadStoredSeries(database, key)).map(({ number }) => number);
  const series = await loadNumbered(database, key, numbers);
  return countWithPeople(series.map(({ kept }) => kept.series));
}

export function importNotFound(): UserError {
  return new UserError(
    'import-not-found',
    'There is no such import: it was never saved, or is not kept any more.',
    404,
  );
}

function notLatest(): UserError {
  return new UserError(
    'import-not-latest',
    'Only the latest import of a calendar can be undone. Undo the later ones first.',
    409,
  );
}
