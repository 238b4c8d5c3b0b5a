import { sql } from 'kysely';
import type { Workspace } from '../src/kernel/authorized.ts';
import type { Database } from '../src/platform/database/database.ts';

/** What is under way keeps how it stands for a while; it is no part of what is stored. */
const UNDER_WAY = 'import_work';

/** Every row of a workspace in every table, as text, to see whether anything changed. */
export async function dumpWorkspace(
  database: Database,
  workspace: Workspace,
  without = UNDER_WAY,
): Promise<string> {
  const tables = await database.introspection.getTables();
  const dumps: Record<string, readonly string[]> = {};
  for (const { name, columns } of tables) {
    if (name === without || !columns.some((column) => column.name === 'workspace_id')) continue;
    const table = sql.table(name);
    const { rows } = await sql`select * from ${table} where workspace_id = ${workspace}`.execute(
      database,
    );
    dumps[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return JSON.stringify(dumps, undefined, 1);
}
