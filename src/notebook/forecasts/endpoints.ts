import * as z from 'zod/mini';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { forecastFileSchema, forecastPreviewSchema, forecastsSchema } from './model.ts';

export const previewForecastsEndpoint = {
  method: 'post',
  path: '/api/forecast-imports/preview',
  body: forecastFileSchema,
  answer: forecastPreviewSchema,
} as const satisfies Endpoint;

export const importForecastsEndpoint = {
  method: 'put',
  path: '/api/forecast-imports/:id',
  params: z.object({ id: z.uuid() }),
  body: forecastFileSchema,
  answer: forecastsSchema,
} as const satisfies Endpoint;

export const undoForecastsEndpoint = {
  method: 'delete',
  path: '/api/forecast-imports/:id',
  params: z.object({ id: z.uuid() }),
  answer: forecastsSchema,
} as const satisfies Endpoint;
