import { mayOwn } from '../accounts/may-own.ts';
import { UserError } from '../kernel/user-error.ts';
import { toInstant } from '../platform/database/values.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import {
  deletePersonEndpoint,
  keepFunctionsEndpoint,
  keepPeopleEndpoint,
  keepPersonEndpoint,
  showFunctionsEndpoint,
  showPeopleEndpoint,
} from './endpoints.ts';
import { loadFunctions, saveFunctions } from './functions-store.ts';
import { mergeRoutes } from './merge-routes.ts';
import { findName } from './model/keys.ts';
import { binPeople, loadPeople, savePeople, savePerson } from './store.ts';

export const peopleRoutes: readonly Route[] = [
  ...mergeRoutes,
  defineRoute(
    { ...showPeopleEndpoint, access: mayOwn, summary: 'Everyone you have said something about.' },
    async ({ database, workspace }) => ({ people: await loadPeople(database, workspace) }),
  ),
  defineRoute(
    {
      ...keepPersonEndpoint,
      access: mayOwn,
      summary: 'Says who the person at an address is. What is left out stays as it was.',
    },
    async ({ database, workspace, body }) => {
      const { address, ...change } = body;
      await savePerson(database, workspace, { address: address.toLowerCase(), change });
      return { people: await loadPeople(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...keepPeopleEndpoint,
      access: mayOwn,
      summary: 'Says the same of several people at once. What is left out stays as it was.',
    },
    async ({ database, workspace, body: { addresses, change, names = {} } }) => {
      const changes = addresses.map((key) => {
        const address = key.toLowerCase();
        const name = findName(names, key);
        if (name === undefined) return { address, change };
        return { address, change: { ...change, name }, origins: { name: 'calendar' } as const };
      });
      await savePeople(database, workspace, changes);
      return { people: await loadPeople(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...deletePersonEndpoint,
      access: mayOwn,
      summary: 'Moves people to the bin, where what you said of them stays for 30 days.',
    },
    async ({ database, workspace, body, now }) => {
      const addresses = body.addresses.map((address) => address.toLowerCase());
      const count = await binPeople(database, workspace, { addresses, at: toInstant(now) });
      if (count === 0) throw nobody();
      return { people: await loadPeople(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...showFunctionsEndpoint,
      access: mayOwn,
      summary: 'Your list of functions, and your own among them.',
    },
    async ({ database, workspace }) => await loadFunctions(database, workspace),
  ),
  defineRoute(
    {
      ...keepFunctionsEndpoint,
      access: mayOwn,
      summary: 'Puts this list of functions in place of the one before; none in use may go.',
    },
    async ({ database, workspace, body }) => {
      await saveFunctions(database, workspace, body);
      return await loadFunctions(database, workspace);
    },
  ),
];

function nobody(): UserError {
  return new UserError('nobody', 'Nobody at these addresses is in your list.', 404);
}
