import type { Endpoint } from '../../kernel/endpoint.ts';
import { offerRefSchema, offersSchema, oneOfferSchema } from './model.ts';

export const showOffersEndpoint = {
  method: 'get',
  path: '/api/offers',
  answer: offersSchema,
} as const satisfies Endpoint;

export const refuseOfferEndpoint = {
  method: 'post',
  path: '/api/offers/refused',
  body: offerRefSchema,
  answer: offersSchema,
} as const satisfies Endpoint;

export const takeRefusalBackEndpoint = {
  method: 'delete',
  path: '/api/offers/refused',
  body: offerRefSchema,
  answer: offersSchema,
} as const satisfies Endpoint;

export const showOfferEndpoint = {
  method: 'get',
  path: '/api/offers/:id',
  params: offerRefSchema,
  answer: oneOfferSchema,
} as const satisfies Endpoint;
