import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import type { Endpoint } from '../../kernel/endpoint.ts';
import {
  journalDraftSchema,
  journalEntrySchema,
  journalOfferSchema,
  journalPageSchema,
} from './model.ts';

const filters = z.object({
  q: z.optional(z.string().check(z.maxLength(200))),
  shift: z.optional(z.enum(CAPABILITY_IDS)),
  person: z.optional(z.string().check(z.maxLength(200))),
  series: z.optional(z.string().check(z.maxLength(2000))),
  /** `next` of the page before */
  after: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}~[0-9a-f-]{36}$/))),
});

const entryId = z.object({ id: z.uuid() });

export const listEntriesEndpoint = {
  method: 'get',
  path: '/api/journal',
  query: filters,
  answer: journalPageSchema,
} as const satisfies Endpoint;

export const offerPromptEndpoint = {
  method: 'get',
  path: '/api/journal/offer',
  answer: journalOfferSchema,
} as const satisfies Endpoint;

export const keepEntryEndpoint = {
  method: 'put',
  path: '/api/journal/:id',
  params: entryId,
  body: journalDraftSchema,
  answer: journalEntrySchema,
} as const satisfies Endpoint;

export const deleteEntryEndpoint = {
  method: 'delete',
  path: '/api/journal/:id',
  params: entryId,
} as const satisfies Endpoint;

export const exportJournalEndpoint = {
  method: 'get',
  path: '/api/journal/export',
} as const satisfies Endpoint;
