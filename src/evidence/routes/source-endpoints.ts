import * as z from 'zod/mini';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { estimateSchema, exclusionSchema, importSchema, sourcesSchema } from '../model.ts';

const params = z.object({ id: z.string() });

const sourceChange = z.object({
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  isExcluded: z.optional(z.boolean()),
});

const exclusions = z.object({ exclusions: z.array(exclusionSchema).check(z.maxLength(200)) });

export const listSourcesEndpoint = {
  method: 'get',
  path: '/api/sources',
  answer: sourcesSchema,
} as const satisfies Endpoint;

export const refreshSourceEndpoint = {
  method: 'post',
  path: '/api/sources/:id/refresh',
  params,
  answer: importSchema,
  success: 202,
} as const satisfies Endpoint;

export const changeSourceEndpoint = {
  method: 'patch',
  path: '/api/sources/:id',
  params,
  body: sourceChange,
  answer: sourcesSchema,
} as const satisfies Endpoint;

export const removeSourceEndpoint = {
  method: 'delete',
  path: '/api/sources/:id',
  params,
  answer: sourcesSchema,
} as const satisfies Endpoint;

export const excludeEndpoint = {
  method: 'put',
  path: '/api/exclusions',
  body: exclusions,
  answer: sourcesSchema,
} as const satisfies Endpoint;

export const estimateEndpoint = {
  method: 'put',
  path: '/api/estimate',
  body: estimateSchema,
  answer: sourcesSchema,
} as const satisfies Endpoint;
