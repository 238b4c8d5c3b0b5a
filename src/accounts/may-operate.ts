import type { Workspace } from '../kernel/authorized.ts';
import { grant } from '../kernel/grant.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Policy } from '../platform/http/policy.ts';
import { refuseOthers } from './may-own.ts';

/** What concerns the data of everyone on this server is for the owner who runs it. */
export const mayOperate: Policy<Workspace> = {
  admits: 'operator',
  may: (actor) => {
    const owner = refuseOthers(actor);
    if (!owner.isOperator) throw notOperator();
    return grant(owner.workspace);
  },
};

function notOperator(): UserError {
  return new UserError(
    'not-operator',
    'This concerns the data of everyone on this server. Ask the person who runs it.',
    403,
  );
}
