import * as z from 'zod/mini';
import type { Endpoint } from '../kernel/endpoint.ts';
import { meSchema, profileChangeSchema } from './model.ts';

export const showMeEndpoint = {
  method: 'get',
  path: '/api/me',
  answer: meSchema,
} as const satisfies Endpoint;

export const changeMeEndpoint = {
  method: 'patch',
  path: '/api/me',
  body: profileChangeSchema,
  answer: meSchema,
} as const satisfies Endpoint;

export const openLinkEndpoint = {
  method: 'get',
  path: '/open/:token',
  params: z.object({ token: z.string() }),
} as const satisfies Endpoint;

export const signOutEndpoint = {
  method: 'post',
  path: '/api/sign-out',
} as const satisfies Endpoint;

export const showHealthEndpoint = {
  method: 'get',
  path: '/api/health',
  answer: z.object({ status: z.literal('ok') }),
} as const satisfies Endpoint;
