import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import type { SelfAnswer } from '../model.ts';

type Tables = {
  readonly reflection_round: {
    readonly workspace_id: string;
    readonly id: string;
    readonly started_at: string;
    readonly finished_at: string | null;
    readonly deleted_at: string | null;
  };
  readonly reflection_round_answer: {
    readonly workspace_id: string;
    readonly round_id: string;
    readonly question: string;
    readonly answer: number | null;
  };
};

/** All questions of the self-check, asked anew; instants are ISO text. */
export interface Round {
  readonly id: string;
  readonly startedAt: string;
  /** undefined while it is open */
  readonly finishedAt: string | undefined;
}

/** Rounds that were not discarded, latest first. */
export async function loadRounds(database: Database, workspace: Workspace): Promise<Round[]> {
  const rows = await withRounds(database)
    .selectFrom('reflection_round')
    .select(['id', 'started_at as startedAt', 'finished_at as finishedAt'])
    .where('workspace_id', '=', workspace)
    .where('deleted_at', 'is', null)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, finishedAt: row.finishedAt ?? undefined }));
}

export async function loadRoundAnswers(
  database: Database,
  workspace: Workspace,
  round: string,
): Promise<SelfAnswer[]> {
  return await withRounds(database)
    .selectFrom('reflection_round_answer')
    .select(['question', 'answer'])
    .where('workspace_id', '=', workspace)
    .where('round_id', '=', round)
    .orderBy('question')
    .execute();
}

export async function insertRound(
  database: Database,
  workspace: Workspace,
  { id, startedAt }: Pick<Round, 'id' | 'startedAt'>,
): Promise<void> {
  await withRounds(database)
    .insertInto('reflection_round')
    .values({
      workspace_id: workspace,
      id,
      started_at: startedAt,
      finished_at: null,
      deleted_at: null,
    })
    .execute();
}

export async function saveRoundAnswer(
  database: Database,
  workspace: Workspace,
  { round, question, answer }: SelfAnswer & { readonly round: string },
): Promise<void> {
  await withRounds(database)
    .insertInto('reflection_round_answer')
    .values({ workspace_id: workspace, round_id: round, question, answer })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'round_id', 'question']).doUpdateSet({ answer }),
    )
    .execute();
}

export async function finishRound(
  database: Database,
  workspace: Workspace,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<void> {
  await withRounds(database)
    .updateTable('reflection_round')
    .set({ finished_at: at })
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .execute();
}

/** Moves an open round to the bin (an instant), or takes it out again (undefined); says whether one was there. */
export async function binRound(
  database: Database,
  workspace: Workspace,
  { id, at }: { readonly id: string; readonly at: string | undefined },
): Promise<boolean> {
  const { numUpdatedRows } = await withRounds(database)
    .updateTable('reflection_round')
    .set({ deleted_at: at ?? null })
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .where('deleted_at', at === undefined ? 'is not' : 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function withRounds(database: Database) {
  return database.withTables<Tables>();
}
