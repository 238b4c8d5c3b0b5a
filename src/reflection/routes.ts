import * as z from 'zod/mini';
import { mayOwn } from '../accounts/may-own.ts';
import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';
import { toInstant } from '../platform/database/values.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import { loadSelfCheckContent } from './load-content.ts';
import { guessesSchema, type SelfCheck, selfAnswerSchema, selfCheckSchema } from './model.ts';
import { refuseUnknownQuestion } from './questions.ts';
import { loadGuesses, loadSelfAnswers, saveGuesses, saveSelfAnswer } from './store.ts';

const whichQuestions = z.object({ quick: z.optional(z.enum(['true', 'false'])) });

const showSelfCheck = defineRoute(
  {
    method: 'get',
    path: '/api/reflection/self-check',
    access: mayOwn,
    summary: 'The questions of the self-check, or its quick twelve, with your latest answers.',
    query: whichQuestions,
    answer: selfCheckSchema,
  },
  async (request) => await answerSelfCheck(request, request.query.quick === 'true'),
);

const answerQuestion = defineRoute(
  {
    method: 'put',
    path: '/api/reflection/self-check',
    access: mayOwn,
    summary: 'Answers one question, 1 to 5 or null for "not yet"; the latest of a day is kept.',
    query: whichQuestions,
    body: selfAnswerSchema,
    answer: selfCheckSchema,
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
    method: 'get',
    path: '/api/reflection/guesses',
    access: mayOwn,
    summary: 'What you guessed of your calendar before it was read.',
    answer: guessesSchema,
  },
  async ({ database, workspace }) => await loadGuesses(database, workspace),
);

const guess = defineRoute(
  {
    method: 'put',
    path: '/api/reflection/guesses',
    access: mayOwn,
    summary: 'Keeps your guesses; those you skip are null.',
    body: guessesSchema,
    answer: guessesSchema,
  },
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
