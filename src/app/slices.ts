import { accountsRoutes } from '../accounts/routes.ts';
import { delegationRoutes } from '../capabilities/delegation/routes.ts';
import { aroundRoutes } from '../capabilities/network/around/routes.ts';
import { measureRoutes } from '../capabilities/routes.ts';
import { whatIfRoutes } from '../capabilities/what-if/routes.ts';
import { evidenceWorkers } from '../evidence/imports/evidence-workers.ts';
import { extendSources } from '../evidence/imports/extend-source.ts';
import { openImportDesk } from '../evidence/imports/import-desk.ts';
import { evidenceRoutes } from '../evidence/routes.ts';
import { binRoutes } from '../keeping/bin/routes.ts';
import { mirrorRoutes } from '../mirror/routes.ts';
import { notebookRoutes } from '../notebook/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import type { Route } from '../platform/http/route.ts';
import type { Log } from '../platform/log.ts';
import type { Worker } from '../platform/schedule.ts';
import { headingRoutes } from '../reflection/heading/routes.ts';
import { journalRoutes } from '../reflection/journal/routes.ts';
import { reflectionRoutes } from '../reflection/routes.ts';
import { selfCheckRoutes } from '../reflection/self-check/routes.ts';
import { nightlyWorkers } from '../reports/backups/nightly.ts';
import { dataRoutes } from '../reports/routes.ts';
import { feedRoutes } from '../steps/feed/routes.ts';
import { guidesRoutes } from '../steps/guides/routes.ts';
import { offersRoutes } from '../steps/offers/routes.ts';
import { practicesRoutes } from '../steps/practices/routes.ts';
import { stepRoutes } from '../steps/step/routes.ts';
import { weekRoutes } from '../steps/week/routes.ts';
import { slotRoutes } from '../time/draft/routes.ts';
import { timeRoutes } from '../time/routes.ts';
import { suggestionRoutes } from '../time/suggestions/routes.ts';
import { deleteSummaries } from '../time/summary-store.ts';
import { BIN_SHELVES } from './bin-shelves.ts';
import { searchRoutes } from './search/routes.ts';

interface SlicesGround {
  readonly config: Config;
  readonly database: Database;
  readonly log: Log;
}

/** What the slices bring to the server. */
export interface Slices {
  readonly routes: readonly Route[];
  /** who does the work that is due, by its kind */
  readonly workers: Readonly<Record<string, Worker>>;
  /** ends what the slices have begun beside requests */
  readonly close: () => Promise<void>;
}

/** The one list of all slices, lowest floor first. */
export function openSlices({ config, database, log }: SlicesGround): Slices {
  const { uploadLimit, allowsPrivateAddresses, spoolFolder } = config;
  const settings = config.database;
  const desk = openImportDesk({ database, settings, spoolFolder, uploadLimit, log });
  const evidence = { desk, uploadLimit, allowsPrivateAddresses, onBlock: deleteSummaries };
  return {
    routes: [
      ...accountsRoutes({ ...config, onZoneChange: extendSources }),
      ...peopleRoutes,
      ...evidenceRoutes(evidence),
      ...timeRoutes,
      ...slotRoutes,
      ...suggestionRoutes,
      ...notebookRoutes,
      ...measureRoutes,
      ...aroundRoutes,
      ...whatIfRoutes,
      ...delegationRoutes,
      ...reflectionRoutes,
      ...selfCheckRoutes,
      ...headingRoutes,
      ...journalRoutes,
      ...mirrorRoutes,
      ...practicesRoutes,
      ...stepRoutes,
      ...feedRoutes,
      ...guidesRoutes,
      ...offersRoutes,
      ...weekRoutes,
      ...binRoutes(BIN_SHELVES),
      ...dataRoutes({ ...config, onErase: desk.clear }),
      ...searchRoutes,
    ],
    workers: {
      ...evidenceWorkers({ ...evidence, database, now: Date.now }),
      ...nightlyWorkers({ ...config, open: database, shelves: BIN_SHELVES, now: Date.now }),
    },
    close: desk.stop,
  };
}
