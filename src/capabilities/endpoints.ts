import * as z from 'zod/mini';
import type { Endpoint } from '../kernel/endpoint.ts';
import { KINDS, recordsSchema } from '../time/model.ts';
import { measureRecordsSchema } from './model.ts';

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

export const showMeasureRecordsEndpoint = {
  method: 'get',
  path: '/api/measures/:id/records',
  params: z.object({ id: z.string() }),
  query: z.object({ to: z.optional(z.iso.date()) }),
  answer: measureRecordsSchema,
} as const satisfies Endpoint;
