import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';

type Tables = {
  readonly workspace: {
    // The operator is at the machine that holds all of them.
    readonly workspace_id: Workspace;
    /** missing before an upgrade */
    readonly sample_of?: string | null;
  };
};

/**
 * Every workspace on this server, samples apart: for what the operator does by night and at the
 * command line. Like the schedule, it asks across workspaces; no route may.
 */
export async function listWorkspaces(database: Database): Promise<readonly Workspace[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('workspace')
    .selectAll()
    .orderBy('workspace_id')
    .execute();
  return rows.flatMap((row) => (row.sample_of == null ? [row.workspace_id] : []));
}
