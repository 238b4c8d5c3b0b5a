import { mayOwn } from '../../accounts/may-own.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import { blockPeople, findBlocks, loadBlocked, unblock } from '../../people/block-store.ts';
import { blockedListSchema, blockSchema, unblockSchema } from '../../people/model/blocked.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { applyBlocks } from './apply-blocks.ts';

const blocked = {
  path: '/api/people/blocked',
  access: mayOwn,
  answer: blockedListSchema,
} as const;

export interface BlockingGround {
  /** forgets what was made of names and is kept beside them */
  readonly onBlock: (database: Database, workspace: Workspace) => Promise<void>;
}

export const blockingRoutes = ({ onBlock }: BlockingGround): readonly Route[] => [
  defineRoute(
    { ...blocked, method: 'get', summary: 'Whom you blocked: when, and by how many addresses.' },
    async ({ database, workspace }) => ({ blocked: await loadBlocked(database, workspace) }),
  ),
  defineRoute(
    {
      ...blocked,
      method: 'post',
      summary:
        'Erases people: name, notes and address go, hours stay, and no import brings them back.',
      body: blockSchema,
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
      ...blocked,
      method: 'delete',
      summary: 'Ends a block: the next reading of a calendar or import may bring the person back.',
      body: unblockSchema,
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
