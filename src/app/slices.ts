import { accountsRoutes } from '../accounts/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import type { Route } from '../platform/http/route.ts';
import type { Log } from '../platform/log.ts';
import type { Worker } from '../platform/schedule.ts';
import { reflectionRoutes } from '../reflection/routes.ts';

export interface SlicesGround {
  readonly config: Config;
  readonly database: Database;
  readonly log: Log;
}

/** What the slices bring to the server. */
export interface Slices {
  readonly routes: readonly Route[];
  /** who does the work that is due, by its kind */
  readonly workers: Readonly<Record<string, Worker>>;
  readonly close: () => Promise<void>;
}

/** The one list of all slices, lowest floor first. */
export function openSlices({ config }: SlicesGround): Slices {
  return {
    routes: [...accountsRoutes(config), ...peopleRoutes, ...reflectionRoutes],
    workers: {},
    close: async () => undefined,
  };
}
