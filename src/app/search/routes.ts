import * as z from 'zod/mini';
import { mayOwn } from '../../accounts/may-own.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { find } from './find.ts';
import { searchSchema } from './model.ts';

export const searchRoutes: readonly Route[] = [
  defineRoute(
    {
      method: 'get',
      path: '/api/search',
      access: mayOwn,
      summary:
        'People, recurring meetings, priorities, forecasts, decisions, delegations, growth and journal entries that hold these words.',
      query: z.object({
        q: z
          .string({ error: 'Say what to look for, as in ?q=ann.' })
          .check(
            z.minLength(1, 'Say what to look for, as in ?q=ann.'),
            z.maxLength(200, 'Look for 200 characters at most.'),
          ),
      }),
      answer: searchSchema,
    },
    async ({ query: { q }, ...ground }) => ({ found: await find(ground, q) }),
  ),
];
