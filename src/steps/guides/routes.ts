import { mayOwn } from '../../accounts/may-own.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { showGuidesEndpoint } from './endpoints.ts';
import { loadGuides } from './load-guides.ts';

export const guidesRoutes: readonly Route[] = [
  defineRoute(
    {
      ...showGuidesEndpoint,
      access: mayOwn,
      summary: 'Guides to conversations: goal, opener, questions, hard replies, close, follow-up.',
    },
    async () => ({ guides: [...loadGuides()] }),
  ),
];
