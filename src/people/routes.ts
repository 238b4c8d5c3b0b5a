import { defineRoute } from '../platform/http/route.ts';
import { peopleSchema, personAtAddressSchema } from './model.ts';
import { loadPeople, savePerson } from './store.ts';

export const peopleRoutes = [
  defineRoute(
    {
      method: 'get',
      path: '/api/people',
      access: 'owner',
      summary: 'Everyone you have said something about.',
      answer: peopleSchema,
    },
    async ({ database, workspace }) => ({ people: await loadPeople(database, workspace) }),
  ),
  defineRoute(
    {
      method: 'put',
      path: '/api/people',
      access: 'owner',
      summary: 'Says who the person at an address is. What is left out stays as it was.',
      body: personAtAddressSchema,
      answer: peopleSchema,
    },
    async ({ database, workspace, body }) => {
      const { address, ...change } = body;
      await savePerson(database, workspace, { address: address.toLowerCase(), change });
      return { people: await loadPeople(database, workspace) };
    },
  ),
];
