import { mayOwn } from '../accounts/may-own.ts';
import { toInstant } from '../platform/database/values.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import {
  endApartEndpoint,
  keepApartEndpoint,
  mergeEndpoint,
  partEndpoint,
  showMergesEndpoint,
  undoMergeEndpoint,
} from './merge-endpoints.ts';
import {
  deleteApart,
  loadMerges,
  mergePeople,
  partOff,
  saveApart,
  undoMerge,
} from './merge-store.ts';
import { loadPeople } from './store.ts';

const lowerCase = (addresses: readonly string[]) => addresses.map((each) => each.toLowerCase());

export const mergeRoutes: readonly Route[] = [
  defineRoute(
    {
      ...showMergesEndpoint,
      access: mayOwn,
      summary: 'Who was merged into whom, and who was said to be two.',
    },
    async ({ database, workspace }) => await loadMerges(database, workspace),
  ),
  defineRoute(
    {
      ...mergeEndpoint,
      access: mayOwn,
      summary: 'Makes one person of several; who they were is kept, to part them again.',
    },
    async ({ database, workspace, body, now }) => {
      const addresses = lowerCase(body.addresses);
      const id = await mergePeople(database, workspace, { ...body, addresses, at: toInstant(now) });
      return { id, people: await loadPeople(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...undoMergeEndpoint,
      access: mayOwn,
      summary: 'Parts whom a merge made one, as they were before it.',
    },
    async ({ database, workspace, params }) => {
      await undoMerge(database, workspace, params.id);
      return { people: await loadPeople(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...partEndpoint,
      access: mayOwn,
      summary: 'Makes someone of their own of some addresses of a person.',
    },
    async ({ database, workspace, body }) => {
      const id = await partOff(database, workspace, lowerCase(body.addresses));
      return { id, people: await loadPeople(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...keepApartEndpoint,
      access: mayOwn,
      summary: 'Remembers that two are two, so that it is not proposed again.',
    },
    async ({ database, workspace, body }) => {
      await saveApart(database, workspace, body);
      return await loadMerges(database, workspace);
    },
  ),
  defineRoute(
    { ...endApartEndpoint, access: mayOwn, summary: 'Takes back that two are two.' },
    async ({ database, workspace, body }) => {
      await deleteApart(database, workspace, body);
      return await loadMerges(database, workspace);
    },
  ),
];
