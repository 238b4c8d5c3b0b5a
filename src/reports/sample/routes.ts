import { lockWorkspace } from '../../accounts/lock-store.ts';
import { findSampleFor, findSampleOwner, showOwn } from '../../accounts/sample-store.ts';
import { showSample } from '../../accounts/sessions.ts';
import { loadProfile } from '../../accounts/store.ts';
import type { Database } from '../../platform/database/database.ts';
import { eraseWorkspace } from '../../platform/database/erase.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { saveSample } from './save-sample.ts';

const sample = { path: '/api/sample', access: 'owner' } as const;

const lookAround = defineRoute(
  {
    ...sample,
    method: 'post',
    summary: 'Makes the sample person anew and shows her in this browser, beside your own data.',
  },
  async ({ database, workspace, now, context }) => {
    await withTransaction(database, async (transaction) => {
      const owner = (await findSampleOwner(transaction, workspace)) ?? workspace;
      const made = await makeAnew(transaction, owner, now);
      await showSample(transaction, context, made);
    });
    return undefined;
  },
);

const leave = defineRoute(
  {
    ...sample,
    method: 'delete',
    summary: 'Deletes the sample person with all that was written there, and shows your own data.',
  },
  async ({ database, workspace }) => {
    await withTransaction(database, async (transaction) => {
      const owner = (await findSampleOwner(transaction, workspace)) ?? workspace;
      await lockWorkspace(transaction, owner);
      const made = await findSampleFor(transaction, owner);
      if (made !== undefined) await eraseWorkspace(transaction, made);
      await showOwn(transaction, owner);
    });
    return undefined;
  },
);

export const sampleRoutes: readonly Route[] = [lookAround, leave];

/** In the same place as before, so that another browser that looks at her keeps looking at her. */
async function makeAnew(transaction: Database, owner: string, now: number): Promise<string> {
  await lockWorkspace(transaction, owner);
  const before = await findSampleFor(transaction, owner);
  if (before !== undefined) await eraseWorkspace(transaction, before);
  const workspace = before ?? newId();
  const { zone } = await loadProfile(transaction, owner);
  await saveSample(transaction, { workspace, owner, zone, now });
  return workspace;
}
