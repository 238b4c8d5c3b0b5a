import * as z from 'zod/mini';
import { UserError } from '../../kernel/user-error.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { prioritiesSchema, priorityDraftSchema, priorityOrderSchema } from './model.ts';
import { binPriority, loadPriorities, orderPriorities, savePriority } from './store.ts';

const priorityId = z.object({ id: z.uuid() });
const priorities = {
  path: '/api/strategy/priorities',
  access: 'owner',
  answer: prioritiesSchema,
} as const;
const onePriority = {
  ...priorities,
  path: '/api/strategy/priorities/:id',
  params: priorityId,
} as const;

export const prioritiesRoutes: readonly Route[] = [
  defineRoute(
    {
      ...priorities,
      method: 'get',
      summary: 'Your priorities, and what in the calendar serves them.',
    },
    async ({ database, workspace }) => ({ priorities: await loadPriorities(database, workspace) }),
  ),
  defineRoute(
    {
      ...priorities,
      method: 'put',
      summary: 'Puts your priorities in this order.',
      body: priorityOrderSchema,
    },
    async ({ database, workspace, body }) => {
      await orderPriorities(database, workspace, body.ids);
      return { priorities: await loadPriorities(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...onePriority,
      method: 'put',
      summary: 'Keeps a priority as it is now; a new id is a new one. A sixth is refused.',
      body: priorityDraftSchema,
    },
    async ({ database, workspace, params: { id }, body, now }) => {
      await savePriority(database, workspace, { id, draft: body, at: toInstant(now) });
      return { priorities: await loadPriorities(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...onePriority,
      method: 'delete',
      summary: 'Moves a priority to the bin, where it stays for 30 days.',
    },
    async ({ database, workspace, params: { id }, now }) => {
      const wasThere = await binPriority(database, workspace, { id, at: toInstant(now) });
      if (!wasThere) throw noPriority();
      return { priorities: await loadPriorities(database, workspace) };
    },
  ),
];

function noPriority(): UserError {
  return new UserError('no-priority', 'There is no such priority. It may have been deleted.', 404);
}
