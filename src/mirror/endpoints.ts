import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../kernel/capability.ts';
import type { Endpoint } from '../kernel/endpoint.ts';
import { behindSchema, mirrorSchema, trendSchema } from './model.ts';

export const showMirrorEndpoint = {
  method: 'get',
  path: '/api/mirror',
  answer: mirrorSchema,
} as const satisfies Endpoint;

export const showTrendEndpoint = {
  method: 'get',
  path: '/api/mirror/trend',
  answer: trendSchema,
} as const satisfies Endpoint;

export const showBehindEndpoint = {
  method: 'get',
  path: '/api/mirror/:capability',
  params: z.object({ capability: z.enum(CAPABILITY_IDS) }),
  answer: behindSchema,
} as const satisfies Endpoint;
