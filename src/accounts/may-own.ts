import type { Actor, Owner } from '../kernel/actor.ts';
import type { Workspace } from '../kernel/authorized.ts';
import { grant } from '../kernel/grant.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Policy } from '../platform/http/policy.ts';

/** The owner of a workspace may do everything in it. */
export const mayOwn: Policy<Workspace> = {
  admits: 'owner',
  may: (actor) => grant(refuseOthers(actor).workspace),
};

/** @throws UserError `signed-out` unless an owner asks */
export function refuseOthers(actor: Actor): Owner {
  if (actor.kind === 'owner') return actor;
  throw new UserError(
    'signed-out',
    'Open Bearings with a link: run `bearings link` where it is installed.',
    401,
  );
}
