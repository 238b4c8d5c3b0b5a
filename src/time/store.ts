import { bumpRevision } from '../accounts/revision-store.ts';
import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';
import { insertRows } from '../platform/database/insert-rows.ts';
import { withTransaction } from '../platform/database/transaction.ts';
import { fromFlag, toFlag } from '../platform/database/values.ts';
import type { Answer, Horizon, Kind, Leave, Rule } from './model.ts';

type Tables = {
  readonly time_answer: DecisionRow & { readonly title_key: string };
  readonly time_exception: DecisionRow & { readonly uid: string; readonly recurrence: string };
  readonly time_rule: {
    readonly workspace_id: string;
    readonly place: number;
    readonly match: string;
    readonly field: string;
    readonly kind: string;
    readonly horizon: string | null;
  };
  readonly time_leave: {
    readonly workspace_id: string;
    readonly week: string;
    readonly is_leave: number;
  };
};

interface DecisionRow {
  readonly workspace_id: string;
  readonly title: string;
  readonly kind: string;
  readonly horizon: string | null;
}

/** What the owner answered, about titles and about single occurrences. */
export async function loadAnswers(database: Database, workspace: Workspace): Promise<Answer[]> {
  const tables = database.withTables<Tables>();
  const ofTitles = await tables
    .selectFrom('time_answer')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .orderBy('title_key')
    .execute();
  const ofOne = await tables
    .selectFrom('time_exception')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .orderBy('uid')
    .orderBy('recurrence')
    .execute();
  return [
    ...ofTitles.map(toAnswer),
    ...ofOne.map(({ uid, recurrence, ...row }) => ({
      ...toAnswer(row),
      only: { uid, recurrence },
    })),
  ];
}

/** Keeps an answer in place of an earlier one to the same title or occurrence. */
export async function saveAnswer(
  database: Database,
  workspace: Workspace,
  { titleKey, answer }: { readonly titleKey: string; readonly answer: Answer },
): Promise<void> {
  const { title, kind, horizon, only } = answer;
  const decision = { title, kind, horizon: horizon ?? null };
  await changeHours(database, workspace, async (transaction) => {
    const tables = transaction.withTables<Tables>();
    if (only === undefined) {
      await tables
        .insertInto('time_answer')
        .values({ workspace_id: workspace, title_key: titleKey, ...decision })
        .onConflict((each) => each.columns(['workspace_id', 'title_key']).doUpdateSet(decision))
        .execute();
    } else {
      const { uid, recurrence } = only;
      await tables
        .insertInto('time_exception')
        .values({ workspace_id: workspace, uid, recurrence, ...decision })
        .onConflict((each) =>
          each.columns(['workspace_id', 'uid', 'recurrence']).doUpdateSet(decision),
        )
        .execute();
    }
  });
}

/** Takes an answer back; nothing happens where there is none. */
export async function deleteAnswer(
  database: Database,
  workspace: Workspace,
  { titleKey, only }: { readonly titleKey: string; readonly only: Answer['only'] },
): Promise<void> {
  await changeHours(database, workspace, async (transaction) => {
    const tables = transaction.withTables<Tables>();
    if (only === undefined) {
      await tables
        .deleteFrom('time_answer')
        .where('workspace_id', '=', workspace)
        .where('title_key', '=', titleKey)
        .execute();
    } else {
      await tables
        .deleteFrom('time_exception')
        .where('workspace_id', '=', workspace)
        .where('uid', '=', only.uid)
        .where('recurrence', '=', only.recurrence)
        .execute();
    }
  });
}

/** The owner's rules, in the order in which they are tried. */
export async function loadRules(database: Database, workspace: Workspace): Promise<Rule[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('time_rule')
    .select(['match', 'field', 'kind', 'horizon'])
    .where('workspace_id', '=', workspace)
    .orderBy('place')
    .execute();
  return rows.map(({ match, field, kind, horizon }) => ({
    match,
    field: field as Rule['field'],
    kind: kind as Kind,
    ...horizonOf(horizon),
  }));
}

/** Puts these rules in place of all others. */
export async function saveRules(
  database: Database,
  workspace: Workspace,
  rules: readonly Rule[],
): Promise<void> {
  await changeHours(database, workspace, async (transaction) => {
    await transaction
      .withTables<Tables>()
      .deleteFrom('time_rule')
      .where('workspace_id', '=', workspace)
      .execute();
    const rows = rules.map(({ match, field, kind, horizon }, place) => {
      return { workspace_id: workspace, place, match, field, kind, horizon: horizon ?? null };
    });
    await insertRows(transaction, 'time_rule', { rows });
  });
}

/** Weeks of which the owner said whether they were leave. */
export async function loadLeave(
  database: Database,
  workspace: Workspace,
): Promise<Map<string, boolean>> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('time_leave')
    .select(['week', 'is_leave'])
    .where('workspace_id', '=', workspace)
    .execute();
  return new Map(rows.map((row) => [row.week, fromFlag(row.is_leave)]));
}

export async function saveLeave(
  database: Database,
  workspace: Workspace,
  { week, isLeave }: Leave,
): Promise<void> {
  await changeHours(database, workspace, async (transaction) => {
    const tables = transaction.withTables<Tables>();
    await tables
      .deleteFrom('time_leave')
      .where('workspace_id', '=', workspace)
      .where('week', '=', week)
      .execute();
    if (isLeave === null) return;
    await tables
      .insertInto('time_leave')
      .values({ workspace_id: workspace, week, is_leave: toFlag(isLeave) })
      .execute();
  });
}

async function changeHours(
  database: Database,
  workspace: Workspace,
  change: (transaction: Database) => Promise<void>,
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    await change(transaction);
    await bumpRevision(transaction, workspace);
  });
}

function toAnswer({ title, kind, horizon }: Omit<DecisionRow, 'workspace_id'>): Answer {
  return { title, kind: kind as Kind, ...horizonOf(horizon) };
}

function horizonOf(horizon: string | null): { readonly horizon?: Horizon } {
  return horizon === null ? {} : { horizon: horizon as Horizon };
}
