import * as z from 'zod/mini';
import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { fromFlag, fromJson, toFlag } from '../../platform/database/values.ts';
import {
  asideSchema,
  CONTACT_KINDS,
  type ContactSource,
  contactFormatSchema,
  contactWarningSchema,
} from './model.ts';

type Tables = {
  readonly contact_source: ContactSourceRow;
  readonly contact_import: ContactImportRow;
};

export interface ContactSourceRow {
  readonly workspace_id: Workspace;
  readonly id: string;
  readonly kind: string;
  readonly format: string;
  readonly name: string;
  readonly is_excluded: number;
  /** the import whose records count; the one before is kept so that it can be undone */
  readonly import_id: string;
}

export interface ContactImportRow {
  readonly workspace_id: string;
  readonly source_id: string;
  readonly id: string;
  readonly made_at: string;
  readonly added: number;
  readonly changed: number;
  readonly vanished: number;
  readonly holds: number;
  readonly people: number;
  readonly aside: string;
  readonly first_on: string | null;
  readonly last_on: string | null;
  readonly warnings: string;
}

export interface ContactSourceKey {
  readonly workspace: Workspace;
  readonly source: string;
}

/** Contacts and mail by name, as their owner sees them. */
export async function loadContactSources(
  database: Database,
  workspace: Workspace,
): Promise<ContactSource[]> {
  const rows = await listContactSources(database, workspace);
  const imports = await database
    .withTables<Tables>()
    .selectFrom('contact_import')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .orderBy('id', 'desc')
    .execute();
  const bySource = Map.groupBy(imports, (row) => row.source_id);
  return rows.flatMap((row) => toSource(row, bySource.get(row.id) ?? []));
}

/** The same as they are stored. */
export async function listContactSources(
  database: Database,
  workspace: Workspace,
): Promise<readonly ContactSourceRow[]> {
  return await database
    .withTables<Tables>()
    .selectFrom('contact_source')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export async function findContactSource(
  database: Database,
  { workspace, source }: ContactSourceKey,
): Promise<ContactSourceRow | undefined> {
  const rows = await listContactSources(database, workspace);
  return rows.find(({ id }) => id === source);
}

/** A new source, or the same with another import that counts. */
export async function saveContactSource(database: Database, row: ContactSourceRow): Promise<void> {
  await database
    .withTables<Tables>()
    .insertInto('contact_source')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'id'])
        .doUpdateSet({ import_id: row.import_id, format: row.format }),
    )
    .execute();
}

/** @returns whether there was one */
export async function changeContactSource(
  database: Database,
  { workspace, source }: ContactSourceKey,
  change: { readonly name?: string | undefined; readonly isExcluded?: boolean | undefined },
): Promise<boolean> {
  const row = await findContactSource(database, { workspace, source });
  if (row === undefined) return false;
  await database
    .withTables<Tables>()
    .updateTable('contact_source')
    .set({
      name: change.name ?? row.name,
      is_excluded: change.isExcluded === undefined ? row.is_excluded : toFlag(change.isExcluded),
    })
    .where('workspace_id', '=', workspace)
    .where('id', '=', source)
    .execute();
  return true;
}

/** Deletes a source with all it brought, for good. @returns whether there was one */
export async function deleteContactSource(
  database: Database,
  { workspace, source }: ContactSourceKey,
): Promise<boolean> {
  const { numDeletedRows } = await database
    .withTables<Tables>()
    .deleteFrom('contact_source')
    .where('workspace_id', '=', workspace)
    .where('id', '=', source)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The imports of a source that are kept, latest first. */
export async function listContactImports(
  database: Database,
  { workspace, source }: ContactSourceKey,
): Promise<readonly ContactImportRow[]> {
  return await database
    .withTables<Tables>()
    .selectFrom('contact_import')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .orderBy('id', 'desc')
    .execute();
}

/** The import of an id; undefined when the workspace has none. */
export async function findContactImport(
  database: Database,
  workspace: Workspace,
  id: string,
): Promise<ContactImportRow | undefined> {
  return await database
    .withTables<Tables>()
    .selectFrom('contact_import')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertContactImport(
  database: Database,
  row: ContactImportRow,
): Promise<void> {
  await database.withTables<Tables>().insertInto('contact_import').values(row).execute();
}

export async function changeContactImport(
  database: Database,
  { workspace, source }: ContactSourceKey,
  { id, ...change }: Partial<ContactImportRow> & { readonly id: string },
): Promise<void> {
  await database
    .withTables<Tables>()
    .updateTable('contact_import')
    .set(change)
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('id', '=', id)
    .execute();
}

/** Deletes imports with all they brought. */
export async function deleteContactImports(
  database: Database,
  { workspace, source }: ContactSourceKey,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await database
    .withTables<Tables>()
    .deleteFrom('contact_import')
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('id', 'in', [...ids])
    .execute();
}

function toSource(row: ContactSourceRow, imports: readonly ContactImportRow[]): ContactSource[] {
  const current = imports.find(({ id }) => id === row.import_id);
  if (current === undefined) return [];
  return [
    {
      id: row.id,
      kind: z.parse(z.enum(CONTACT_KINDS), row.kind),
      format: z.parse(contactFormatSchema, row.format),
      name: row.name,
      isExcluded: fromFlag(row.is_excluded),
      readAt: current.made_at,
      holds: current.holds,
      people: current.people,
      aside: fromJson(asideSchema, current.aside),
      from: current.first_on,
      to: current.last_on,
      warnings: fromJson(z.array(contactWarningSchema), current.warnings),
      imports: imports.map(({ id, made_at, added, changed, vanished }) => ({
        id,
        at: made_at,
        added,
        changed,
        vanished,
      })),
    },
  ];
}
