import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { toFlag, toInstant } from '../../platform/database/values.ts';
import type { Import } from '../model.ts';
import { type ColumnMapping, namesPeople } from '../read-contacts/columns.ts';
import { namesNobody } from '../read-source/people-reading.ts';
import {
  changeImportWork,
  FREE,
  type ImportKey,
  type ImportWorkRow,
  refusalOf,
  showImport,
} from '../store/import-work.ts';
import { cancelImport } from './end-import.ts';
import type { ImportDesk } from './import-desk.ts';
import { noTable, notReady, tooLate } from './job-refusals.ts';

export interface ImportRequestGround extends ImportKey {
  readonly database: Database;
  readonly desk: ImportDesk;
}

/** Saves the preview. @returns once that is done, or failed for a reason that is ours */
export async function saveImport(ground: ImportRequestGround, asNew: boolean): Promise<Import> {
  const { desk, workspace, id } = ground;
  const change = { state: 'saving', work: 'save', as_new: toFlag(asNew), percent: 0 } as const;
  const isShown = await changePreview(ground, change, 'none');
  // What is shown is being read again: it is not what is saved.
  if (!isShown) await changePreview(ground, { ...change, found: null }, 'read');
  const row = await desk.find(workspace, id);
  if (row.state !== 'saving' && row.state !== 'done') throw notReady(row.state === 'reading');
  return await untilShown(ground);
}

/** Reads a table again: its owner said what its columns mean. */
export async function mapColumns(
  ground: ImportRequestGround,
  mapping: ColumnMapping,
): Promise<Import> {
  const { state, people } = showImport(await ground.desk.find(ground.workspace, ground.id));
  if (state !== 'preview' || people === null || people.columns === null) throw noTable();
  if (!namesPeople(mapping)) throw namesNobody();
  const change = { work: 'read', mapping: JSON.stringify({ mapping }) } as const;
  (await changePreview(ground, change, 'none')) || (await changePreview(ground, change, 'read'));
  return await untilShown(ground);
}

/** Nothing of it is stored. */
export async function endImport(ground: ImportRequestGround): Promise<void> {
  const { database, desk, workspace, id } = ground;
  for (;;) {
    const row = await desk.find(workspace, id);
    if (row.state === 'saving' || row.state === 'done') throw tooLate();
    // A server may take it up between the look and the word.
    if (row.state !== 'reading' && row.state !== 'preview') break;
    if (await cancelImport(database, row)) break;
  }
  await desk.drop([{ workspace, id }]);
}

/** Lets the previews of a workspace follow its exclusions. */
export async function readPreviewsAgain(
  { database, desk }: Pick<ImportRequestGround, 'database' | 'desk'>,
  workspace: Workspace,
): Promise<void> {
  const previews = { workspace_id: workspace, state: 'preview' } as const;
  await changeImportWork(database, previews, { work: 'read', ...handedOver() });
  await desk.wake();
}

/** @returns whether it is a preview, and `work` is to be done for it */
async function changePreview(
  { database, workspace, id }: ImportRequestGround,
  change: Partial<ImportWorkRow>,
  work: 'none' | 'read',
): Promise<boolean> {
  const preview = { workspace_id: workspace, id, state: 'preview', work } as const;
  return (await changeImportWork(database, preview, { ...change, ...handedOver() })) === 1;
}

function handedOver() {
  return { tries: 0, ...FREE, changed_at: toInstant(Date.now()) };
}

async function untilShown({ desk, workspace, id }: ImportRequestGround): Promise<Import> {
  await desk.wake();
  const row = await desk.untilIdle({ workspace, id });
  // The thread that ended it may not have come to that yet.
  if (row.state !== 'preview') await desk.spool.remove(id);
  const refusal = refusalOf(row);
  // What is our fault is no answer to a wrong request: it stands in the import.
  if (refusal !== undefined && refusal.code !== 'import-broken') throw refusal;
  return showImport(row);
}
