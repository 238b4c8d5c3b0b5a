import { mayOperate } from '../../accounts/may-operate.ts';
import { mayOwn } from '../../accounts/may-own.ts';
import { newProfile } from '../../accounts/profile.ts';
import { findSampleFor, refuseSample } from '../../accounts/sample-store.ts';
import { endSession, PERSONAL_WORKSPACE } from '../../accounts/sessions.ts';
import { insertWorkspace } from '../../accounts/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { deleteBackups } from '../../platform/backup/backup-files.ts';
import type { Database } from '../../platform/database/database.ts';
import { eraseWorkspace, scrubDatabase } from '../../platform/database/erase.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { plainPage } from '../../platform/http/plain-page.ts';
import { anyone } from '../../platform/http/policy.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { planNightly } from '../backups/nightly.ts';
import { deleteEverythingEndpoint, sayDeletedEndpoint } from './endpoints.ts';

export interface ErasingGround {
  readonly dataFolder: string;
  /** ends what is under way in a workspace before it is erased */
  readonly onErase?: ((workspace: Workspace) => Promise<void>) | undefined;
}

export function erasingRoutes({ dataFolder, onErase }: ErasingGround): readonly Route[] {
  const deleteEverything = defineRoute(
    {
      ...deleteEverythingEndpoint,
      access: mayOwn,
      summary: 'Deletes everything you keep, for good, and ends every session of yours.',
    },
    async ({ database, actor, workspace, body, now, context }) => {
      await refuseSample(database, workspace);
      if (body.backups) mayOperate.may(actor);
      const sample = await findSampleFor(database, workspace);
      if (sample !== undefined) await onErase?.(sample);
      await onErase?.(workspace);
      await startAnew(database, workspace, now);
      if (body.backups) deleteBackups(dataFolder);
      await scrubDatabase(database);
      await endSession(database, context);
      if (workspace === PERSONAL_WORKSPACE) await planNightly(database, { dataFolder, now });
      return undefined;
    },
  );

  return [deleteEverything, sayDeleted];
}

/** Nothing of the old is left in the workspace but its id. */
async function startAnew(database: Database, workspace: Workspace, now: number): Promise<void> {
  await withTransaction(database, async (transaction) => {
    const sample = await findSampleFor(transaction, workspace);
    if (sample !== undefined) await eraseWorkspace(transaction, sample);
    await eraseWorkspace(transaction, workspace);
    const profile = newProfile(Temporal.Now.timeZoneId());
    await insertWorkspace(transaction, workspace, { profile, now });
  });
}

const sayDeleted = defineRoute(
  {
    ...sayDeletedEndpoint,
    access: anyone,
    summary: 'The page that says that everything was deleted. It holds nothing of anyone.',
  },
  async ({ query }) =>
    plainPage({
      title: 'Everything is deleted',
      status: 200,
      body: `<p>What you kept in Bearings is gone: its rows, its search and its log, and the database
was written anew, so that its files hold no remains. You are signed out in every browser.</p>
${query.backups === 'kept' ? BACKUPS_KEPT : BACKUPS_DELETED}
<p>Archives that you downloaded and calendars where they came from are yours to keep or delete.</p>
<p class="quiet">To begin again, run <code>npx bearings link</code> where Bearings is installed.</p>`,
    }),
);

const BACKUPS_DELETED = '<p>The backups in the data folder are deleted too.</p>';
const BACKUPS_KEPT = `<p>The backups made before still lie in the folder <code>backups</code> of your data
folder. They go one by one as new ones are made, the last of them after six months of use. To be rid of them
now, delete that folder.</p>`;
