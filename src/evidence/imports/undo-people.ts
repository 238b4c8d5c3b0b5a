import { bumpRevision } from '../../accounts/revision-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import {
  deleteContactImports,
  deleteContactSource,
  findContactImport,
  findContactSource,
  listContactImports,
  saveContactSource,
} from '../contacts/store.ts';

/**
 * Takes the latest import of contacts or mail back whole, inside the caller's transaction; taking
 * back the only one takes the source.
 * @returns whether the import is one of contacts or mail
 */
export async function undoPeople(
  database: Database,
  workspace: Workspace,
  id: string,
): Promise<boolean> {
  const made = await findContactImport(database, workspace, id);
  if (made === undefined) return false;
  const key = { workspace, source: made.source_id };
  const source = await findContactSource(database, key);
  const [latest, before] = await listContactImports(database, key);
  if (latest?.id !== id || source === undefined) throw notLatest();
  await deleteContactImports(database, key, [id]);
  if (before === undefined) await deleteContactSource(database, key);
  else await saveContactSource(database, { ...source, import_id: before.id });
  await bumpRevision(database, workspace);
  return true;
}

function notLatest(): UserError {
  return new UserError(
    'import-not-latest',
    'Only the latest import can be undone. Undo the later ones first.',
    409,
  );
}
