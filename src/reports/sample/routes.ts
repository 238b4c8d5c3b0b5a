import { lockWorkspace } from '../../accounts/lock-store.ts';
import { foundWorkspace } from '../../accounts/may-found.ts';
import { mayOwn, refuseOthers } from '../../accounts/may-own.ts';
import { leaveEndpoint, lookAroundEndpoint } from '../../accounts/sample-endpoints.ts';
import { findSampleFor, findSampleOwner, setShown, showOwn } from '../../accounts/sample-store.ts';
import { loadProfile } from '../../accounts/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { eraseWorkspace } from '../../platform/database/erase.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { saveSample } from './save-sample.ts';

const lookAround = defineRoute(
  {
    ...lookAroundEndpoint,
    access: mayOwn,
    summary: 'Makes the sample person anew and shows her in this browser, beside your own data.',
  },
  async ({ database, actor, workspace, now }) => {
    await withTransaction(database, async (transaction) => {
      const owner = (await findSampleOwner(transaction, workspace)) ?? workspace;
      const made = await makeAnew(transaction, owner, now);
      await setShown(transaction, refuseOthers(actor).session, made);
    });
    return undefined;
  },
);

const leave = defineRoute(
  {
    ...leaveEndpoint,
    access: mayOwn,
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
async function makeAnew(transaction: Database, owner: Workspace, now: number): Promise<Workspace> {
  await lockWorkspace(transaction, owner);
  const before = await findSampleFor(transaction, owner);
  if (before !== undefined) await eraseWorkspace(transaction, before);
  const workspace = before ?? foundWorkspace();
  const { zone } = await loadProfile(transaction, owner);
  await saveSample(transaction, { workspace, owner, zone, now });
  return workspace;
}
