import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Refusal } from './model.ts';

type Tables = {
  readonly refused_offer: {
    readonly workspace_id: string;
    /** the practice or the supply */
    readonly practice: string;
    /** what it was about: the key of a series, the id of a person */
    readonly about: string;
    readonly refused_at: string;
  };
};

/** What was offered and not wanted, the latest first. */
export async function loadRefusals(database: Database, workspace: Workspace): Promise<Refusal[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('refused_offer')
    .select(['practice', 'about', 'refused_at'])
    .where('workspace_id', '=', workspace)
    .orderBy('refused_at', 'desc')
    .orderBy('practice')
    .orderBy('about')
    .execute();
  return rows.map(({ practice, about, refused_at }) => ({ practice, key: about, at: refused_at }));
}

/** Remembers that an offer was not wanted; the latest time holds. */
export async function saveRefusal(
  database: Database,
  workspace: Workspace,
  { practice, key, at }: Refusal,
): Promise<void> {
  await database
    .withTables<Tables>()
    .insertInto('refused_offer')
    .values({ workspace_id: workspace, practice, about: key, refused_at: at })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'practice', 'about']).doUpdateSet({ refused_at: at }),
    )
    .execute();
}

/**
 * Forgets that an offer was not wanted.
 * @returns whether it was remembered
 */
export async function deleteRefusal(
  database: Database,
  workspace: Workspace,
  { practice, key }: Pick<Refusal, 'practice' | 'key'>,
): Promise<boolean> {
  const { numDeletedRows } = await database
    .withTables<Tables>()
    .deleteFrom('refused_offer')
    .where('workspace_id', '=', workspace)
    .where('practice', '=', practice)
    .where('about', '=', key)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
