import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openFresh } from '../../tests/databases.ts';
import { asOperator } from '../accounts/may-operate-machine.ts';
import { PERSONAL_WORKSPACE } from '../accounts/sessions.ts';
import { loadPeople } from '../people/store.ts';
import type { Database } from '../platform/database/database.ts';
import { migrate } from '../platform/database/migrate.ts';
import { readBackup, restoreArchives } from '../reports/backups/restore-backup.ts';
import { upgrade } from './upgrade.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');

it('writes of an older PostgreSQL database an archive that this version can restore', async () => {
  const { database, settings, close } = await openFresh('postgresql');
  const dataFolder = mkdtempSync(join(tmpdir(), 'bearings-upgrade-'));
  const ground = { dataFolder, database: settings };
  await sql`drop schema public cascade`.execute(database);
  await sql`create schema public`.execute(database);
  await migrateAsAtFirst(database);
  await sql`insert into workspace values (${asOperator(PERSONAL_WORKSPACE)}, '2026-11-24')`.execute(
    database,
  );
  await sql`insert into person values (${asOperator(PERSONAL_WORKSPACE)}, 'p1', 'Ann', null, null)`.execute(
    database,
  );
  const said: string[] = [];
  await upgrade(database, ground, (line) => said.push(line));
  await upgrade(database, ground, (line) => said.push(line));
  const names = readdirSync(join(dataFolder, 'backups'));
  const path = join(dataFolder, 'backups', names[0] ?? '');
  expect([names.length, said.length, said[0]?.endsWith(path)]).toEqual([1, 1, true]);

  const backup = await readBackup(ground, path);
  if (backup.kind !== 'archive') throw new Error('expected an archive');
  await restoreArchives(database, { archives: backup.archives, now: Date.now() });
  const people = await loadPeople(database, asOperator(PERSONAL_WORKSPACE));
  expect(people.map(({ name }) => name)).toEqual(['Ann']);
  await close();
  rmSync(dataFolder, { recursive: true });
});

/** As the first version made it. */
async function migrateAsAtFirst(database: Database): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-migrations-'));
  const names = readdirSync(MIGRATIONS).filter((name) => name.startsWith('2026-11-24'));
  for (const name of names) {
    const { href } = pathToFileURL(join(MIGRATIONS, name));
    writeFileSync(join(folder, name), `export { up } from '${href}';`);
  }
  await migrate(database, folder);
  rmSync(folder, { recursive: true });
}
