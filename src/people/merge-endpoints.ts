import * as z from 'zod/mini';
import type { Endpoint } from '../kernel/endpoint.ts';
import { apartSchema, mergeSchema, mergesSchema, partSchema } from './model/merging.ts';
import { peopleSchema } from './model.ts';

/** The list after it, and what names the merge or the new person. */
const changedSchema = z.extend(peopleSchema, { id: z.string() });

export const showMergesEndpoint = {
  method: 'get',
  path: '/api/people/merges',
  answer: mergesSchema,
} as const satisfies Endpoint;

export const mergeEndpoint = {
  method: 'post',
  path: '/api/people/merge',
  body: mergeSchema,
  answer: changedSchema,
} as const satisfies Endpoint;

export const undoMergeEndpoint = {
  method: 'delete',
  path: '/api/people/merges/:id',
  params: z.object({ id: z.string() }),
  answer: peopleSchema,
} as const satisfies Endpoint;

export const partEndpoint = {
  method: 'post',
  path: '/api/people/part',
  body: partSchema,
  answer: changedSchema,
} as const satisfies Endpoint;

export const keepApartEndpoint = {
  method: 'put',
  path: '/api/people/apart',
  body: apartSchema,
  answer: mergesSchema,
} as const satisfies Endpoint;

export const endApartEndpoint = {
  method: 'delete',
  path: '/api/people/apart',
  body: apartSchema,
  answer: mergesSchema,
} as const satisfies Endpoint;
