import type { Actor } from '../../kernel/actor.ts';
import type { Database } from '../database/database.ts';

/** A link in the address of a request: what it may open is found by its secret. */
export interface LinkAsk {
  readonly database: Database;
  /** the part `:secret` of the address */
  readonly secret: string;
  /** epoch milliseconds */
  readonly now: number;
}

/** Who may call a route, and what they are granted by it. */
export interface Policy<Granted> {
  /** for the page of the interface, and for those who walk through all routes */
  readonly admits: 'owner' | 'operator' | 'link-holder' | 'anyone';
  /** finds who holds the link in the address; left out where the session says who asks */
  readonly findHolder?: (ask: LinkAsk) => Promise<Actor>;
  /** @throws UserError where the actor may not */
  readonly may: (actor: Actor) => Granted;
}

/** For what holds nothing of anyone. It grants nothing, so that nothing of anyone can be loaded. */
export const anyone: Policy<undefined> = { admits: 'anyone', may: () => undefined };

/** Whether a route asks for the session, which the others do without. */
export function needsSession({ access }: { readonly access: Policy<unknown> }): boolean {
  return access.admits === 'owner' || access.admits === 'operator';
}
