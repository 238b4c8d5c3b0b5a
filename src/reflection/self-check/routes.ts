import { mayOwn } from '../../accounts/may-own.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { newId, toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { loadSelfCheckContent } from '../load-content.ts';
import { refuseUnknownQuestion } from '../questions.ts';
import {
  answerInRoundEndpoint,
  discardRoundEndpoint,
  endRoundEndpoint,
  showRoundsEndpoint,
  startRoundEndpoint,
  takeBackRoundEndpoint,
} from './endpoints.ts';
import { loadShownRounds } from './load-rounds.ts';
import { findUnanswered } from './measures.ts';
import {
  binRound,
  finishRound,
  insertRound,
  loadRoundAnswers,
  loadRounds,
  saveRoundAnswer,
} from './store.ts';

const showRounds = defineRoute(
  {
    ...showRoundsEndpoint,
    access: mayOwn,
    summary: 'The round of thirty-six that is open, or the last one beside the one before.',
  },
  async ({ database, workspace }) => await loadShownRounds(database, workspace),
);

const startRound = defineRoute(
  {
    ...startRoundEndpoint,
    access: mayOwn,
    summary: 'Starts a round of the thirty-six; while one is open, takes that up again.',
  },
  async ({ database, workspace, now }) => {
    await withTransaction(database, async (transaction) => {
      if (await hasOpenRound(transaction, workspace)) return;
      await insertRound(transaction, workspace, { id: newId(), startedAt: toInstant(now) });
    });
    return await loadShownRounds(database, workspace);
  },
);

const answerInRound = defineRoute(
  {
    ...answerInRoundEndpoint,
    access: mayOwn,
    summary: 'Answers one question of the open round, 1 to 5 or null for "not yet applicable".',
  },
  async ({ database, workspace, params: { id }, body }) => {
    refuseUnknownQuestion(body.question);
    await withTransaction(database, async (transaction) => {
      await findOpenRound(transaction, workspace, id);
      await saveRoundAnswer(transaction, workspace, { ...body, round: id });
    });
    return await loadShownRounds(database, workspace);
  },
);

const endRound = defineRoute(
  {
    ...endRoundEndpoint,
    access: mayOwn,
    summary: 'Ends the open round once all is answered: it becomes what you say, and is compared.',
  },
  async ({ database, workspace, params: { id }, now }) => {
    await withTransaction(database, async (transaction) => {
      await findOpenRound(transaction, workspace, id);
      const answers = await loadRoundAnswers(transaction, workspace, id);
      const left = findUnanswered(loadSelfCheckContent().questions, answers).length;
      if (left > 0) throw notDone(left);
      await finishRound(transaction, workspace, { id, at: toInstant(now) });
    });
    return await loadShownRounds(database, workspace);
  },
);

const discardRound = defineRoute(
  {
    ...discardRoundEndpoint,
    access: mayOwn,
    summary: 'Moves the open round to the bin, where it stays for 30 days.',
  },
  async ({ database, workspace, params: { id }, now }) => {
    if (!(await binRound(database, workspace, { id, at: toInstant(now) }))) throw noRound();
    return await loadShownRounds(database, workspace);
  },
);

const takeBackRound = defineRoute(
  {
    ...takeBackRoundEndpoint,
    access: mayOwn,
    summary: 'Takes a discarded round out of the bin, unless another one is open.',
  },
  async ({ database, workspace, params: { id } }) => {
    await withTransaction(database, async (transaction) => {
      if (await hasOpenRound(transaction, workspace)) throw anotherIsOpen();
      if (!(await binRound(transaction, workspace, { id, at: undefined }))) throw noRound();
    });
    return await loadShownRounds(database, workspace);
  },
);

export const selfCheckRoutes: readonly Route[] = [
  showRounds,
  startRound,
  answerInRound,
  endRound,
  discardRound,
  takeBackRound,
];

async function hasOpenRound(database: Database, workspace: Workspace): Promise<boolean> {
  const rounds = await loadRounds(database, workspace);
  return rounds.some((round) => round.finishedAt === undefined);
}

async function findOpenRound(database: Database, workspace: Workspace, id: string): Promise<void> {
  const rounds = await loadRounds(database, workspace);
  const round = rounds.find((each) => each.id === id);
  if (round === undefined) throw noRound();
  if (round.finishedAt !== undefined)
    throw new UserError(
      'round-finished',
      'This round is done and stays as it was answered. Start another one.',
      409,
    );
}

function noRound(): UserError {
  return new UserError('no-round', 'There is no such open round. Reload the page.', 404);
}

function notDone(left: number): UserError {
  const questions = left === 1 ? '1 question is' : `${left} questions are`;
  return new UserError(
    'round-not-done',
    `${questions} not answered yet. Answer them, or say "not yet applicable".`,
    409,
  );
}

function anotherIsOpen(): UserError {
  return new UserError('round-open', 'Another round is open. Finish or discard it first.', 409);
}
