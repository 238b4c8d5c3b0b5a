import type { Endpoint } from '../../kernel/endpoint.ts';
import { calendarEndSchema } from '../model/calendar-end.ts';

export const showEndEndpoint = {
  method: 'get',
  path: '/api/sources/end',
  answer: calendarEndSchema,
} as const satisfies Endpoint;
