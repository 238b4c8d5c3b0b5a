import * as z from 'zod/mini';
import { UserError } from '../../kernel/user-error.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { decisionDraftSchema, decisionsSchema } from './model.ts';
import { binDecision, loadDecisions, saveDecision } from './store.ts';

const decisions = {
  path: '/api/decisions',
  access: 'owner',
  answer: decisionsSchema,
} as const;
const oneDecision = {
  ...decisions,
  path: '/api/decisions/:id',
  params: z.object({ id: z.uuid() }),
} as const;

export const decisionsRoutes: readonly Route[] = [
  defineRoute(
    {
      ...decisions,
      method: 'get',
      summary:
        'Your decisions: options, expectation, confidence, who decided, and what came of it.',
    },
    async ({ database, workspace }) => ({
      decisions: await loadDecisions(database, workspace),
    }),
  ),
  defineRoute(
    {
      ...oneDecision,
      method: 'put',
      summary: 'Keeps a decision as it is now; a new id, made by the page, is a new one.',
      body: decisionDraftSchema,
    },
    async ({ database, workspace, params: { id }, body, now }) => {
      await saveDecision(database, workspace, { id, draft: body, at: toInstant(now) });
      return { decisions: await loadDecisions(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...oneDecision,
      method: 'delete',
      summary: 'Moves a decision to the bin, where it stays for 30 days.',
    },
    async ({ database, workspace, params: { id }, now }) => {
      const wasThere = await binDecision(database, workspace, { id, at: toInstant(now) });
      if (!wasThere) throw noDecision();
      return { decisions: await loadDecisions(database, workspace) };
    },
  ),
];

function noDecision(): UserError {
  return new UserError('no-decision', 'There is no such decision. It may have been deleted.', 404);
}
