import type { Endpoint } from '../../kernel/endpoint.ts';
import { guidesSchema } from './model.ts';

export const showGuidesEndpoint = {
  method: 'get',
  path: '/api/guides',
  answer: guidesSchema,
} as const satisfies Endpoint;
