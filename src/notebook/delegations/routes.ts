import * as z from 'zod/mini';
import { UserError } from '../../kernel/user-error.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { delegationDraftSchema, delegationsSchema } from './model.ts';
import { binDelegation, loadDelegations, saveDelegation } from './store.ts';

const delegations = {
  path: '/api/delegations',
  access: 'owner',
  answer: delegationsSchema,
} as const;
const oneDelegation = {
  ...delegations,
  path: '/api/delegations/:id',
  params: z.object({ id: z.uuid() }),
} as const;

export const delegationsRoutes: readonly Route[] = [
  defineRoute(
    {
      ...delegations,
      method: 'get',
      summary: 'What you handed on, to whom, at which level of authority, and what came back.',
    },
    async ({ database, workspace }) => ({
      delegations: await loadDelegations(database, workspace),
    }),
  ),
  defineRoute(
    {
      ...oneDelegation,
      method: 'put',
      summary: 'Keeps a delegation as it is now, with its changes; a new id is a new one.',
      body: delegationDraftSchema,
    },
    async ({ database, workspace, params: { id }, body, now }) => {
      await saveDelegation(database, workspace, { id, draft: body, at: toInstant(now) });
      return { delegations: await loadDelegations(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...oneDelegation,
      method: 'delete',
      summary: 'Moves a delegation to the bin, where it stays for 30 days.',
    },
    async ({ database, workspace, params: { id }, now }) => {
      const wasThere = await binDelegation(database, workspace, { id, at: toInstant(now) });
      if (!wasThere) throw noDelegation();
      return { delegations: await loadDelegations(database, workspace) };
    },
  ),
];

function noDelegation(): UserError {
  return new UserError(
    'no-delegation',
    'There is no such delegation. It may have been deleted.',
    404,
  );
}
