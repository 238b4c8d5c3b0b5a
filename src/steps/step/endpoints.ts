import * as z from 'zod/mini';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { choicesSchema } from './model/choices.ts';
import {
  holdSchema,
  oneStepSchema,
  stepAnswerSchema,
  stepDraftSchema,
  stepsSchema,
} from './model.ts';

export const showStepsEndpoint = {
  method: 'get',
  path: '/api/steps',
  answer: stepsSchema,
} as const satisfies Endpoint;

export const showChoicesEndpoint = {
  method: 'get',
  path: '/api/steps/choices',
  answer: choicesSchema,
} as const satisfies Endpoint;

export const showStepEndpoint = {
  method: 'get',
  path: '/api/steps/:id',
  params: z.object({ id: z.uuid() }),
  answer: oneStepSchema,
} as const satisfies Endpoint;

export const keepStepEndpoint = {
  method: 'put',
  path: '/api/steps/:id',
  params: z.object({ id: z.uuid() }),
  body: stepDraftSchema,
  answer: oneStepSchema,
} as const satisfies Endpoint;

export const deleteStepEndpoint = {
  method: 'delete',
  path: '/api/steps/:id',
  params: z.object({ id: z.uuid() }),
  answer: stepsSchema,
} as const satisfies Endpoint;

export const answerStepEndpoint = {
  method: 'put',
  path: '/api/steps/:id/answer',
  params: z.object({ id: z.uuid() }),
  body: stepAnswerSchema,
  answer: oneStepSchema,
} as const satisfies Endpoint;

export const takeAnswerBackEndpoint = {
  method: 'delete',
  path: '/api/steps/:id/answer',
  params: z.object({ id: z.uuid() }),
  answer: oneStepSchema,
} as const satisfies Endpoint;

export const holdStepEndpoint = {
  method: 'put',
  path: '/api/steps/:id/hold',
  params: z.object({ id: z.uuid() }),
  body: holdSchema,
  answer: oneStepSchema,
} as const satisfies Endpoint;

export const endHoldEndpoint = {
  method: 'delete',
  path: '/api/steps/:id/hold',
  params: z.object({ id: z.uuid() }),
  answer: oneStepSchema,
} as const satisfies Endpoint;

export const downloadHoldEndpoint = {
  method: 'get',
  path: '/api/steps/:id/hold.ics',
  params: z.object({ id: z.uuid() }),
} as const satisfies Endpoint;
