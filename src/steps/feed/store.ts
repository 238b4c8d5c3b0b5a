import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';

type Tables = {
  readonly calendar_feed: {
    readonly workspace_id: string;
    /** of the secret; the secret itself is kept nowhere */
    readonly hash: string;
    readonly created_at: string;
    readonly read_at: string | null;
  };
};

interface KeptFeed {
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** The feed of a workspace; undefined where there is none. */
export async function loadFeed(
  database: Database,
  workspace: Workspace,
): Promise<KeptFeed | undefined> {
  const row = await database
    .withTables<Tables>()
    .selectFrom('calendar_feed')
    .select(['created_at', 'read_at'])
    .where('workspace_id', '=', workspace)
    .executeTakeFirst();
  return row && { createdAt: row.created_at, readAt: row.read_at };
}

/** Keeps the hash of a new secret; an older one opens nothing any more. */
export async function saveFeed(
  database: Database,
  workspace: Workspace,
  { hash, at }: { readonly hash: string; readonly at: string },
): Promise<void> {
  const columns = { hash, created_at: at, read_at: null };
  await database
    .withTables<Tables>()
    .insertInto('calendar_feed')
    .values({ workspace_id: workspace, ...columns })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(columns))
    .execute();
}

/** Takes the feed away; its address opens nothing any more. */
export async function deleteFeed(database: Database, workspace: Workspace): Promise<void> {
  await database
    .withTables<Tables>()
    .deleteFrom('calendar_feed')
    .where('workspace_id', '=', workspace)
    .execute();
}

/**
 * Notes that a calendar reads the feed.
 * @returns whether the secret is the one that is kept
 */
export async function openFeed(
  database: Database,
  { workspace, hash, at }: FeedClaim,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .withTables<Tables>()
    .updateTable('calendar_feed')
    .set({ read_at: at })
    .where('workspace_id', '=', workspace)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What someone claims who shows a secret, before anybody has looked whether it is one. */
interface FeedClaim {
  readonly workspace: string;
  readonly hash: string;
  /** instant */
  readonly at: string;
}
