import type { Updateable } from 'kysely';
import * as z from 'zod/mini';
import type { Workspace } from '../../kernel/authorized.ts';
import { USER_ERROR_STATUSES, UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { fromJson, toInstant } from '../../platform/database/values.ts';
import { type Import, importSchema } from '../model.ts';
import { stemOf } from '../read-source/source-files.ts';

/** An import under way: whatever server it began on, any server can go on with it. */
export interface ImportWorkRow {
  readonly workspace_id: Workspace;
  readonly id: string;
  readonly kind: 'file' | 'subscription';
  readonly name: string;
  readonly file_name: string;
  /** to be read again; once done, what it became */
  readonly source_id: string | null;
  /** JSON of where a subscription is read from, and of what its server said */
  readonly subscription: string | null;
  /** without a preview: the owner has seen this source before */
  readonly saves_itself: number;
  readonly as_new: number;
  /** JSON of what the columns of a table mean */
  readonly mapping: string | null;
  readonly read_at: string;
  readonly state: Import['state'];
  readonly percent: number;
  /** JSON of a UserError */
  readonly refusal: string | null;
  /** JSON of the preview */
  readonly found: string | null;
  /** what is to be done next; `receive` is done by the server that holds the request alone */
  readonly work: 'receive' | 'read' | 'save' | 'none';
  /** how often it was taken up */
  readonly tries: number;
  readonly claimed_by: string;
  readonly claimed_until: string;
  readonly changed_at: string;
}

export interface ImportKey {
  readonly workspace: Workspace;
  readonly id: string;
}

type Tables = { readonly import_work: ImportWorkRow };

type Where = Partial<Pick<ImportWorkRow, 'state' | 'work' | 'claimed_by' | 'workspace_id' | 'id'>>;

/** Claimed by nobody. */
export const FREE = { claimed_by: '', claimed_until: '' };

const foundSchema = z.pick(importSchema, { preview: true, people: true });
const refusalSchema = z.object({
  code: z.string(),
  message: z.string(),
  status: z.literal(USER_ERROR_STATUSES),
});

export async function insertImportWork(database: Database, row: ImportWorkRow): Promise<void> {
  await database.withTables<Tables>().insertInto('import_work').values(row).execute();
}

export async function findImportWork(
  database: Database,
  { workspace, id }: ImportKey,
): Promise<ImportWorkRow | undefined> {
  return await database
    .withTables<Tables>()
    .selectFrom('import_work')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Those of all workspaces that are not forgotten, oldest first: any server may go on with them. */
export async function listImportWork(database: Database): Promise<readonly ImportWorkRow[]> {
  return await database
    .withTables<Tables>()
    .selectFrom('import_work')
    .selectAll()
    .orderBy('id')
    .execute();
}

/** Changes what is as the caller saw it. @returns how many were so */
export async function changeImportWork(
  database: Database,
  where: Where,
  change: Updateable<ImportWorkRow>,
): Promise<number> {
  const { numUpdatedRows } = await database
    .withTables<Tables>()
    .updateTable('import_work')
    .set(change)
    .where((expression) => expression.and(where))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Takes up work that nobody does; false when another server was first. */
export async function claimImportWork(
  database: Database,
  { workspace_id, id, work, tries }: ImportWorkRow,
  { by, now, until }: { readonly by: string; readonly now: number; readonly until: number },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .withTables<Tables>()
    .updateTable('import_work')
    .set({ claimed_by: by, claimed_until: toInstant(until), tries: tries + 1 })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .where('work', '=', work)
    .where('claimed_until', '<', toInstant(now))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteImportWork(database: Database, where: Where): Promise<void> {
  await database
    .withTables<Tables>()
    .deleteFrom('import_work')
    .where((expression) => expression.and(where))
    .execute();
}

/** An import as its owner sees it. */
export function showImport(row: ImportWorkRow): Import {
  const found = row.found === null ? NOTHING_FOUND : fromJson(foundSchema, row.found);
  return {
    id: row.id,
    name: row.name || stemOf(row.file_name),
    state: row.state,
    progress: row.percent / 100,
    trouble: refusalOf(row)?.message ?? null,
    ...found,
    source: row.state === 'done' ? row.source_id : null,
  };
}

const NOTHING_FOUND = { preview: null, people: null };

/** Why it was refused; undefined when it was not. */
export function refusalOf({ refusal }: ImportWorkRow): UserError | undefined {
  if (refusal === null) return undefined;
  const { code, message, status } = fromJson(refusalSchema, refusal);
  return new UserError(code, message, status);
}
