import { writeSync } from 'node:fs';
import { sql } from 'kysely';
import { openSqlite } from '../src/platform/database/sqlite.ts';

/**
 * Until it is killed: writes numbers to the database file it is given and says each on standard
 * output once it is saved. Run as a process of its own.
 */
const [file = ''] = process.argv.slice(2);
const database = openSqlite(file);
await sql`create table if not exists written (number integer primary key)`.execute(database);
// As an import does it: a connection of its own beside that of the requests.
const second = openSqlite(file);
await sql`select count(*) from written`.execute(second);
await second.destroy();
for (;;) {
  const { rows } = await sql<{ number: number }>`insert into written
    values ((select coalesce(max(number), 0) + 1 from written)) returning number`.execute(database);
  writeSync(1, `${rows[0]?.number}\n`);
}
