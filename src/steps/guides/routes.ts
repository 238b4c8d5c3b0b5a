import { mayOwn } from '../../accounts/may-own.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { loadGuides } from './load-guides.ts';
import { guidesSchema } from './model.ts';

export const guidesRoutes: readonly Route[] = [
  defineRoute(
    {
      method: 'get',
      path: '/api/guides',
      access: mayOwn,
      summary: 'Guides to conversations: goal, opener, questions, hard replies, close, follow-up.',
      answer: guidesSchema,
    },
    async () => ({ guides: [...loadGuides()] }),
  ),
];
