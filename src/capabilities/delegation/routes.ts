import * as z from 'zod/mini';
import { mayOwn } from '../../accounts/may-own.ts';
import { showHandOversEndpoint } from '../../notebook/delegations/endpoints.ts';
import { handOversSchema } from '../../notebook/delegations/model/hand-overs.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { loadMade } from '../../time/load-summary.ts';
import { loadFacts } from '../load-facts.ts';
import { suggestHandOvers } from './measures/suggest-hand-overs.ts';

export const delegationRoutes: readonly Route[] = [
  defineRoute(
    {
      ...showHandOversEndpoint,
      access: mayOwn,
      summary: 'Meetings of yours that a report could run, with who comes most often.',
    },
    async (ground) => {
      const { body, made } = await loadMade(ground, {
        name: 'hand-overs',
        schema: handOversSchema,
        lasts: 'day',
        make: async () => {
          const { facts, hours } = await loadFacts(ground);
          return { made: { suggestions: suggestHandOvers(facts) }, zone: hours.zone };
        },
      });
      return made ?? z.parse(handOversSchema, JSON.parse(body));
    },
  ),
];
