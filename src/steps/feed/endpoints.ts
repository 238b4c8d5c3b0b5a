import * as z from 'zod/mini';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { feedSchema, newFeedSchema } from './model.ts';

export const showFeedEndpoint = {
  method: 'get',
  path: '/api/feed',
  answer: feedSchema,
} as const satisfies Endpoint;

export const makeFeedEndpoint = {
  method: 'post',
  path: '/api/feed',
  answer: newFeedSchema,
} as const satisfies Endpoint;

export const endFeedEndpoint = {
  method: 'delete',
  path: '/api/feed',
  answer: feedSchema,
} as const satisfies Endpoint;

export const readFeedEndpoint = {
  method: 'get',
  path: '/feed/:secret/calendar.ics',
  params: z.object({ secret: z.string() }),
} as const satisfies Endpoint;
