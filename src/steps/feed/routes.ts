import { hash as digest } from 'node:crypto';
import { mayOwn } from '../../accounts/may-own.ts';
import { makeToken } from '../../accounts/tokens.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { loadSeenSteps } from '../step/load-steps.ts';
import {
  endFeedEndpoint,
  makeFeedEndpoint,
  readFeedEndpoint,
  showFeedEndpoint,
} from './endpoints.ts';
import { mayReadFeed, onBehalfOfOwner } from './may-read-feed.ts';
import { deleteFeed, loadFeed, saveFeed } from './store.ts';
import { writeFeed } from './write-feed.ts';

export const feedRoutes: readonly Route[] = [
  defineRoute(
    {
      ...showFeedEndpoint,
      access: mayOwn,
      summary: 'Whether there is a private calendar feed, and when a calendar last read it.',
    },
    async ({ database, workspace }) => ({ feed: (await loadFeed(database, workspace)) ?? null }),
  ),
  defineRoute(
    {
      ...makeFeedEndpoint,
      access: mayOwn,
      summary: 'Makes a private calendar feed and tells its path, once; an older one ends.',
    },
    async ({ database, workspace, now }) => {
      const { text, hash } = makeToken(workspace);
      await saveFeed(database, workspace, { hash, at: toInstant(now) });
      const kept = await loadFeed(database, workspace);
      return { feed: kept ?? null, path: `/feed/${text}/calendar.ics` };
    },
  ),
  defineRoute(
    {
      ...endFeedEndpoint,
      access: mayOwn,
      summary: 'Ends the private calendar feed; its address opens nothing any more.',
    },
    async ({ database, workspace }) => {
      await deleteFeed(database, workspace);
      return { feed: null };
    },
  ),
  defineRoute(
    {
      ...readFeedEndpoint,
      access: mayReadFeed,
      summary: 'The holds and reviews of whoever made this address, for a calendar program.',
    },
    async ({ database, workspace: feed, now, context }) => {
      const workspace = onBehalfOfOwner(feed);
      const text = writeFeed(await loadSeenSteps({ database, workspace, now }));
      return answerCalendar(text, context.req.header('if-none-match'));
    },
  ),
];

/** Calendar programs ask every few minutes; one that has it gets a word, not the file. */
function answerCalendar(text: string, known: string | undefined): Response {
  const tag = `"${digest('sha256', text, 'base64url')}"`;
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' };
  const tags = known?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? [];
  if (tags.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
