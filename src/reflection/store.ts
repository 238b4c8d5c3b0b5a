import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';
import type { Guesses, SelfAnswer } from './model.ts';
import { loadRoundAnswers, loadRounds } from './self-check/store.ts';

/** An answer with the UTC date it was given: answering again that day corrects it, later adds to it. */
interface DatedAnswer extends SelfAnswer {
  readonly answeredOn: string;
}

/**
 * The latest answer to each question, in no order: of the round finished last, or given by itself
 * since. On one day the round holds, in which all questions were answered together.
 */
export async function loadSelfAnswers(
  database: Database,
  workspace: Workspace,
): Promise<DatedAnswer[]> {
  const latest = new Map<string, DatedAnswer>();
  const single = await loadQuickAnswers(database, workspace);
  for (const answer of [...single, ...(await loadLastRound(database, workspace))]) {
    const other = latest.get(answer.question);
    if (other === undefined || other.answeredOn <= answer.answeredOn)
      latest.set(answer.question, answer);
  }
  return [...latest.values()];
}

/** The answers of the round finished last, dated by its end; none before the first. */
async function loadLastRound(database: Database, workspace: Workspace): Promise<DatedAnswer[]> {
  const finished = (await loadRounds(database, workspace))
    .flatMap(({ id, finishedAt }) => (finishedAt === undefined ? [] : [{ id, finishedAt }]))
    .toSorted((a, b) => b.finishedAt.localeCompare(a.finishedAt));
  const last = finished[0];
  if (last === undefined) return [];
  const answers = await loadRoundAnswers(database, workspace, last.id);
  return answers.map((answer) => ({ ...answer, answeredOn: last.finishedAt.slice(0, 10) }));
}

/** The latest answer to each question outside the rounds. */
export async function loadQuickAnswers(
  database: Database,
  workspace: Workspace,
): Promise<DatedAnswer[]> {
  return await withReflection(database)
    .selectFrom('reflection_self_answer as answer')
    .select(['answer.question', 'answer.answer', 'answer.answered_on as answeredOn'])
    .where('answer.workspace_id', '=', workspace)
    .where('answer.answered_on', '=', (query) =>
      query
        .selectFrom('reflection_self_answer as any')
        .select((row) => row.fn.max<string>('any.answered_on').as('latest'))
        .where('any.workspace_id', '=', workspace)
        .whereRef('any.question', '=', 'answer.question'),
    )
    .execute();
}

export async function saveSelfAnswer(
  database: Database,
  workspace: Workspace,
  { question, answer, answeredOn }: DatedAnswer,
): Promise<void> {
  await withReflection(database)
    .insertInto('reflection_self_answer')
    .values({ workspace_id: workspace, question, answered_on: answeredOn, answer })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'question', 'answered_on']).doUpdateSet({ answer }),
    )
    .execute();
}

/** The latest guesses; all null before the first. */
export async function loadGuesses(database: Database, workspace: Workspace): Promise<Guesses> {
  const latest = await withReflection(database)
    .selectFrom('reflection_guess')
    .select([
      'strategy_share as strategyShare',
      'decision_maker_hours as decisionMakerHours',
      'could_run_hours as couldRunHours',
    ])
    .where('workspace_id', '=', workspace)
    .orderBy('guessed_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest ?? NO_GUESSES;
}

/** UTC date of the latest guesses; undefined before the first. */
export async function loadGuessedOn(
  database: Database,
  workspace: Workspace,
): Promise<string | undefined> {
  const { latest } = await withReflection(database)
    .selectFrom('reflection_guess')
    .select((row) => row.fn.max<string | null>('guessed_on').as('latest'))
    .where('workspace_id', '=', workspace)
    .executeTakeFirstOrThrow();
  return latest ?? undefined;
}

export async function saveGuesses(
  database: Database,
  workspace: Workspace,
  { guessedOn, ...guesses }: Guesses & { readonly guessedOn: string },
): Promise<void> {
  const columns = {
    strategy_share: guesses.strategyShare,
    decision_maker_hours: guesses.decisionMakerHours,
    could_run_hours: guesses.couldRunHours,
  };
  await withReflection(database)
    .insertInto('reflection_guess')
    .values({ workspace_id: workspace, guessed_on: guessedOn, ...columns })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'guessed_on']).doUpdateSet(columns))
    .execute();
}

const NO_GUESSES: Guesses = { strategyShare: null, decisionMakerHours: null, couldRunHours: null };

type Tables = {
  readonly reflection_self_answer: {
    readonly workspace_id: string;
    readonly question: string;
    readonly answered_on: string;
    readonly answer: number | null;
  };
  readonly reflection_guess: {
    readonly workspace_id: string;
    readonly guessed_on: string;
    readonly strategy_share: number | null;
    readonly decision_maker_hours: number | null;
    readonly could_run_hours: number | null;
  };
};

function withReflection(database: Database) {
  return database.withTables<Tables>();
}
