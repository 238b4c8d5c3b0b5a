import type { Endpoint } from '../../kernel/endpoint.ts';
import { draftChangesSchema, draftSchema, slotsQuerySchema, slotsSchema } from './model.ts';

export const showSlotsEndpoint = {
  method: 'get',
  path: '/api/time/slots',
  query: slotsQuerySchema,
  answer: slotsSchema,
} as const satisfies Endpoint;

export const holdSlotsEndpoint = {
  method: 'get',
  path: '/api/time/slots.ics',
  query: slotsQuerySchema,
} as const satisfies Endpoint;

export const showDraftEndpoint = {
  method: 'get',
  path: '/api/time/draft',
  answer: draftSchema,
} as const satisfies Endpoint;

export const replaceDraftEndpoint = {
  method: 'put',
  path: '/api/time/draft',
  body: draftChangesSchema,
  answer: draftSchema,
} as const satisfies Endpoint;

export const deleteDraftEndpoint = {
  method: 'delete',
  path: '/api/time/draft',
  answer: draftSchema,
} as const satisfies Endpoint;
