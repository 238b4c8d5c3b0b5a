import type { Config } from '../platform/config.ts';
import type { Route } from '../platform/http/route.ts';
import { archiveRoutes } from './archive/routes.ts';
import { backupRoutes } from './backups/routes.ts';
import { type ErasingGround, erasingRoutes } from './erasing/routes.ts';
import { sampleRoutes } from './sample/routes.ts';

/** What the owner can do with all their data at once, and the sample beside it. */
export function dataRoutes(
  config: Pick<Config, 'dataFolder' | 'database' | 'uploadLimit'> & Pick<ErasingGround, 'onErase'>,
): readonly Route[] {
  return [
    ...archiveRoutes(config),
    ...backupRoutes(config),
    ...erasingRoutes(config),
    ...sampleRoutes,
  ];
}
