import * as z from 'zod/mini';
import type { Endpoint } from '../kernel/endpoint.ts';
import { answeredSchema, answerSchema, leaveSchema, rulesSchema, timeSchema } from './model.ts';

export const showHoursEndpoint = {
  method: 'get',
  path: '/api/time',
  query: z.object({ to: z.optional(z.iso.date()) }),
  answer: timeSchema,
} as const satisfies Endpoint;

export const answerEndpoint = {
  method: 'post',
  path: '/api/time/answers',
  body: answerSchema,
  answer: timeSchema,
} as const satisfies Endpoint;

export const takeBackEndpoint = {
  method: 'delete',
  path: '/api/time/answers',
  body: answeredSchema,
  answer: timeSchema,
} as const satisfies Endpoint;

export const showRulesEndpoint = {
  method: 'get',
  path: '/api/time/rules',
  answer: rulesSchema,
} as const satisfies Endpoint;

export const replaceRulesEndpoint = {
  method: 'put',
  path: '/api/time/rules',
  body: rulesSchema,
  answer: rulesSchema,
} as const satisfies Endpoint;

export const markLeaveEndpoint = {
  method: 'put',
  path: '/api/time/leave',
  body: leaveSchema,
  answer: timeSchema,
} as const satisfies Endpoint;
