import type { Database, DatabaseSettings } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** Opens a further connection (SQLite) or pool (PostgreSQL). Closed by its `destroy()`. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.kind === 'sqlite' ? openSqlite(settings.file) : await openPostgres(settings.url);
}
