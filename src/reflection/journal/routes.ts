import { strToU8, zipSync } from 'fflate';
import { mayOwn } from '../../accounts/may-own.ts';
import { loadProfile } from '../../accounts/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import { localDay } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import type { Database } from '../../platform/database/database.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import {
  deleteEntryEndpoint,
  exportJournalEndpoint,
  keepEntryEndpoint,
  listEntriesEndpoint,
  offerPromptEndpoint,
} from './endpoints.ts';
import { loadOffer } from './load-offer.ts';
import type { JournalLink } from './model.ts';
import { binEntry, countEntries, loadEntries, loadEntry, type Place, saveEntry } from './store.ts';
import { writeMarkdown } from './write-markdown.ts';

const PAGE = 30;
/** More entries than a person writes in a life. */
const ALL = 100_000;

const listEntries = defineRoute(
  {
    ...listEntriesEndpoint,
    access: mayOwn,
    summary: 'What you wrote, latest first; by words, by what it is about, by date.',
  },
  async ({ database, workspace, query: { q, after, ...about } }) => {
    const question = { words: q, after: placeOf(after), link: linkOf(about), limit: PAGE + 1 };
    const entries = await loadEntries(database, workspace, question);
    const shown = entries.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      entries: shown,
      next: entries.length > PAGE && last !== undefined ? `${last.on}~${last.id}` : null,
      count: await countEntries(database, workspace),
    };
  },
);

const offerPrompt = defineRoute(
  {
    ...offerPromptEndpoint,
    access: mayOwn,
    summary: 'The prompt of this week, with a fact of it, and what you wrote a year ago.',
  },
  async (ground) => {
    const { zone } = await loadProfile(ground.database, ground.workspace);
    return await loadOffer(ground, localDay(findZone(zone) ?? UTC, ground.now));
  },
);

const keepEntry = defineRoute(
  {
    ...keepEntryEndpoint,
    access: mayOwn,
    summary: 'Keeps an entry as it is now; a new id, made by the page, is a new entry.',
  },
  async ({ database, workspace, params: { id }, body, now }) => {
    await saveEntry(database, workspace, { ...body, id, at: toInstant(now) });
    return await findEntry(database, workspace, id);
  },
);

const deleteEntry = defineRoute(
  {
    ...deleteEntryEndpoint,
    access: mayOwn,
    summary: 'Moves an entry to the bin, where it stays for 30 days.',
  },
  async ({ database, workspace, params: { id }, now }) => {
    const isThere = await binEntry(database, workspace, { id, at: toInstant(now) });
    if (!isThere) throw noEntry();
    return undefined;
  },
);

const exportJournal = defineRoute(
  {
    ...exportJournalEndpoint,
    access: mayOwn,
    summary: 'The whole journal as Markdown files, in one ZIP.',
  },
  async ({ database, workspace }) => {
    const entries = await loadEntries(database, workspace, { limit: ALL });
    const files = writeMarkdown(entries).map(({ name, text }) => [name, strToU8(text)] as const);
    return new Response(zipSync(Object.fromEntries(files)), {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': 'attachment; filename="journal.zip"',
      },
    });
  },
);

export const journalRoutes: readonly Route[] = [
  listEntries,
  offerPrompt,
  exportJournal,
  keepEntry,
  deleteEntry,
];

async function findEntry(database: Database, workspace: Workspace, id: string) {
  const entry = await loadEntry(database, workspace, id);
  if (entry === undefined) throw noEntry();
  return entry;
}

function noEntry(): UserError {
  return new UserError('no-entry', 'There is no such entry. It may have been deleted.', 404);
}

function placeOf(after: string | undefined): Place | undefined {
  const [on, id] = after?.split('~') ?? [];
  return on === undefined || id === undefined ? undefined : { on, id };
}

/** One filter at a time, the first that is given. */
function linkOf(about: Partial<Record<'shift' | 'person' | 'series', string | undefined>>) {
  const kinds = ['shift', 'person', 'series'] as const;
  for (const kind of kinds) {
    const target = about[kind];
    if (target !== undefined) return { kind, target } satisfies JournalLink;
  }
  return undefined;
}
