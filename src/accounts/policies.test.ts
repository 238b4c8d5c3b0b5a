import { expect, it } from 'vitest';
import { type Actor, STRANGER } from '../kernel/actor.ts';
import type { Authorized, Workspace } from '../kernel/authorized.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Database } from '../platform/database/database.ts';
import { anyone, type Policy } from '../platform/http/policy.ts';
import { defineRoute } from '../platform/http/route.ts';
import { mayOperate } from './may-operate.ts';
import { mayOwn } from './may-own.ts';
import { loadProfile } from './store.ts';

const session = { workspace: 'w1', hash: 'h' };
const OWNER: Actor = { kind: 'owner', workspace: 'w1', session, isOperator: false };
const OPERATOR: Actor = { ...OWNER, isOperator: true };
const HOLDER: Actor = { kind: 'link-holder', workspace: 'w1', scope: 'feed', link: 'h' };
const ACTORS = [STRANGER, HOLDER, OWNER, OPERATOR];

function decide(policy: Policy<unknown>): readonly unknown[] {
  return ACTORS.map((actor) => {
    try {
      return policy.may(actor);
    } catch (error) {
      return error instanceof UserError ? error.code : error;
    }
  });
}

it('lets an owner do everything in their workspace, and nobody else', () => {
  expect(decide(mayOwn)).toEqual(['signed-out', 'signed-out', 'w1', 'w1']);
});

it('lets the owner who runs the server see to everyone’s data, and no other owner', () => {
  expect(decide(mayOperate)).toEqual(['signed-out', 'signed-out', 'not-operator', 'w1']);
});

it('grants nothing by a route for anyone', () => {
  expect(decide(anyone)).toEqual(ACTORS.map(() => undefined));
});

/** Never run: `check:types` sees to it that what is marked here does not compile. */
function forgetToAsk(database: Database, feed: Authorized<'read-feed'>, id: string) {
  const shapes = { method: 'get', path: '/api/x', summary: '' } as const;
  // @ts-expect-error an id alone is no leave
  const forged: Workspace = id;
  return [
    forged,
    // @ts-expect-error an id alone is no leave
    loadProfile(database, id),
    // @ts-expect-error whoever may read a feed may not read the profile
    loadProfile(database, feed),
    defineRoute({ ...shapes, access: mayOwn }, async ({ database, workspace }) => {
      await loadProfile(database, workspace);
      return undefined;
    }),
    defineRoute({ ...shapes, access: anyone }, async ({ database, workspace }) => {
      // @ts-expect-error a route for anyone has nobody's workspace
      await loadProfile(database, workspace);
      return undefined;
    }),
    defineRoute({ ...shapes, access: mayOwn }, async ({ database, actor }) => {
      // @ts-expect-error to know who asks is not yet to have asked whether they may
      await loadProfile(database, actor.workspace);
      return undefined;
    }),
    // @ts-expect-error a route without a policy is none
    defineRoute({ ...shapes }, async () => undefined),
  ];
}

it('has no way around the policies that compiles', () => {
  expect(forgetToAsk).toBeTypeOf('function');
});
