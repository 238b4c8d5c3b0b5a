import * as z from 'zod/mini';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { selfAnswerSchema } from '../model.ts';
import { roundsSchema } from './model.ts';

const roundId = z.object({ id: z.string() });

export const showRoundsEndpoint = {
  method: 'get',
  path: '/api/reflection/self-check/rounds',
  answer: roundsSchema,
} as const satisfies Endpoint;

export const startRoundEndpoint = {
  method: 'post',
  path: '/api/reflection/self-check/rounds',
  answer: roundsSchema,
} as const satisfies Endpoint;

export const answerInRoundEndpoint = {
  method: 'put',
  path: '/api/reflection/self-check/rounds/:id',
  params: roundId,
  body: selfAnswerSchema,
  answer: roundsSchema,
} as const satisfies Endpoint;

export const endRoundEndpoint = {
  method: 'post',
  path: '/api/reflection/self-check/rounds/:id/finish',
  params: roundId,
  answer: roundsSchema,
} as const satisfies Endpoint;

export const discardRoundEndpoint = {
  method: 'delete',
  path: '/api/reflection/self-check/rounds/:id',
  params: roundId,
  answer: roundsSchema,
} as const satisfies Endpoint;

export const takeBackRoundEndpoint = {
  method: 'post',
  path: '/api/reflection/self-check/rounds/:id/restore',
  params: roundId,
  answer: roundsSchema,
} as const satisfies Endpoint;
