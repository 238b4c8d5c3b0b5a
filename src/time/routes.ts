import type { Context } from 'hono';
import { mayOwn } from '../accounts/may-own.ts';
import { showTimePeopleEndpoint } from '../people/endpoints.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import { answerKey } from './core/answer-key.ts';
import {
  answerEndpoint,
  markLeaveEndpoint,
  replaceRulesEndpoint,
  showHoursEndpoint,
  showRulesEndpoint,
  takeBackEndpoint,
} from './endpoints.ts';
import { loadContacts } from './load-contacts.ts';
import { type HoursGround, loadHours } from './load-hours.ts';
import { loadTimeText, showTime } from './load-summary.ts';
import { deleteAnswer, loadRules, saveAnswer, saveLeave, saveRules } from './store.ts';

const showHours = defineRoute(
  {
    ...showHoursEndpoint,
    access: mayOwn,
    summary: 'Twelve weeks of hours by kind, the series, and what to sort next.',
  },
  async ({ query: { to }, ...ground }) =>
    to === undefined ? await answerTime(ground) : showTime(await loadHours(ground, { to })),
);

const showPeople = defineRoute(
  {
    ...showTimePeopleEndpoint,
    access: mayOwn,
    summary: 'Whom the hours of the twelve weeks were with, most hours first.',
  },
  async (ground) => await loadContacts(ground),
);

const answer = defineRoute(
  {
    ...answerEndpoint,
    access: mayOwn,
    summary: 'Says what everything of a title is for, or one occurrence alone.',
  },
  async ({ body, ...ground }) => {
    const titleKey = answerKey(body.title);
    await saveAnswer(ground.database, ground.workspace, { titleKey, answer: body });
    return await answerTime(ground);
  },
);

const takeBack = defineRoute(
  { ...takeBackEndpoint, access: mayOwn, summary: 'Takes an answer back.' },
  async ({ body: { title, only }, ...ground }) => {
    const titleKey = answerKey(title);
    await deleteAnswer(ground.database, ground.workspace, { titleKey, only });
    return await answerTime(ground);
  },
);

const showRules = defineRoute(
  {
    ...showRulesEndpoint,
    access: mayOwn,
    summary: 'Your rules, in the order in which they are tried.',
  },
  async ({ database, workspace }) => ({ rules: await loadRules(database, workspace) }),
);

const replaceRules = defineRoute(
  {
    ...replaceRulesEndpoint,
    access: mayOwn,
    summary: 'Puts these rules in place of all others; they reach back over all events.',
  },
  async ({ database, workspace, body }) => {
    await saveRules(database, workspace, body.rules);
    return { rules: await loadRules(database, workspace) };
  },
);

const markLeave = defineRoute(
  {
    ...markLeaveEndpoint,
    access: mayOwn,
    summary: 'Says whether a week was leave; null takes back what was said.',
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
