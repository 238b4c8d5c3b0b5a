import { asOperator } from '../../accounts/may-operate-machine.ts';
import { PERSONAL_WORKSPACE, preparePersonalWorkspace } from '../../accounts/sessions.ts';
import { readConfig } from '../../platform/config.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { countArchive, saveArchive } from '../../reports/archive/save-archive.ts';
import { readArchiveFile } from '../../reports/backups/restore-backup.ts';
import { sayOnConsole, upgrade } from '../upgrade.ts';

/** `bearings import FILE`: says what it brought in. Answers the exit code. */
export async function importAll(file: string): Promise<number> {
  const config = readConfig(process.env);
  const archive = readArchiveFile(file);
  const { files } = countArchive(archive, true);
  await using database = await openDatabase(config.database);
  await upgrade(database, config, sayOnConsole);
  const now = Date.now();
  await preparePersonalWorkspace(database, now);
  await saveArchive(database, asOperator(PERSONAL_WORKSPACE), { archive, now });
  const lines = files.map(({ about, count }) => `${String(count).padStart(7)}  ${about}\n`);
  process.stdout.write(`Brought in:\n${lines.join('')}`);
  return 0;
}
