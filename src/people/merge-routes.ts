import * as z from 'zod/mini';
import { mayOwn } from '../accounts/may-own.ts';
import { toInstant } from '../platform/database/values.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import {
  deleteApart,
  loadMerges,
  mergePeople,
  partOff,
  saveApart,
  undoMerge,
} from './merge-store.ts';
import { apartSchema, mergeSchema, mergesSchema, partSchema } from './model/merging.ts';
import { peopleSchema } from './model.ts';
import { loadPeople } from './store.ts';

/** The list after it, and what names the merge or the new person. */
const changedSchema = z.extend(peopleSchema, { id: z.string() });
const apart = { path: '/api/people/apart', access: mayOwn, answer: mergesSchema } as const;

const lowerCase = (addresses: readonly string[]) => addresses.map((each) => each.toLowerCase());

export const mergeRoutes: readonly Route[] = [
  defineRoute(
    {
      method: 'get',
      path: '/api/people/merges',
      access: mayOwn,
      summary: 'Who was merged into whom, and who was said to be two.',
      answer: mergesSchema,
    },
    async ({ database, workspace }) => await loadMerges(database, workspace),
  ),
  defineRoute(
    {
      method: 'post',
      path: '/api/people/merge',
      access: mayOwn,
      summary: 'Makes one person of several; who they were is kept, to part them again.',
      body: mergeSchema,
      answer: changedSchema,
    },
    async ({ database, workspace, body, now }) => {
      const addresses = lowerCase(body.addresses);
      const id = await mergePeople(database, workspace, { ...body, addresses, at: toInstant(now) });
      return { id, people: await loadPeople(database, workspace) };
    },
  ),
  defineRoute(
    {
      method: 'delete',
      path: '/api/people/merges/:id',
      access: mayOwn,
      summary: 'Parts whom a merge made one, as they were before it.',
      params: z.object({ id: z.string() }),
      answer: peopleSchema,
    },
    async ({ database, workspace, params }) => {
      await undoMerge(database, workspace, params.id);
      return { people: await loadPeople(database, workspace) };
    },
  ),
  defineRoute(
    {
      method: 'post',
      path: '/api/people/part',
      access: mayOwn,
      summary: 'Makes someone of their own of some addresses of a person.',
      body: partSchema,
      answer: changedSchema,
    },
    async ({ database, workspace, body }) => {
      const id = await partOff(database, workspace, lowerCase(body.addresses));
      return { id, people: await loadPeople(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...apart,
      method: 'put',
      summary: 'Remembers that two are two, so that it is not proposed again.',
      body: apartSchema,
    },
    async ({ database, workspace, body }) => {
      await saveApart(database, workspace, body);
      return await loadMerges(database, workspace);
    },
  ),
  defineRoute(
    {
      ...apart,
      method: 'delete',
      summary: 'Takes back that two are two.',
      body: apartSchema,
    },
    async ({ database, workspace, body }) => {
      await deleteApart(database, workspace, body);
      return await loadMerges(database, workspace);
    },
  ),
];
