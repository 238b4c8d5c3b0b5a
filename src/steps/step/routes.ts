import * as z from 'zod/mini';
import { mayOwn } from '../../accounts/may-own.ts';
import { UserError } from '../../kernel/user-error.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import { declareStep } from './declare.ts';
import { describeOne, describeSteps } from './describe-step.ts';
import { loadChoices } from './load-choices.ts';
import { loadSeenSteps } from './load-steps.ts';
import { choicesSchema } from './model/choices.ts';
import {
  holdSchema,
  type OneStep,
  oneStepSchema,
  type StepAnswer,
  stepAnswerSchema,
  stepDraftSchema,
  stepsSchema,
} from './model.ts';
import { answerStep, binStep, holdStep, loadSteps } from './store.ts';
import { mondayOfStep } from './weeks.ts';
import { writeHold } from './write-hold.ts';

const steps = { path: '/api/steps', access: mayOwn } as const;
const one = {
  path: '/api/steps/:id',
  access: mayOwn,
  params: z.object({ id: z.uuid() }),
} as const;

const reading: readonly Route[] = [
  defineRoute(
    {
      ...steps,
      method: 'get',
      summary: 'Your steps: the one that runs first, with what can be said of each.',
      answer: stepsSchema,
    },
    async (ground) => describeSteps(await loadSeenSteps(ground)),
  ),
  defineRoute(
    {
      ...steps,
      path: '/api/steps/choices',
      method: 'get',
      summary:
        'The measures a step may move, how each stands, and what change of it could be told.',
      answer: choicesSchema,
    },
    async (ground) => await loadChoices(ground),
  ),
  defineRoute(
    {
      ...one,
      method: 'get',
      summary: 'A step with what was seen of it, its weeks before and after, and its verdict.',
      answer: oneStepSchema,
    },
    async ({ params: { id }, ...ground }) => await showStep(ground, id),
  ),
];

const changing: readonly Route[] = [
  defineRoute(
    {
      ...one,
      method: 'put',
      summary: 'Declares a step, or changes it before its week begins. One runs at a time.',
      body: stepDraftSchema,
      answer: oneStepSchema,
    },
    async ({ params: { id }, body, ...ground }) => {
      await declareStep(ground, { id, draft: body });
      return await showStep(ground, id);
    },
  ),
  defineRoute(
    {
      ...one,
      method: 'delete',
      summary: 'Moves a step to the bin, where it stays for 30 days.',
      answer: stepsSchema,
    },
    async ({ params: { id }, ...ground }) => {
      const { database, workspace, now } = ground;
      if (!(await binStep(database, workspace, { id, at: toInstant(now) }))) throw noStep();
      return describeSteps(await loadSeenSteps(ground));
    },
  ),
  defineRoute(
    {
      ...one,
      path: '/api/steps/:id/answer',
      method: 'put',
      summary:
        'Says how a step went: done, partly, no, or stopped, a line, and whether it was seen.',
      body: stepAnswerSchema,
      answer: oneStepSchema,
    },
    async ({ params: { id }, body, ...ground }) => await answer(ground, { id, body }),
  ),
  defineRoute(
    {
      ...one,
      path: '/api/steps/:id/answer',
      method: 'delete',
      summary: 'Takes back how a step went; it runs again.',
      answer: oneStepSchema,
    },
    async ({ params: { id }, ...ground }) => await answer(ground, { id, body: undefined }),
  ),
];

const holding: readonly Route[] = [
  defineRoute(
    {
      ...one,
      path: '/api/steps/:id/hold',
      method: 'put',
      summary: 'Keeps the time that is held for a step; it comes with the calendar feed.',
      body: holdSchema,
      answer: oneStepSchema,
    },
    async ({ params: { id }, body, ...ground }) => {
      const { database, workspace, now } = ground;
      const hold = { id, hold: body, at: toInstant(now) };
      if (!(await holdStep(database, workspace, hold))) throw noStep();
      return await showStep(ground, id);
    },
  ),
  defineRoute(
    {
      ...one,
      path: '/api/steps/:id/hold',
      method: 'delete',
      summary: 'Lets go of the time that was held for a step.',
      answer: oneStepSchema,
    },
    async ({ params: { id }, ...ground }) => {
      const { database, workspace, now } = ground;
      const hold = { id, hold: undefined, at: toInstant(now) };
      if (!(await holdStep(database, workspace, hold))) throw noStep();
      return await showStep(ground, id);
    },
  ),
  defineRoute(
    {
      ...one,
      path: '/api/steps/:id/hold.ics',
      method: 'get',
      summary: 'The time that is held for a step, as a calendar file.',
    },
    async ({ params: { id }, database, workspace, now }) => {
      const step = (await loadSteps(database, workspace)).find((each) => each.id === id);
      if (step?.hold === undefined) throw noHold();
      return writeHold({ ...step, hold: step.hold }, now);
    },
  ),
];

export const stepRoutes: readonly Route[] = [...reading, ...changing, ...holding];

async function showStep(ground: HoursGround, id: string): Promise<OneStep> {
  const seen = await loadSeenSteps(ground);
  const found = seen.steps.find(({ step }) => step.id === id);
  if (found === undefined) throw noStep();
  return describeOne(found, seen);
}

async function answer(
  ground: HoursGround,
  { id, body }: { readonly id: string; readonly body: StepAnswer | undefined },
): Promise<OneStep> {
  const { database, workspace, now } = ground;
  const { steps: all, today } = await loadSeenSteps(ground);
  const found = all.find(({ step }) => step.id === id);
  if (found === undefined) throw noStep();
  if (body !== undefined && body.outcome !== 'stopped' && mondayOfStep(found.step) > today)
    throw tooSoon();
  const said = body === undefined ? {} : { answer: body };
  await answerStep(database, workspace, { id, at: toInstant(now), ...said });
  return await showStep(ground, id);
}

function tooSoon(): UserError {
  return new UserError(
    'not-begun',
    'Its week has not begun. If you have done it already, move it to this week first; or stop it.',
    409,
  );
}

function noStep(): UserError {
  return new UserError('no-step', 'There is no such step. It may have been deleted.', 404);
}

function noHold(): UserError {
  return new UserError('no-hold', 'No time is held for this step. Choose a time first.', 404);
}
