import * as z from 'zod/mini';
import { UserError } from '../../kernel/user-error.ts';
import {
  type PracticeDraft,
  practiceDraftSchema,
  practicesSchema,
} from '../../notebook/practices/model.ts';
import { binPractice, loadOwnPractices, savePractice } from '../../notebook/practices/store.ts';
import type { Database } from '../../platform/database/database.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { loadPractices } from './load-practices.ts';
import { findMeasureTrouble, listWeeklyMeasures } from './read-practices.ts';

const practices = { path: '/api/practices', access: 'owner', answer: practicesSchema } as const;
const onePractice = {
  ...practices,
  path: '/api/practices/:id',
  params: z.object({ id: z.uuid() }),
} as const;

export const practicesRoutes: readonly Route[] = [
  defineRoute(
    {
      ...practices,
      method: 'get',
      summary: 'Practices of each shift, ours and your own, and the weekly measures they may move.',
    },
    async ({ database, workspace }) => await listPractices(database, workspace),
  ),
  defineRoute(
    {
      ...onePractice,
      method: 'put',
      summary: 'Keeps a practice of your own as it is now; a new id is a new one.',
      body: practiceDraftSchema,
    },
    async ({ database, workspace, params: { id }, body, now }) => {
      refuseUnmeasured(body);
      await savePractice(database, workspace, { id, draft: body, at: toInstant(now) });
      return await listPractices(database, workspace);
    },
  ),
  defineRoute(
    {
      ...onePractice,
      method: 'delete',
      summary: 'Moves a practice of your own to the bin, where it stays for 30 days.',
    },
    async ({ database, workspace, params: { id }, now }) => {
      const wasThere = await binPractice(database, workspace, { id, at: toInstant(now) });
      if (!wasThere) throw noPractice();
      return await listPractices(database, workspace);
    },
  ),
];

async function listPractices(
  database: Database,
  workspace: string,
): Promise<z.infer<typeof practicesSchema>> {
  const own = await loadOwnPractices(database, workspace);
  return { practices: [...loadPractices(), ...own], measures: [...listWeeklyMeasures()] };
}

function refuseUnmeasured(draft: PracticeDraft): void {
  const trouble = findMeasureTrouble(draft);
  if (trouble === undefined) return;
  throw new UserError(
    'no-weekly-measure',
    `Choose the weekly measure this should move, and the way in which it gets better: ${trouble}.`,
  );
}

function noPractice(): UserError {
  return new UserError(
    'no-practice',
    'There is no such practice of yours. It may have been deleted.',
    404,
  );
}
