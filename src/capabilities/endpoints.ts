import * as z from 'zod/mini';
import type { Endpoint } from '../kernel/endpoint.ts';
import { measureRecordsSchema } from './model.ts';

export const showMeasureRecordsEndpoint = {
  method: 'get',
  path: '/api/measures/:id/records',
  params: z.object({ id: z.string() }),
  query: z.object({ to: z.optional(z.iso.date()) }),
  answer: measureRecordsSchema,
} as const satisfies Endpoint;
