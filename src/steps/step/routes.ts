import { mayOwn } from '../../accounts/may-own.ts';
import { UserError } from '../../kernel/user-error.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import { declareStep } from './declare.ts';
import { describeOne, describeSteps } from './describe-step.ts';
import {
  answerStepEndpoint,
  deleteStepEndpoint,
  downloadHoldEndpoint,
  endHoldEndpoint,
  holdStepEndpoint,
  keepStepEndpoint,
  showChoicesEndpoint,
  showStepEndpoint,
  showStepsEndpoint,
  takeAnswerBackEndpoint,
} from './endpoints.ts';
import { loadChoices } from './load-choices.ts';
import { loadSeenSteps } from './load-steps.ts';
import type { OneStep, StepAnswer } from './model.ts';
import { answerStep, binStep, holdStep, loadSteps } from './store.ts';
import { mondayOfStep } from './weeks.ts';
import { writeHold } from './write-hold.ts';

const reading: readonly Route[] = [
  defineRoute(
    {
      ...showStepsEndpoint,
      access: mayOwn,
      summary: 'Your steps: the one that runs first, with what can be said of each.',
    },
    async (ground) => describeSteps(await loadSeenSteps(ground)),
  ),
  defineRoute(
    {
      ...showChoicesEndpoint,
      access: mayOwn,
      summary:
        'The measures a step may move, how each stands, and what change of it could be told.',
    },
    async (ground) => await loadChoices(ground),
  ),
  defineRoute(
    {
      ...showStepEndpoint,
      access: mayOwn,
      summary: 'A step with what was seen of it, its weeks before and after, and its verdict.',
    },
    async ({ params: { id }, ...ground }) => await showStep(ground, id),
  ),
];

const changing: readonly Route[] = [
  defineRoute(
    {
      ...keepStepEndpoint,
      access: mayOwn,
      summary: 'Declares a step, or changes it before its week begins. One runs at a time.',
    },
    async ({ params: { id }, body, ...ground }) => {
      await declareStep(ground, { id, draft: body });
      return await showStep(ground, id);
    },
  ),
  defineRoute(
    {
      ...deleteStepEndpoint,
      access: mayOwn,
      summary: 'Moves a step to the bin, where it stays for 30 days.',
    },
    async ({ params: { id }, ...ground }) => {
      const { database, workspace, now } = ground;
      if (!(await binStep(database, workspace, { id, at: toInstant(now) }))) throw noStep();
      return describeSteps(await loadSeenSteps(ground));
    },
  ),
  defineRoute(
    {
      ...answerStepEndpoint,
      access: mayOwn,
      summary:
        'Says how a step went: done, partly, no, or stopped, a line, and whether it was seen.',
    },
    async ({ params: { id }, body, ...ground }) => await answer(ground, { id, body }),
  ),
  defineRoute(
    {
      ...takeAnswerBackEndpoint,
      access: mayOwn,
      summary: 'Takes back how a step went; it runs again.',
    },
    async ({ params: { id }, ...ground }) => await answer(ground, { id, body: undefined }),
  ),
];

const holding: readonly Route[] = [
  defineRoute(
    {
      ...holdStepEndpoint,
      access: mayOwn,
      summary: 'Keeps the time that is held for a step; it comes with the calendar feed.',
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
      ...endHoldEndpoint,
      access: mayOwn,
      summary: 'Lets go of the time that was held for a step.',
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
      ...downloadHoldEndpoint,
      access: mayOwn,
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
