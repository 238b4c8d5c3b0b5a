import { mayOwn } from '../../accounts/may-own.ts';
import { loadProfile } from '../../accounts/store.ts';
import { loadContactCards } from '../../evidence/contacts/records-store.ts';
import { showSuggestionsEndpoint } from '../../people/endpoints.ts';
import { loadFunctions } from '../../people/functions-store.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { readCardTitles } from '../core/card-titles.ts';
import { listPeople } from '../core/people-hours.ts';
import { suggestPeople } from '../core/suggest-people.ts';
import { loadHours } from '../load-hours.ts';

export const suggestionRoutes: readonly Route[] = [
  defineRoute(
    {
      ...showSuggestionsEndpoint,
      access: mayOwn,
      summary:
        'Relation, level and function of people, as guessed, with the reason; most hours first.',
    },
    async (ground) => {
      const { database, workspace } = ground;
      const { facts, people, zone } = await loadHours(ground);
      const { addresses, domains, roleNow } = await loadProfile(database, workspace);
      const { functions } = await loadFunctions(database, workspace);
      return {
        suggestions: suggestPeople({
          met: listPeople(facts, { known: people, zone }),
          series: [...facts.count.series.values()],
          own: new Set(addresses),
          domains: new Set(domains),
          functions,
          roleNow,
          findCardTitle: readCardTitles(await loadContactCards(database, workspace)),
        }),
      };
    },
  ),
];
