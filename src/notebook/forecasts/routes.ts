import * as z from 'zod/mini';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { loadFile } from './load-file.ts';
import {
  forecastDraftSchema,
  forecastFileSchema,
  forecastPreviewSchema,
  forecastsSchema,
} from './model.ts';
import {
  binForecasts,
  importForecasts,
  loadForecastImports,
  loadForecasts,
  saveForecast,
} from './store.ts';

const forecasts = { path: '/api/forecasts', access: 'owner', answer: forecastsSchema } as const;
const params = z.object({ id: z.uuid() });
const oneForecast = { ...forecasts, path: '/api/forecasts/:id', params } as const;
const oneImport = { ...forecasts, path: '/api/forecast-imports/:id', params } as const;

export const forecastsRoutes: readonly Route[] = [
  defineRoute(
    {
      ...forecasts,
      method: 'get',
      summary: 'Your forecasts with what became of them, and the imports that brought some.',
    },
    async ({ database, workspace }) => await list(database, workspace),
  ),
  defineRoute(
    {
      ...oneForecast,
      method: 'put',
      summary: 'Keeps a forecast as it is now; a new id, made by the page, is a new one.',
      body: forecastDraftSchema,
    },
    async ({ database, workspace, params: { id }, body, now }) => {
      await saveForecast(database, workspace, { id, draft: body, at: toInstant(now) });
      return await list(database, workspace);
    },
  ),
  defineRoute(
    {
      ...oneForecast,
      method: 'delete',
      summary: 'Moves a forecast to the bin, where it stays for 30 days.',
    },
    async ({ database, workspace, params: { id }, now }) => {
      const which = { which: 'id', id, at: toInstant(now) } as const;
      if ((await binForecasts(database, workspace, which)) === 0) throw noForecast();
      return await list(database, workspace);
    },
  ),
  defineRoute(
    {
      method: 'post',
      path: '/api/forecast-imports/preview',
      access: 'owner',
      summary:
        'What a CSV file of Fatebook, PredictionBook or your own would bring; keeps nothing.',
      body: forecastFileSchema,
      answer: forecastPreviewSchema,
    },
    async ({ database, workspace, body, now }) => {
      const { preview } = await loadFile({ database, workspace, now }, body);
      return preview;
    },
  ),
  defineRoute(
    {
      ...oneImport,
      method: 'put',
      summary: 'Keeps what the preview of a file shows; the id, made by the page, is the import’s.',
      body: forecastFileSchema,
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
      ...oneImport,
      method: 'delete',
      summary: 'Takes a whole import back: all that it brought goes to the bin.',
    },
    async ({ database, workspace, params: { id }, now }) => {
      const which = { which: 'import_id', id, at: toInstant(now) } as const;
      if ((await binForecasts(database, workspace, which)) === 0) throw noImport();
      return await list(database, workspace);
    },
  ),
];

async function list(database: Database, workspace: string) {
  return {
    forecasts: await loadForecasts(database, workspace),
    imports: await loadForecastImports(database, workspace),
  };
}

function noForecast(): UserError {
  return new UserError('no-forecast', 'There is no such forecast. It may have been deleted.', 404);
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
