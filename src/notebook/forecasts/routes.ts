import { mayOwn } from '../../accounts/may-own.ts';
import { loadKept } from '../../keeping/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import {
  importForecastsEndpoint,
  previewForecastsEndpoint,
  undoForecastsEndpoint,
} from './endpoints.ts';
import { FORECASTS } from './kept.ts';
import { loadFile } from './load-file.ts';
import { binImport, importForecasts, loadImports } from './store.ts';

export const forecastImportRoutes: readonly Route[] = [
  defineRoute(
    {
      ...previewForecastsEndpoint,
      access: mayOwn,
      summary:
        'What a CSV file of Fatebook, PredictionBook or your own would bring; keeps nothing.',
    },
    async ({ database, workspace, body, now }) => {
      const { preview } = await loadFile({ database, workspace, now }, body);
      return preview;
    },
  ),
  defineRoute(
    {
      ...importForecastsEndpoint,
      access: mayOwn,
      summary: 'Keeps what the preview of a file shows; the id, made by the page, is the import’s.',
    },
    async ({ database, workspace, params: { id }, body, now }) => {
      const { fresh } = await loadFile({ database, workspace, now }, body);
      if (fresh.length === 0) throw nothingNew();
      const at = toInstant(now);
      await importForecasts(database, workspace, { id, name: body.name, forecasts: fresh, at });
      return await list(database, workspace);
    },
  ),
  defineRoute(
    {
      ...undoForecastsEndpoint,
      access: mayOwn,
      summary: 'Takes a whole import back: all that it brought goes to the bin.',
    },
    async ({ database, workspace, params: { id }, now }) => {
      if (!(await binImport(database, workspace, { id, at: toInstant(now) }))) throw noImport();
      return await list(database, workspace);
    },
  ),
];

async function list(database: Database, workspace: Workspace) {
  return {
    forecasts: await loadKept(database, workspace, FORECASTS),
    imports: await loadImports(database, workspace),
  };
}

function nothingNew(): UserError {
  return new UserError(
    'nothing-new',
    'Nothing in this file is new: its forecasts are here already, or could not be read.',
  );
}

function noImport(): UserError {
  return new UserError('no-import', 'Nothing of this import is here any more.', 404);
}
