import * as z from 'zod/mini';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { binSchema } from './model.ts';

export const showBinEndpoint = {
  method: 'get',
  path: '/api/bin',
  answer: binSchema,
} as const satisfies Endpoint;

export const restoreEndpoint = {
  method: 'post',
  path: '/api/bin/:kind/:id/restore',
  params: z.object({ kind: z.string(), id: z.string() }),
  answer: binSchema,
} as const satisfies Endpoint;
