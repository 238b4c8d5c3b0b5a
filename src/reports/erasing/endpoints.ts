import * as z from 'zod/mini';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { erasingSchema } from '../backups/model.ts';

export const deleteEverythingEndpoint = {
  method: 'delete',
  path: '/api/everything',
  body: erasingSchema,
} as const satisfies Endpoint;

export const sayDeletedEndpoint = {
  method: 'get',
  path: '/deleted',
  query: z.object({ backups: z.optional(z.enum(['kept', 'deleted'])) }),
} as const satisfies Endpoint;
