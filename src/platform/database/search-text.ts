import { sql } from 'kysely';
import type { Workspace } from '../../kernel/authorized.ts';
import { foldWords } from '../../kernel/fold-words.ts';
import { type Database, databaseKind } from './database.ts';

/**
 * Full-text search: one set of functions, two bodies (FTS5 and tsvector). Text is folded here, so
 * that both find "Prüfung" by "prufung" and neither depends on a dictionary.
 */
export async function createTextIndex(database: Database, name: string): Promise<void> {
  if (databaseKind(database) === 'sqlite') {
    await sql`create virtual table ${sql.table(name)} using fts5(
      workspace_id unindexed, id unindexed, words, tokenize = 'unicode61 remove_diacritics 0'
    )`.execute(database);
    return;
  }
  await sql`create table ${sql.table(name)} (
    workspace_id text not null, id text not null, words tsvector not null,
    primary key (workspace_id, id)
  )`.execute(database);
  await sql`create index ${sql.ref(`${name}_words`)} on ${sql.table(name)} using gin (words)`.execute(
    database,
  );
}

export interface Indexed {
  /** what `createTextIndex` was given */
  readonly index: string;
  readonly workspace: Workspace;
  readonly id: string;
}

/** Makes a text findable, in place of what was indexed under its id before. */
export async function indexText(
  database: Database,
  { text, ...what }: Indexed & { readonly text: string },
): Promise<void> {
  await unindexText(database, what);
  const words = foldWords(text).join(' ');
  const stored =
    databaseKind(database) === 'sqlite' ? sql`${words}` : sql`to_tsvector('simple', ${words})`;
  await sql`insert into ${sql.table(what.index)} (workspace_id, id, words)
    values (${what.workspace}, ${what.id}, ${stored})`.execute(database);
}

export async function unindexText(
  database: Database,
  { index, workspace, id }: Indexed,
): Promise<void> {
  await sql`delete from ${sql.table(index)} where workspace_id = ${workspace} and id = ${id}`.execute(
    database,
  );
}

/** Ids of the texts that hold every word of the query, or a word that begins with it; best first. */
export async function findTexts(
  database: Database,
  {
    index,
    workspace,
    query,
    limit,
  }: Omit<Indexed, 'id'> & { readonly query: string; readonly limit: number },
): Promise<string[]> {
  const words = foldWords(query);
  if (words.length === 0) return [];
  const { rows } =
    databaseKind(database) === 'sqlite'
      ? await sql<{ id: string }>`select id from ${sql.table(index)}
          where workspace_id = ${workspace} and words match ${words.map((word) => `"${word}"*`).join(' ')}
          order by rank, id limit ${limit}`.execute(database)
      : await sql<{
          id: string;
        }>`select id from ${sql.table(index)}, to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')}) asked
          where workspace_id = ${workspace} and words @@ asked
          order by ts_rank(words, asked) desc, id limit ${limit}`.execute(database);
  return rows.map((row) => row.id);
}
