import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { evidenceTables, type ImportRow, type SourceKey } from './tables.ts';

export async function insertImport(database: Database, row: ImportRow): Promise<void> {
  await evidenceTables(database).insertInto('evidence_import').values(row).execute();
}

/** The imports of a source that can still be undone, latest first. */
export async function listImports(
  database: Database,
  { workspace, source }: SourceKey,
): Promise<readonly ImportRow[]> {
  return await evidenceTables(database)
    .selectFrom('evidence_import')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The saved import of an id; undefined when the workspace has none. */
export async function findImport(
  database: Database,
  workspace: Workspace,
  id: string,
): Promise<ImportRow | undefined> {
  return await evidenceTables(database)
    .selectFrom('evidence_import')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Forgets that an import was made; what it brought is the caller's to keep or delete. */
export async function deleteImport(
  database: Database,
  { workspace, source }: SourceKey,
  id: string,
): Promise<void> {
  await evidenceTables(database)
    .deleteFrom('evidence_import')
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('id', '=', id)
    .execute();
}
