import { Kysely, PostgresDialect, sql } from 'kysely';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from './database.ts';
import { storageError } from './storage-error.ts';

const OLDEST_SERVER = 150_000;
const BIGINT = 20;
const NUMERIC = 1700;

/** Opens a pool and checks that the server answers and is new enough. */
export async function openPostgres(url: string): Promise<Database> {
  // Loaded here, since most people never need it.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: (oid) => (isWideNumber(oid) ? Number : pg.types.getTypeParser(oid)) },
  });
  // A connection lost while idle is replaced when next needed.
  pool.on('error', () => undefined);
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool }) });
  try {
    await checkVersion(database);
    return database;
  } catch (cause) {
    await database.destroy();
    throw storageError(cause);
  }
}

/** Counts and sums come as text otherwise; ours stay far below 2^53. */
function isWideNumber(oid: number): boolean {
  return oid === BIGINT || oid === NUMERIC;
}

async function checkVersion(database: Database): Promise<void> {
  const { rows } = await sql<{
    server_version_num: string;
  }>`show server_version_num`.execute(database);
  const version = Number(rows[0]?.server_version_num);
  if (version >= OLDEST_SERVER) return;
  throw new UserError(
    'postgresql-too-old',
    `DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}; Bearings needs 15 or newer.`,
    503,
  );
}
