import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';

type Tables = {
  readonly workspace_revision: { readonly workspace_id: string; readonly revision: number };
};

/**
 * Says that something changed that hours are made from. To be called in the transaction of the
 * change, so that what is materialised from older data is known to be old.
 */
export async function bumpRevision(database: Database, workspace: Workspace): Promise<void> {
  await database
    .withTables<Tables>()
    .insertInto('workspace_revision')
    .values({ workspace_id: workspace, revision: 1 })
    .onConflict((conflict) =>
      conflict.column('workspace_id').doUpdateSet(({ eb, ref }) => ({
        revision: eb(ref('workspace_revision.revision'), '+', 1),
      })),
    )
    .execute();
}

/**
 * How often what hours are made from has changed.
 * @returns a count; 0 before the first change
 */
export async function loadRevision(database: Database, workspace: Workspace): Promise<number> {
  const row = await database
    .withTables<Tables>()
    .selectFrom('workspace_revision')
    .select('revision')
    .where('workspace_id', '=', workspace)
    .executeTakeFirst();
  return row?.revision ?? 0;
}
