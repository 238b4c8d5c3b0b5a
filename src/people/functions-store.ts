import { bumpRevision } from '../accounts/revision-store.ts';
import type { Workspace } from '../kernel/authorized.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Database } from '../platform/database/database.ts';
import { insertRows } from '../platform/database/insert-rows.ts';
import { withTransaction } from '../platform/database/transaction.ts';
import { fromFlag, toFlag } from '../platform/database/values.ts';
import { FUNCTION_TIES, type Functions, USUAL_FUNCTIONS } from './model.ts';

type Tables = {
  readonly people_function: {
    readonly workspace_id: string;
    readonly name: string;
    readonly place: number;
    readonly is_home: number;
    readonly tie: string | null;
  };
  readonly person: {
    readonly workspace_id: string;
    readonly id: string;
    readonly function: string | null;
    readonly deleted_at: string | null;
  };
};

/** The owner's list of functions in their order; a usual one until they have their own. */
export async function loadFunctions(database: Database, workspace: Workspace): Promise<Functions> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('people_function')
    .select(['name', 'is_home', 'tie'])
    .where('workspace_id', '=', workspace)
    .orderBy('place')
    .execute();
  if (rows.length === 0) return { functions: [...USUAL_FUNCTIONS], home: null, ties: {} };
  return {
    functions: rows.map((row) => row.name),
    home: rows.find((row) => fromFlag(row.is_home))?.name ?? null,
    ties: Object.fromEntries(
      rows.flatMap(({ name, tie }) => {
        const known = FUNCTION_TIES.find((each) => each === tie);
        return known === undefined ? [] : [[name, known]];
      }),
    ),
  };
}

/**
 * Puts this list in place of the one before.
 * @throws UserError `function-in-use` when people have a function that it drops: what they have is
 *   the owner's to change, and to take back
 */
export async function saveFunctions(
  database: Database,
  workspace: Workspace,
  { functions, home, ties }: Functions,
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    const before = await loadFunctions(transaction, workspace);
    const dropped = before.functions.filter((name) => !functions.includes(name));
    await refuseInUse(transaction, workspace, dropped);
    const tables = transaction.withTables<Tables>();
    await tables.deleteFrom('people_function').where('workspace_id', '=', workspace).execute();
    const said = ties ?? before.ties ?? {};
    const rows = functions.map((name, place) => {
      const tie = name === home ? null : (said[name] ?? null);
      return { workspace_id: workspace, name, place, is_home: toFlag(name === home), tie };
    });
    await insertRows(transaction, 'people_function', { rows });
    await bumpRevision(transaction, workspace);
  });
}

async function refuseInUse(
  database: Database,
  workspace: Workspace,
  dropped: readonly string[],
): Promise<void> {
  if (dropped.length === 0) return;
  const people = await database
    .withTables<Tables>()
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspace)
    .where('deleted_at', 'is', null)
    .where('function', 'in', [...dropped])
    .execute();
  if (people.length === 0) return;
  const said = people.length === 1 ? '1 person has' : `${people.length} people have`;
  throw new UserError(
    'function-in-use',
    `${said} a function that would be gone. Give them another one first.`,
    409,
  );
}
