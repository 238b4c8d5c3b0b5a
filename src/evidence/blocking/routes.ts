import { mayOwn } from '../../accounts/may-own.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import { blockPeople, findBlocks, loadBlocked, unblock } from '../../people/block-store.ts';
import { blockEndpoint, showBlockedEndpoint, unblockEndpoint } from '../../people/endpoints.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { applyBlocks } from './apply-blocks.ts';

export interface BlockingGround {
  /** forgets what was made of names and is kept beside them */
  readonly onBlock: (database: Database, workspace: Workspace) => Promise<void>;
}

export const blockingRoutes = ({ onBlock }: BlockingGround): readonly Route[] => [
  defineRoute(
    {
      ...showBlockedEndpoint,
      access: mayOwn,
      summary: 'Whom you blocked: when, and by how many addresses.',
    },
    async ({ database, workspace }) => ({ blocked: await loadBlocked(database, workspace) }),
  ),
  defineRoute(
    {
      ...blockEndpoint,
      access: mayOwn,
      summary:
        'Erases people: name, notes and address go, hours stay, and no import brings them back.',
    },
    async ({ database, workspace, body, now }) => {
      const addresses = body.addresses.map((address) => address.toLowerCase());
      await withTransaction(database, async (transaction) => {
        const all = await blockPeople(transaction, workspace, { addresses, at: toInstant(now) });
        await applyBlocks(transaction, workspace, all);
        await onBlock(transaction, workspace);
      });
      return { blocked: await loadBlocked(database, workspace) };
    },
  ),
  defineRoute(
    {
      ...unblockEndpoint,
      access: mayOwn,
      summary: 'Ends a block: the next reading of a calendar or import may bring the person back.',
    },
    async ({ database, workspace, body }) => {
      const ids = 'id' in body ? [body.id] : await findBlocks(database, workspace, [body.address]);
      if ((await unblock(database, workspace, { ids })) === 0) throw notBlocked();
      return { blocked: await loadBlocked(database, workspace) };
    },
  ),
];

function notBlocked(): UserError {
  return new UserError('not-blocked', 'Nobody with this address is blocked.', 404);
}
