import type { Endpoint } from '../../kernel/endpoint.ts';
import { handOversSchema } from './model/hand-overs.ts';

export const showHandOversEndpoint = {
  method: 'get',
  path: '/api/delegation/suggestions',
  answer: handOversSchema,
} as const satisfies Endpoint;
