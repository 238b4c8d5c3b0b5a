import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';

type Tables = {
  readonly workspace: { readonly workspace_id: string; readonly created_at: string };
};

/** Lets no one else who asks for it change this workspace until the transaction ends. */
export async function lockWorkspace(database: Database, workspace: Workspace): Promise<void> {
  await database
    .withTables<Tables>()
    .updateTable('workspace')
    .set(({ ref }) => ({ created_at: ref('created_at') }))
    .where('workspace_id', '=', workspace)
    .execute();
}
