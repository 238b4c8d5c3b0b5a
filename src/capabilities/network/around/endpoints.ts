import * as z from 'zod/mini';
import type { Endpoint } from '../../../kernel/endpoint.ts';
import {
  briefSchema,
  CIRCLE_SIZES,
  circleSchema,
  decisionMakersSchema,
  fadingSchema,
  pathsSchema,
  personPageSchema,
} from './model.ts';

export const showDecisionMakersEndpoint = {
  method: 'get',
  path: '/api/network/decision-makers',
  answer: decisionMakersSchema,
} as const satisfies Endpoint;

export const showFadingEndpoint = {
  method: 'get',
  path: '/api/network/fading',
  answer: fadingSchema,
} as const satisfies Endpoint;

export const showCircleEndpoint = {
  method: 'get',
  path: '/api/network/around',
  query: z.object({ most: z.optional(z.enum(CIRCLE_SIZES, 'Ask for 80, 400 or 1000.')) }),
  answer: circleSchema,
} as const satisfies Endpoint;

export const showPathsEndpoint = {
  method: 'get',
  path: '/api/network/paths',
  query: z.object({
    to: z
      .string({ error: 'Say to whom, as in ?to= with the id or address of a person.' })
      .check(z.minLength(1, 'Say to whom, as in ?to= with the id or address of a person.')),
  }),
  answer: pathsSchema,
} as const satisfies Endpoint;

export const showPersonEndpoint = {
  method: 'get',
  path: '/api/network/people/:id',
  params: z.object({ id: z.string() }),
  answer: personPageSchema,
} as const satisfies Endpoint;

export const showBriefEndpoint = {
  method: 'get',
  path: '/api/network/brief',
  answer: briefSchema,
} as const satisfies Endpoint;

export const writeBriefTextEndpoint = {
  method: 'get',
  path: '/api/network/brief.txt',
} as const satisfies Endpoint;
