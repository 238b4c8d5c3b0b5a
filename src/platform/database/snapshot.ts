import { sql } from 'kysely';
import type { Database, DatabaseSettings } from './database.ts';
import { openDatabase } from './open-database.ts';

/** The database as it was at one moment, while others go on writing. */
export interface Snapshot {
  readonly database: Database;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** A connection of its own that reads and holds nobody up. */
export async function openSnapshot(settings: DatabaseSettings): Promise<Snapshot> {
  const database = await openDatabase(settings);
  if (settings.kind === 'postgresql') return await beginReading(database);
  // Our transactions begin as writers; a snapshot must not keep writers out.
  await sql`begin`.execute(database);
  return {
    database,
    [Symbol.asyncDispose]: async () => {
      await sql`rollback`.execute(database);
      await database.destroy();
    },
  };
}

async function beginReading(database: Database): Promise<Snapshot> {
  const transaction = await database
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  return {
    database: transaction,
    [Symbol.asyncDispose]: async () => {
      await transaction.rollback().execute();
      await database.destroy();
    },
  };
}
