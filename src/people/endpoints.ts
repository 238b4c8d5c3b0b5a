import type { Endpoint } from '../kernel/endpoint.ts';
import { blockedListSchema, blockSchema, unblockSchema } from './model/blocked.ts';
import {
  contactsSaySchema,
  functionsSchema,
  peopleChangeSchema,
  peopleSchema,
  peopleToDeleteSchema,
  personAtAddressSchema,
  suggestionsSchema,
  timePeopleSchema,
} from './model.ts';

export const showPeopleEndpoint = {
  method: 'get',
  path: '/api/people',
  answer: peopleSchema,
} as const satisfies Endpoint;

export const keepPersonEndpoint = {
  method: 'put',
  path: '/api/people',
  body: personAtAddressSchema,
  answer: peopleSchema,
} as const satisfies Endpoint;

export const keepPeopleEndpoint = {
  method: 'put',
  path: '/api/people/many',
  body: peopleChangeSchema,
  answer: peopleSchema,
} as const satisfies Endpoint;

export const deletePersonEndpoint = {
  method: 'delete',
  path: '/api/people',
  body: peopleToDeleteSchema,
  answer: peopleSchema,
} as const satisfies Endpoint;

export const showFunctionsEndpoint = {
  method: 'get',
  path: '/api/people/functions',
  answer: functionsSchema,
} as const satisfies Endpoint;

export const keepFunctionsEndpoint = {
  method: 'put',
  path: '/api/people/functions',
  body: functionsSchema,
  answer: functionsSchema,
} as const satisfies Endpoint;

export const showBlockedEndpoint = {
  method: 'get',
  path: '/api/people/blocked',
  answer: blockedListSchema,
} as const satisfies Endpoint;

export const blockEndpoint = {
  method: 'post',
  path: '/api/people/blocked',
  body: blockSchema,
  answer: blockedListSchema,
} as const satisfies Endpoint;

export const unblockEndpoint = {
  method: 'delete',
  path: '/api/people/blocked',
  body: unblockSchema,
  answer: blockedListSchema,
} as const satisfies Endpoint;

/** Counted on a higher floor, where hours are known. */
export const showTimePeopleEndpoint = {
  method: 'get',
  path: '/api/time/people',
  answer: timePeopleSchema,
} as const satisfies Endpoint;

/** Made on a higher floor, from who was met. */
export const showSuggestionsEndpoint = {
  method: 'get',
  path: '/api/people/suggestions',
  answer: suggestionsSchema,
} as const satisfies Endpoint;

/** Answered from the contacts that were read, which lie a floor above. */
export const listContactsSayEndpoint = {
  method: 'get',
  path: '/api/contact-sources/people',
  answer: contactsSaySchema,
} as const satisfies Endpoint;
