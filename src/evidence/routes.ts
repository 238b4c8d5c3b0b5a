import type { Route } from '../platform/http/route.ts';
import { type BlockingGround, blockingRoutes } from './blocking/routes.ts';
import { contactRoutes } from './contacts/routes.ts';
import type { SubscriptionGround } from './imports/subscriptions.ts';
import { endRoutes } from './routes/end-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { sourceRoutes } from './routes/source-routes.ts';

/** Where events come from: sources, imports, what is excluded, and the estimate by hand. */
export function evidenceRoutes(ground: SubscriptionGround & BlockingGround): readonly Route[] {
  return [
    ...sourceRoutes(ground),
    ...importRoutes(ground),
    ...endRoutes,
    ...contactRoutes,
    ...blockingRoutes(ground),
  ];
}
