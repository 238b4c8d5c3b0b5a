import { sql } from 'kysely';
import type { Database } from '../src/platform/database/database.ts';
import { newId } from '../src/platform/database/values.ts';

/** A workspace of its own, so that tests on one database do not meet. */
export async function aWorkspace(database: Database): Promise<string> {
  const workspace = newId();
  await sql`insert into workspace (workspace_id, created_at) values (${workspace}, ${'2026-11-24T00:00:00.000Z'})`.execute(
    database,
  );
  return workspace;
}
