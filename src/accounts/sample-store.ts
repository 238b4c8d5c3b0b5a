import type { Session } from '../kernel/actor.ts';
import type { Workspace } from '../kernel/authorized.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Database } from '../platform/database/database.ts';

type Tables = {
  // A sample and the one it was made for are in the same hands.
  readonly workspace: {
    readonly workspace_id: Workspace;
    readonly created_at: string;
    readonly sample_of: Workspace | null;
  };
  readonly session: {
    readonly workspace_id: string;
    readonly token_hash: string;
    readonly shown_workspace: Workspace | null;
  };
};

/** The workspace that a sample was made for; undefined for one's own workspace. */
export async function findSampleOwner(
  database: Database,
  workspace: Workspace,
): Promise<Workspace | undefined> {
  const row = await database
    .withTables<Tables>()
    .selectFrom('workspace')
    .select('sample_of')
    .where('workspace_id', '=', workspace)
    .executeTakeFirst();
  return row?.sample_of ?? undefined;
}

/** When a workspace was made, as an instant; undefined where none is. */
export async function findCreation(
  database: Database,
  workspace: Workspace,
): Promise<string | undefined> {
  const row = await database
    .withTables<Tables>()
    .selectFrom('workspace')
    .select('created_at')
    .where('workspace_id', '=', workspace)
    .executeTakeFirst();
  return row?.created_at;
}

/** The sample that was made for a workspace; undefined without one. */
export async function findSampleFor(
  database: Database,
  owner: Workspace,
): Promise<Workspace | undefined> {
  const row = await database
    .withTables<Tables>()
    .selectFrom('workspace')
    .select('workspace_id')
    .where('sample_of', '=', owner)
    .executeTakeFirst();
  return row?.workspace_id;
}

/** Lets one session look at the sample. */
export async function setShown(
  database: Database,
  { workspace, hash }: Session,
  sample: Workspace,
): Promise<void> {
  await database
    .withTables<Tables>()
    .updateTable('session')
    .set({ shown_workspace: sample })
    .where('workspace_id', '=', workspace)
    .where('token_hash', '=', hash)
    .execute();
}

/** Brings every session of an owner back to their own workspace. */
export async function showOwn(database: Database, owner: Workspace): Promise<void> {
  await database
    .withTables<Tables>()
    .updateTable('session')
    .set({ shown_workspace: null })
    .where('workspace_id', '=', owner)
    .execute();
}

/**
 * For what concerns one's own data alone, as an export or a backup.
 * @throws UserError `sample-shown` while the sample is looked at
 */
export async function refuseSample(database: Database, workspace: Workspace): Promise<void> {
  if ((await findSampleOwner(database, workspace)) === undefined) return;
  throw new UserError(
    'sample-shown',
    'You are looking at the sample. Leave it first: this concerns your own data.',
    409,
  );
}
