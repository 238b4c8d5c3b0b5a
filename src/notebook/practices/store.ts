import type { Database } from '../../platform/database/database.ts';
import { fromJson } from '../../platform/database/values.ts';
import { type Practice, type PracticeDraft, practiceDraftSchema } from './model.ts';

type Tables = {
  readonly practice: {
    readonly workspace_id: string;
    readonly id: string;
    /** what its owner calls it */
    readonly title: string;
    /** the shift it belongs to */
    readonly shift: string;
    /** the whole practice, as JSON */
    readonly practice: string;
    readonly created_at: string;
    readonly updated_at: string;
    readonly deleted_at: string | null;
  };
};

/** The practices that the owner wrote, in the order in which they were begun. */
export async function loadOwnPractices(database: Database, workspace: string): Promise<Practice[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('practice')
    .select(['id', 'practice'])
    .where('workspace_id', '=', workspace)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, practice }) => ({
    id,
    isOwn: true,
    ...fromJson(practiceDraftSchema, practice),
  }));
}

interface PracticeToKeep {
  readonly id: string;
  readonly draft: PracticeDraft;
  /** instant of the change */
  readonly at: string;
}

/** Keeps a practice as it is now; a new id is a new one, one in the bin comes back. */
export async function savePractice(
  database: Database,
  workspace: string,
  { id, draft, at }: PracticeToKeep,
): Promise<void> {
  const columns = {
    title: draft.title,
    shift: draft.shift,
    practice: JSON.stringify(draft),
    updated_at: at,
    deleted_at: null,
  };
  await database
    .withTables<Tables>()
    .insertInto('practice')
    .values({ workspace_id: workspace, id, created_at: at, ...columns })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(columns))
    .execute();
}

/**
 * Moves a practice to the bin.
 * @returns whether there was one
 */
export async function binPractice(
  database: Database,
  workspace: string,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .withTables<Tables>()
    .updateTable('practice')
    .set({ deleted_at: at })
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
