import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asOperator } from '../../accounts/may-operate-machine.ts';
import { PERSONAL_WORKSPACE } from '../../accounts/sessions.ts';
import { readConfig } from '../../platform/config.ts';
import { writeArchive } from '../../reports/archive/write-archive.ts';
import { refuseWithoutData, writeArchiveFile } from '../../reports/backups/make-backup.ts';

/** `bearings export [FILE]`: prints where the archive lies. Answers the exit code. */
export async function exportAll(file = nameOfToday()): Promise<number> {
  const { database } = readConfig(process.env);
  refuseWithoutData(database);
  if (file === '-') {
    await pipeline(
      Readable.from(writeArchive(database, asOperator(PERSONAL_WORKSPACE))),
      process.stdout,
    );
    return 0;
  }
  await writeArchiveFile(database, file);
  process.stdout.write(`${file}\n`);
  return 0;
}

function nameOfToday(): string {
  return `bearings-${Temporal.Now.plainDateISO().toString()}.zip`;
}
