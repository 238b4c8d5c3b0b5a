import { mayOperate } from '../../accounts/may-operate.ts';
import { refuseSample } from '../../accounts/sample-store.ts';
import { backupFolderOf, listBackups } from '../../platform/backup/backup-files.ts';
import { RETENTION_RULE } from '../../platform/backup/retention.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { backUpEndpoint, showBackupsEndpoint } from './endpoints.ts';
import { type BackupGround, makeBackup } from './make-backup.ts';
import type { Backups } from './model.ts';

export function backupRoutes(ground: BackupGround): readonly Route[] {
  const { dataFolder } = ground;

  const showBackups = defineRoute(
    {
      ...showBackupsEndpoint,
      access: mayOperate,
      summary: 'The backups that were made, where they lie and which are kept.',
    },
    async () => showAll(dataFolder),
  );

  const backUp = defineRoute(
    {
      ...backUpEndpoint,
      access: mayOperate,
      summary: 'Makes a backup now, and answers once it is verified.',
    },
    async ({ database, workspace, now }) => {
      await refuseSample(database, workspace);
      await makeBackup(ground, { reason: 'asked', now });
      return showAll(dataFolder);
    },
  );

  return [showBackups, backUp];
}

function showAll(dataFolder: string): Backups {
  const backups = listBackups(dataFolder).map(({ name, reason, madeAt, bytes }) => ({
    name,
    reason,
    madeAt: toInstant(madeAt),
    bytes,
  }));
  return { folder: backupFolderOf(dataFolder), rule: RETENTION_RULE, backups };
}
