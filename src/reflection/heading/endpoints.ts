import * as z from 'zod/mini';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { headingChangeSchema, headingSchema, headingValueChangeSchema } from './model.ts';

export const showHeadingEndpoint = {
  method: 'get',
  path: '/api/reflection/heading',
  answer: headingSchema,
} as const satisfies Endpoint;

export const changeHeadingEndpoint = {
  method: 'put',
  path: '/api/reflection/heading',
  body: headingChangeSchema,
  answer: headingSchema,
} as const satisfies Endpoint;

export const setHeadingEndpoint = {
  method: 'put',
  path: '/api/reflection/headings/:measure',
  params: z.object({ measure: z.string() }),
  body: headingValueChangeSchema,
  answer: headingSchema,
} as const satisfies Endpoint;
