import { hash as digest } from 'node:crypto';
import * as z from 'zod/mini';
import { makeToken, takeToken } from '../../accounts/tokens.ts';
import { UserError } from '../../kernel/user-error.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { loadSeenSteps } from '../step/load-steps.ts';
import { feedSchema, newFeedSchema } from './model.ts';
import { deleteFeed, loadFeed, openFeed, saveFeed } from './store.ts';
import { writeFeed } from './write-feed.ts';

const feed = { path: '/api/feed', access: 'owner' } as const;

export const feedRoutes: readonly Route[] = [
  defineRoute(
    {
      ...feed,
      method: 'get',
      summary: 'Whether there is a private calendar feed, and when a calendar last read it.',
      answer: feedSchema,
    },
    async ({ database, workspace }) => ({ feed: (await loadFeed(database, workspace)) ?? null }),
  ),
  defineRoute(
    {
      ...feed,
      method: 'post',
      summary: 'Makes a private calendar feed and tells its path, once; an older one ends.',
      answer: newFeedSchema,
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
      ...feed,
      method: 'delete',
      summary: 'Ends the private calendar feed; its address opens nothing any more.',
      answer: feedSchema,
    },
    async ({ database, workspace }) => {
      await deleteFeed(database, workspace);
      return { feed: null };
    },
  ),
  defineRoute(
    {
      method: 'get',
      path: '/feed/:secret/calendar.ics',
      access: 'anyone',
      summary: 'The holds and reviews of whoever made this address, for a calendar program.',
      params: z.object({ secret: z.string() }),
    },
    async ({ database, params: { secret }, now, context }) => {
      const claim = takeToken(secret);
      if (claim === undefined) throw noFeed();
      const { workspace, hash } = claim;
      const isOpen = await openFeed(database, workspace, { hash, at: toInstant(now) });
      if (!isOpen) throw noFeed();
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

/** The same for a secret that never was, was replaced, or was taken away. */
function noFeed(): UserError {
  return new UserError(
    'no-feed',
    'There is no calendar at this address. Its owner may have made another one.',
    404,
  );
}
