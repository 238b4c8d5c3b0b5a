import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { loadContactSources } from '../contacts/store.ts';
import type { Sources } from '../model.ts';
import { loadEstimate } from '../store/estimate.ts';
import { loadExclusions } from '../store/exclusions.ts';
import { loadSources } from '../store/sources.ts';

/** All that the sources page shows. */
export async function showSources(database: Database, workspace: Workspace): Promise<Sources> {
  return {
    sources: await loadSources(database, workspace),
    contacts: await loadContactSources(database, workspace),
    exclusions: await loadExclusions(database, workspace),
    estimate: (await loadEstimate(database, workspace)) ?? null,
  };
}
