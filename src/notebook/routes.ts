import { keptRoutes } from '../keeping/routes.ts';
import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';
import type { Route } from '../platform/http/route.ts';
import { NOTEBOOK } from './catalog.ts';
import { FORECASTS } from './forecasts/kept.ts';
import { forecastImportRoutes } from './forecasts/routes.ts';
import { loadImports } from './forecasts/store.ts';
import { PRACTICES } from './practices/kept.ts';

/** What can be done to each kind; practices stand beside those of ours, which a higher floor knows. */
export const notebookRoutes: readonly Route[] = [
  ...NOTEBOOK.filter((kept) => kept !== PRACTICES).flatMap((kept) =>
    keptRoutes(kept, kept === FORECASTS ? { load: loadForecastImports } : {}),
  ),
  ...forecastImportRoutes,
];

async function loadForecastImports(_: unknown, database: Database, workspace: Workspace) {
  return { imports: await loadImports(database, workspace) };
}
