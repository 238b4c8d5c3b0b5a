import * as z from 'zod/mini';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { archiveCountsSchema } from './model.ts';

export const exportAllEndpoint = {
  method: 'get',
  path: '/api/export',
} as const satisfies Endpoint;

export const bringInEndpoint = {
  method: 'post',
  path: '/api/restore-archive',
  query: z.object({ preview: z.optional(z.enum(['yes', 'no'])) }),
  answer: archiveCountsSchema,
} as const satisfies Endpoint;
