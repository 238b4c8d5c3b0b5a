import * as z from 'zod/mini';
import type { Endpoint } from '../kernel/endpoint.ts';
import {
  answeredSchema,
  answerSchema,
  KINDS,
  leaveSchema,
  recordsSchema,
  rulesSchema,
  timeSchema,
} from './model.ts';

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

const WEEK = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/;

/** Which events: those behind a measure, those of a series, or those of a kind. */
export const whichRecords = z.object({
  measure: z.optional(z.string()),
  series: z.optional(z.string()),
  kind: z.optional(z.enum([...KINDS, 'unsorted'])),
  week: z.optional(z.string().check(z.regex(WEEK))),
  from: z.optional(z.iso.date()),
  to: z.optional(z.iso.date()),
});

export const showRecordsEndpoint = {
  method: 'get',
  path: '/api/time/records',
  query: whichRecords,
  answer: recordsSchema,
} as const satisfies Endpoint;
