import * as z from 'zod/mini';
import type { Endpoint } from '../kernel/endpoint.ts';
import { guessesSchema, selfAnswerSchema, selfCheckSchema } from './model.ts';

const whichQuestions = z.object({ quick: z.optional(z.enum(['true', 'false'])) });

export const showSelfCheckEndpoint = {
  method: 'get',
  path: '/api/reflection/self-check',
  query: whichQuestions,
  answer: selfCheckSchema,
} as const satisfies Endpoint;

export const answerQuestionEndpoint = {
  method: 'put',
  path: '/api/reflection/self-check',
  query: whichQuestions,
  body: selfAnswerSchema,
  answer: selfCheckSchema,
} as const satisfies Endpoint;

export const showGuessesEndpoint = {
  method: 'get',
  path: '/api/reflection/guesses',
  answer: guessesSchema,
} as const satisfies Endpoint;

export const guessEndpoint = {
  method: 'put',
  path: '/api/reflection/guesses',
  body: guessesSchema,
  answer: guessesSchema,
} as const satisfies Endpoint;
