import * as z from 'zod/mini';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { sourcesSchema } from '../model.ts';

const params = z.object({ id: z.string() });

const sourceChange = z.object({
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  isExcluded: z.optional(z.boolean()),
});

export const changeContactsEndpoint = {
  method: 'patch',
  path: '/api/contact-sources/:id',
  params,
  body: sourceChange,
  answer: sourcesSchema,
} as const satisfies Endpoint;

export const removeContactsEndpoint = {
  method: 'delete',
  path: '/api/contact-sources/:id',
  params,
  answer: sourcesSchema,
} as const satisfies Endpoint;
