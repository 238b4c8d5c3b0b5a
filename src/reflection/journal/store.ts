import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { findTexts, indexText, unindexText } from '../../platform/database/search-text.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import type { JournalDraft, JournalEntry, JournalLink } from './model.ts';

type Tables = {
  journal_entry: {
    workspace_id: string;
    id: string;
    written_on: string;
    text: string;
    prompt: string | null;
    asked: string | null;
    created_at: string;
    updated_at: string;
    deleted_at: string | null;
  };
  journal_link: { workspace_id: string; entry_id: string; kind: string; target: string };
};

const SEARCH = 'journal_search';
const MOST_FOUND = 200;

/** Where an entry stands in the list: by its local date, then by its id. */
export interface Place {
  readonly on: string;
  readonly id: string;
}

export interface JournalQuestion {
  /** words to find */
  readonly words?: string | undefined;
  /** only entries with this link */
  readonly link?: JournalLink | undefined;
  /** only entries that come after this one in the list */
  readonly after?: Place | undefined;
  readonly limit: number;
}

/** Entries, latest first; those in the bin are left out. */
export async function loadEntries(
  database: Database,
  workspace: Workspace,
  { words, link, after, limit }: JournalQuestion,
): Promise<JournalEntry[]> {
  let query = selectEntries(database, workspace).where('deleted_at', 'is', null);
  if (after !== undefined) {
    query = query.where(({ and, eb, or }) =>
      or([
        eb('written_on', '<', after.on),
        and([eb('written_on', '=', after.on), eb('id', '<', after.id)]),
      ]),
    );
  }
  if (words !== undefined && words !== '') {
    const found = await findTexts(database, {
      index: SEARCH,
      workspace,
      query: words,
      limit: MOST_FOUND,
    });
    if (found.length === 0) return [];
    query = query.where('id', 'in', found);
  }
  if (link !== undefined) {
    query = query.where('id', 'in', (inner) =>
      inner
        .selectFrom('journal_link')
        .select('entry_id')
        .where('workspace_id', '=', workspace)
        .where('kind', '=', link.kind)
        .where('target', '=', link.target),
    );
  }
  const rows = await query
    .orderBy('written_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return await withLinks(database, workspace, rows);
}

export async function loadEntry(
  database: Database,
  workspace: Workspace,
  id: string,
): Promise<JournalEntry | undefined> {
  const rows = await selectEntries(database, workspace)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .execute();
  return (await withLinks(database, workspace, rows))[0];
}

/** What was written in a stretch of local dates, both ends in it. */
export async function loadEntriesBetween(
  database: Database,
  workspace: Workspace,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<JournalEntry[]> {
  const rows = await selectEntries(database, workspace)
    .where('deleted_at', 'is', null)
    .where('written_on', '>=', from)
    .where('written_on', '<=', to)
    .orderBy('written_on')
    .execute();
  return await withLinks(database, workspace, rows);
}

export async function countEntries(database: Database, workspace: Workspace): Promise<number> {
  const row = await withJournal(database)
    .selectFrom('journal_entry')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .where('workspace_id', '=', workspace)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Ids of the prompts answered on or after a local date. */
export async function loadUsedPrompts(
  database: Database,
  workspace: Workspace,
  since: string,
): Promise<ReadonlySet<string>> {
  const rows = await withJournal(database)
    .selectFrom('journal_entry')
    .select('prompt')
    .where('workspace_id', '=', workspace)
    .where('written_on', '>=', since)
    .where('prompt', 'is not', null)
    .execute();
  return new Set(rows.flatMap((row) => row.prompt ?? []));
}

export interface EntryToSave extends JournalDraft {
  readonly id: string;
  readonly at: string;
}

/** Keeps an entry as it is now; an id that is new makes a new entry. */
export async function saveEntry(
  database: Database,
  workspace: Workspace,
  entry: EntryToSave,
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    const { id, at } = entry;
    const columns = {
      written_on: entry.on,
      text: entry.text,
      prompt: entry.prompt,
      asked: entry.asked,
      updated_at: at,
      deleted_at: null,
    };
    await withJournal(transaction)
      .insertInto('journal_entry')
      .values({ workspace_id: workspace, id, created_at: at, ...columns })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(columns))
      .execute();
    await saveLinks(transaction, workspace, { id, links: entry.links });
    await indexText(transaction, { index: SEARCH, workspace, id, text: entry.text });
  });
}

/** Moves an entry to the bin. */
export async function binEntry(
  database: Database,
  workspace: Workspace,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  return await withTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await withJournal(transaction)
      .updateTable('journal_entry')
      .set({ deleted_at: at })
      .where('workspace_id', '=', workspace)
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    await unindexText(transaction, { index: SEARCH, workspace, id });
    return numUpdatedRows > 0n;
  });
}

function withJournal(database: Database) {
  return database.withTables<Tables>();
}

function selectEntries(database: Database, workspace: Workspace) {
  return withJournal(database)
    .selectFrom('journal_entry')
    .select(['id', 'written_on', 'text', 'prompt', 'asked', 'created_at', 'updated_at'])
    .where('workspace_id', '=', workspace);
}

type EntryRow = Omit<Tables['journal_entry'], 'workspace_id' | 'deleted_at'>;

async function withLinks(
  database: Database,
  workspace: Workspace,
  rows: readonly EntryRow[],
): Promise<JournalEntry[]> {
  if (rows.length === 0) return [];
  const links = await withJournal(database)
    .selectFrom('journal_link')
    .select(['entry_id', 'kind', 'target'])
    .where('workspace_id', '=', workspace)
    .where(
      'entry_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('kind')
    .orderBy('target')
    .execute();
  const linksOf = Map.groupBy(links, (link) => link.entry_id);
  return rows.map((row) => ({
    id: row.id,
    on: row.written_on,
    text: row.text,
    prompt: row.prompt,
    asked: row.asked,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    links: (linksOf.get(row.id) ?? []).map(({ kind, target }) => ({ kind, target }) as JournalLink),
  }));
}

async function saveLinks(
  database: Database,
  workspace: Workspace,
  { id, links }: { readonly id: string; readonly links: readonly JournalLink[] },
): Promise<void> {
  const tables = withJournal(database);
  await tables
    .deleteFrom('journal_link')
    .where('workspace_id', '=', workspace)
    .where('entry_id', '=', id)
    .execute();
  const unique = new Map(links.map((link) => [`${link.kind} ${link.target}`, link]));
  const rows = [...unique.values()].map((link) => ({
    workspace_id: workspace,
    entry_id: id,
    ...link,
  }));
  if (rows.length > 0) await tables.insertInto('journal_link').values(rows).execute();
}
