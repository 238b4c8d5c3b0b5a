import { takeToken } from '../../accounts/tokens.ts';
import { STRANGER } from '../../kernel/actor.ts';
import type { Authorized, Workspace } from '../../kernel/authorized.ts';
import { grant } from '../../kernel/grant.ts';
import { UserError } from '../../kernel/user-error.ts';
import { toInstant } from '../../platform/database/values.ts';
import type { Policy } from '../../platform/http/policy.ts';
import { openFeed } from './store.ts';

/** Whoever holds the link of a calendar feed may read that feed, and nothing else. */
export const mayReadFeed: Policy<Authorized<'read-feed'>> = {
  admits: 'link-holder',
  findHolder: async ({ database, secret, now }) => {
    const claim = takeToken(secret);
    if (claim === undefined) return STRANGER;
    const isOpen = await openFeed(database, { ...claim, at: toInstant(now) });
    if (!isOpen) return STRANGER;
    const { workspace, hash } = claim;
    return { kind: 'link-holder', scope: 'feed', workspace, link: hash };
  },
  may: (actor) => {
    if (actor.kind === 'link-holder' && actor.scope === 'feed') return grant(actor.workspace);
    throw noFeed();
  },
};

/** The feed is made from what its owner keeps, of which its holder sees the feed alone. */
export function onBehalfOfOwner(feed: Authorized<'read-feed'>): Workspace {
  return grant(feed);
}

/** The same for a secret that never was, was replaced, or was taken away. */
function noFeed(): UserError {
  return new UserError(
    'no-feed',
    'There is no calendar at this address. Its owner may have made another one.',
    404,
  );
}
