import * as z from 'zod/mini';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { mappingSchema } from '../contacts/model.ts';
import { importSchema, sourcesSchema } from '../model.ts';

const subscription = z.object({
  url: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
});

const params = z.object({ id: z.string() });

export const uploadEndpoint = {
  method: 'post',
  path: '/api/imports',
  answer: importSchema,
  success: 202,
} as const satisfies Endpoint;

export const addSubscriptionEndpoint = {
  method: 'post',
  path: '/api/imports/subscription',
  body: subscription,
  answer: importSchema,
  success: 202,
} as const satisfies Endpoint;

export const showImportEndpoint = {
  method: 'get',
  path: '/api/imports/:id',
  params,
  answer: importSchema,
} as const satisfies Endpoint;

export const saveImportEndpoint = {
  method: 'post',
  path: '/api/imports/:id/save',
  params,
  query: z.object({ as: z.optional(z.literal('new')) }),
  answer: importSchema,
} as const satisfies Endpoint;

export const cancelImportEndpoint = {
  method: 'delete',
  path: '/api/imports/:id',
  params,
} as const satisfies Endpoint;

export const mapColumnsEndpoint = {
  method: 'put',
  path: '/api/imports/:id/columns',
  params,
  body: mappingSchema,
  answer: importSchema,
} as const satisfies Endpoint;

export const undoImportEndpoint = {
  method: 'post',
  path: '/api/imports/:id/undo',
  params,
  answer: sourcesSchema,
} as const satisfies Endpoint;
