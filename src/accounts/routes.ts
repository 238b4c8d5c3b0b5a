import type { Context } from 'hono';
import type { Actor } from '../kernel/actor.ts';
import type { Workspace } from '../kernel/authorized.ts';
import { type Database, databaseKind } from '../platform/database/database.ts';
import { withTransaction } from '../platform/database/transaction.ts';
import { anyone } from '../platform/http/policy.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import {
  changeMeEndpoint,
  openLinkEndpoint,
  showHealthEndpoint,
  showMeEndpoint,
  signOutEndpoint,
} from './endpoints.ts';
import { mayOwn } from './may-own.ts';
import { usedLinkPage, waitingPage } from './pages.ts';
import { changeProfile } from './profile.ts';
import { findSampleOwner } from './sample-store.ts';
import { endSession, giveCookie, redeemLink } from './sessions.ts';
import { loadProfile, saveProfile } from './store.ts';
import { makeMark } from './workspace-mark.ts';

interface AccountsGround {
  /** where the data lies, as its owner reads it */
  readonly dataFolder: string;
  /** what must be made anew when the owner's days begin at other instants */
  readonly onZoneChange?: (database: Database, workspace: Workspace, now: number) => Promise<void>;
}

export function accountsRoutes({ dataFolder, onZoneChange }: AccountsGround): readonly Route[] {
  const showMe = defineRoute(
    {
      ...showMeEndpoint,
      access: mayOwn,
      summary: 'You as you describe yourself, and where your data lies.',
    },
    async ({ database, actor, workspace }) => ({
      profile: await loadProfile(database, workspace),
      ...(await describeGround(database, actor, workspace)),
    }),
  );

  const changeMe = defineRoute(
    {
      ...changeMeEndpoint,
      access: mayOwn,
      summary: 'Changes what you say about yourself. What is left out stays as it was.',
    },
    async ({ database, actor, workspace, body, now }) => {
      const profile = await withTransaction(database, async (transaction) => {
        const before = await loadProfile(transaction, workspace);
        const changed = changeProfile(before, body);
        await saveProfile(transaction, workspace, changed);
        if (changed.zone !== before.zone) await onZoneChange?.(transaction, workspace, now);
        return changed;
      });
      return { profile, ...(await describeGround(database, actor, workspace)) };
    },
  );

  async function describeGround(database: Database, actor: Actor, workspace: Workspace) {
    const owner = await findSampleOwner(database, workspace);
    const isOperator = actor.kind === 'owner' && actor.isOperator;
    return {
      dataFolder: isOperator ? dataFolder : null,
      database: databaseKind(database),
      isSample: owner !== undefined,
      workspace: await makeMark(database, workspace),
    };
  }

  return [openLink, showMe, changeMe, signOut, showHealth];
}

const openLink = defineRoute(
  {
    ...openLinkEndpoint,
    access: anyone,
    summary: 'Opens Bearings with a one-time link: sets the session cookie and leads to /.',
  },
  async ({ database, params, now, context }) => {
    if (isOnlyLooking(context)) return waitingPage();
    const session = await redeemLink(database, params.token, now);
    if (session === undefined) return usedLinkPage();
    giveCookie(context, session);
    return context.redirect('/', 303);
  },
);

const signOut = defineRoute(
  { ...signOutEndpoint, access: mayOwn, summary: 'Ends this session. The others stay.' },
  async ({ database, context }) => {
    await endSession(database, context);
    return undefined;
  },
);

const showHealth = defineRoute(
  { ...showHealthEndpoint, access: anyone, summary: 'Whether the server answers.' },
  async () => ({ status: 'ok' as const }),
);

/** A preview must not use up the link that a person is about to follow. */
function isOnlyLooking(context: Context): boolean {
  const purpose = `${context.req.header('sec-purpose') ?? ''} ${context.req.header('purpose') ?? ''}`;
  return context.req.method === 'HEAD' || /prefetch|preview/i.test(purpose);
}
