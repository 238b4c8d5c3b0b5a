import { defineRoute, type Route } from '../platform/http/route.ts';
import { loadFunctions, saveFunctions } from './functions-store.ts';
import {
  functionsSchema,
  peopleChangeSchema,
  peopleSchema,
  personAtAddressSchema,
} from './model.ts';
import { loadPeople, savePeople, savePerson } from './store.ts';

const people = { path: '/api/people', access: 'owner', answer: peopleSchema } as const;
const functions = {
  path: '/api/people/functions',
  access: 'owner',
  answer: functionsSchema,
} as const;

export const peopleRoutes: readonly Route[] = [
  defineRoute(
    { ...people, method: 'get', summary: 'Everyone you have said something about.' },
    async ({ database, workspace }) => ({ people: await loadPeople(database, workspace) }),
  ),
  defineRoute(
    {
      ...people,
      method: 'put',
      summary: 'Says who the person at an address is. What is left out stays as it was.',
      body: personAtAddressSchema,
    },
    async ({ database, workspace, body }) => {
      const { address, ...change } = body;
      await savePerson(database, workspace, { address: address.toLowerCase(), change });
      return { people: await loadPeople(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...people,
      path: '/api/people/many',
      method: 'put',
      summary: 'Says the same of several people at once. What is left out stays as it was.',
      body: peopleChangeSchema,
    },
    async ({ database, workspace, body: { addresses, change } }) => {
      const each = new Set(addresses.map((address) => address.toLowerCase()));
      const changes = [...each].map((address) => ({ address, change }));
      await savePeople(database, workspace, changes);
      return { people: await loadPeople(database, workspace) };
    },
  ),
  defineRoute(
    { ...functions, method: 'get', summary: 'Your list of functions, and your own among them.' },
    async ({ database, workspace }) => await loadFunctions(database, workspace),
  ),
  defineRoute(
    {
      ...functions,
      method: 'put',
      summary: 'Puts this list of functions in place of the one before; none in use may go.',
      body: functionsSchema,
    },
    async ({ database, workspace, body }) => {
      await saveFunctions(database, workspace, body);
      return await loadFunctions(database, workspace);
    },
  ),
];
