import { mayOwn } from '../../accounts/may-own.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { searchEndpoint } from './endpoints.ts';
import { find } from './find.ts';

export const searchRoutes: readonly Route[] = [
  defineRoute(
    {
      ...searchEndpoint,
      access: mayOwn,
      summary:
        'People, recurring meetings, priorities, forecasts, decisions, delegations, growth and journal entries that hold these words.',
    },
    async ({ query: { q }, ...ground }) => ({ found: await find(ground, q) }),
  ),
];
