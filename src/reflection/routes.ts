import { mayOwn } from '../accounts/may-own.ts';
import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';
import { toInstant } from '../platform/database/values.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import {
  answerQuestionEndpoint,
  guessEndpoint,
  showGuessesEndpoint,
  showSelfCheckEndpoint,
} from './endpoints.ts';
import { loadSelfCheckContent } from './load-content.ts';
import type { SelfCheck } from './model.ts';
import { refuseUnknownQuestion } from './questions.ts';
import { loadGuesses, loadSelfAnswers, saveGuesses, saveSelfAnswer } from './store.ts';

const showSelfCheck = defineRoute(
  {
    ...showSelfCheckEndpoint,
    access: mayOwn,
    summary: 'The questions of the self-check, or its quick twelve, with your latest answers.',
  },
  async (request) => await answerSelfCheck(request, request.query.quick === 'true'),
);

const answerQuestion = defineRoute(
  {
    ...answerQuestionEndpoint,
    access: mayOwn,
    summary: 'Answers one question, 1 to 5 or null for "not yet"; the latest of a day is kept.',
  },
  async (request) => {
    refuseUnknownQuestion(request.body.question);
    const answeredOn = dateOf(request.now);
    await saveSelfAnswer(request.database, request.workspace, { ...request.body, answeredOn });
    return await answerSelfCheck(request, request.query.quick === 'true');
  },
);

const showGuesses = defineRoute(
  {
    ...showGuessesEndpoint,
    access: mayOwn,
    summary: 'What you guessed of your calendar before it was read.',
  },
  async ({ database, workspace }) => await loadGuesses(database, workspace),
);

const guess = defineRoute(
  { ...guessEndpoint, access: mayOwn, summary: 'Keeps your guesses; those you skip are null.' },
  async ({ database, workspace, body, now }) => {
    await saveGuesses(database, workspace, { ...body, guessedOn: dateOf(now) });
    return await loadGuesses(database, workspace);
  },
);

export const reflectionRoutes: readonly Route[] = [
  showSelfCheck,
  answerQuestion,
  showGuesses,
  guess,
];

interface SelfCheckGround {
  readonly database: Database;
  readonly workspace: Workspace;
}

async function answerSelfCheck(
  { database, workspace }: SelfCheckGround,
  isQuick: boolean,
): Promise<SelfCheck> {
  const { stem, questions } = loadSelfCheckContent();
  const asked = isQuick ? questions.filter((question) => question.isQuick) : questions;
  const ids = new Set(asked.map((question) => question.id));
  const answers = await loadSelfAnswers(database, workspace);
  return {
    stem,
    questions: [...asked],
    answers: answers
      .filter((each) => ids.has(each.question))
      .map(({ question, answer }) => ({ question, answer })),
  };
}

function dateOf(now: number): string {
  return toInstant(now).slice(0, 10);
}
