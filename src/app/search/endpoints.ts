import * as z from 'zod/mini';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { searchSchema } from './model.ts';

export const searchEndpoint = {
  method: 'get',
  path: '/api/search',
  query: z.object({
    q: z
      .string({ error: 'Say what to look for, as in ?q=ann.' })
      .check(
        z.minLength(1, 'Say what to look for, as in ?q=ann.'),
        z.maxLength(200, 'Look for 200 characters at most.'),
      ),
  }),
  answer: searchSchema,
} as const satisfies Endpoint;
