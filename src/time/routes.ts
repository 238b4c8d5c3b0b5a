import type { Context } from 'hono';
import * as z from 'zod/mini';
import { mayOwn } from '../accounts/may-own.ts';
import { timePeopleSchema } from '../people/model.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import { answerKey } from './core/answer-key.ts';
import { loadContacts } from './load-contacts.ts';
import { type HoursGround, loadHours } from './load-hours.ts';
import { loadTimeText, showTime } from './load-summary.ts';
import { answeredSchema, answerSchema, leaveSchema, rulesSchema, timeSchema } from './model.ts';
import { deleteAnswer, loadRules, saveAnswer, saveLeave, saveRules } from './store.ts';

const time = { path: '/api/time', access: mayOwn } as const;
const answers = { path: '/api/time/answers', access: mayOwn, answer: timeSchema } as const;
const rules = { path: '/api/time/rules', access: mayOwn, answer: rulesSchema } as const;

const showHours = defineRoute(
  {
    ...time,
    method: 'get',
    summary: 'Twelve weeks of hours by kind, the series, and what to sort next.',
    query: z.object({ to: z.optional(z.iso.date()) }),
    answer: timeSchema,
  },
  async ({ query: { to }, ...ground }) =>
    to === undefined ? await answerTime(ground) : showTime(await loadHours(ground, { to })),
);

const showPeople = defineRoute(
  {
    method: 'get',
    path: '/api/time/people',
    access: mayOwn,
    summary: 'Whom the hours of the twelve weeks were with, most hours first.',
    answer: timePeopleSchema,
  },
  async (ground) => await loadContacts(ground),
);

const answer = defineRoute(
  {
    ...answers,
    method: 'post',
    summary: 'Says what everything of a title is for, or one occurrence alone.',
    body: answerSchema,
  },
  async ({ body, ...ground }) => {
    const titleKey = answerKey(body.title);
    await saveAnswer(ground.database, ground.workspace, { titleKey, answer: body });
    return await answerTime(ground);
  },
);

const takeBack = defineRoute(
  {
    ...answers,
    method: 'delete',
    summary: 'Takes an answer back.',
    body: answeredSchema,
  },
  async ({ body: { title, only }, ...ground }) => {
    const titleKey = answerKey(title);
    await deleteAnswer(ground.database, ground.workspace, { titleKey, only });
    return await answerTime(ground);
  },
);

const showRules = defineRoute(
  { ...rules, method: 'get', summary: 'Your rules, in the order in which they are tried.' },
  async ({ database, workspace }) => ({ rules: await loadRules(database, workspace) }),
);

const replaceRules = defineRoute(
  {
    ...rules,
    method: 'put',
    summary: 'Puts these rules in place of all others; they reach back over all events.',
    body: rulesSchema,
  },
  async ({ database, workspace, body }) => {
    await saveRules(database, workspace, body.rules);
    return { rules: await loadRules(database, workspace) };
  },
);

const markLeave = defineRoute(
  {
    method: 'put',
    path: '/api/time/leave',
    access: mayOwn,
    summary: 'Says whether a week was leave; null takes back what was said.',
    body: leaveSchema,
    answer: timeSchema,
  },
  async ({ body, ...ground }) => {
    await saveLeave(ground.database, ground.workspace, body);
    return await answerTime(ground);
  },
);

export const timeRoutes: readonly Route[] = [
  showHours,
  showPeople,
  answer,
  takeBack,
  showRules,
  replaceRules,
  markLeave,
];

async function answerTime(ground: HoursGround & { readonly context: Context }): Promise<Response> {
  const text = await loadTimeText(ground);
  return ground.context.body(text, 200, { 'Content-Type': 'application/json' });
}
