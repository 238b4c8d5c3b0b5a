import type { ExpressionBuilder } from 'kysely';
import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from './database/database.ts';
import { fromInstant, toInstant } from './database/values.ts';

/** One piece of work that is to be done at a time: `refresh` of a source, say. */
export interface DueWork {
  readonly workspace: Workspace;
  /** what is to be done; the slice that does it names it */
  readonly kind: string;
  /** the id of what it is done to */
  readonly subject: string;
  /** epoch milliseconds */
  readonly dueAt: number;
}

type Tables = {
  // Whoever planned the work had the right, which lasts until it is done.
  readonly due_work: {
    readonly workspace_id: Workspace;
    readonly kind: string;
    readonly subject: string;
    readonly due_at: string;
    readonly claimed_until: string;
  };
};

const NEVER = '';

/** Nothing is planned, or claimed, for longer ahead: a day, give or take an hour of the clock. */
const FARTHEST_AHEAD = 2 * 86_400_000;

/** Plans a piece of work, or moves it to another time. */
export async function planWork(
  database: Database,
  workspace: Workspace,
  { kind, subject, dueAt }: Omit<DueWork, 'workspace'>,
): Promise<void> {
  const due_at = toInstant(dueAt);
  await database
    .withTables<Tables>()
    .insertInto('due_work')
    .values({ workspace_id: workspace, kind, subject, due_at, claimed_until: NEVER })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'kind', 'subject']).doUpdateSet({ due_at }),
    )
    .execute();
}

export async function cancelWork(
  database: Database,
  workspace: Workspace,
  { kind, subject }: Pick<DueWork, 'kind' | 'subject'>,
): Promise<void> {
  await database
    .withTables<Tables>()
    .deleteFrom('due_work')
    .where('workspace_id', '=', workspace)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .execute();
}

/** What is due and claimed by nobody, oldest first. The one question asked across workspaces. */
export async function findDue(
  database: Database,
  { kinds, now }: { readonly kinds: readonly string[]; readonly now: number },
): Promise<readonly DueWork[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('due_work')
    .select(['workspace_id', 'kind', 'subject', 'due_at'])
    .where('kind', 'in', kinds)
    .where((row) => isDue(row, now))
    .orderBy('due_at')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    workspace: row.workspace_id,
    kind: row.kind,
    subject: row.subject,
    dueAt: fromInstant(row.due_at),
  }));
}

/**
 * When its time has come and nobody holds it. What is planned or held for longer than anything may
 * be was so by a clock that was ahead and came back: it is done now, and so planned anew.
 */
function isDue({ and, or, eb }: ExpressionBuilder<Tables, 'due_work'>, now: number) {
  const farthest = toInstant(now + FARTHEST_AHEAD);
  return and([
    or([eb('due_at', '<=', toInstant(now)), eb('due_at', '>', farthest)]),
    or([eb('claimed_until', '<', toInstant(now)), eb('claimed_until', '>', farthest)]),
  ]);
}

/** Takes the work for a while, so that no other server does it too; false when another was first. */
export async function claimWork(
  database: Database,
  work: DueWork,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .withTables<Tables>()
    .updateTable('due_work')
    .set({ claimed_until: toInstant(until) })
    .where('workspace_id', '=', work.workspace)
    .where('kind', '=', work.kind)
    .where('subject', '=', work.subject)
    .where((row) => isDue(row, now))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Lets the work go, to be done again at a time. Work cancelled meanwhile stays cancelled. */
export async function releaseWork(database: Database, work: DueWork, dueAt: number): Promise<void> {
  await database
    .withTables<Tables>()
    .updateTable('due_work')
    .set({ due_at: toInstant(dueAt), claimed_until: NEVER })
    .where('workspace_id', '=', work.workspace)
    .where('kind', '=', work.kind)
    .where('subject', '=', work.subject)
    .execute();
}
