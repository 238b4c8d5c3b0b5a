import type { Endpoint } from '../../kernel/endpoint.ts';
import {
  cardChangeSchema,
  cardRefSchema,
  reviewDaySchema,
  reviewRefSchema,
  waitingSchema,
  weekSchema,
} from './model.ts';

export const showWeekEndpoint = {
  method: 'get',
  path: '/api/week',
  answer: weekSchema,
} as const satisfies Endpoint;

export const showWaitingEndpoint = {
  method: 'get',
  path: '/api/week/waiting',
  answer: waitingSchema,
} as const satisfies Endpoint;

export const answerCardEndpoint = {
  method: 'put',
  path: '/api/week/cards/:card',
  params: cardRefSchema,
  body: cardChangeSchema,
  answer: weekSchema,
} as const satisfies Endpoint;

export const finishWeekEndpoint = {
  method: 'post',
  path: '/api/week/finish',
  body: reviewRefSchema,
  answer: weekSchema,
} as const satisfies Endpoint;

export const reopenWeekEndpoint = {
  method: 'delete',
  path: '/api/week/finish',
  body: reviewRefSchema,
  answer: weekSchema,
} as const satisfies Endpoint;

export const chooseDayEndpoint = {
  method: 'put',
  path: '/api/week/day',
  body: reviewDaySchema,
  answer: weekSchema,
} as const satisfies Endpoint;
