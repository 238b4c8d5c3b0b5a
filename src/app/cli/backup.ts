import { readConfig } from '../../platform/config.ts';
import { makeBackup, writeBackup } from '../../reports/backups/make-backup.ts';

/** `bearings backup [FILE]`: prints where it lies. Answers the exit code. */
export async function backup(file: string | undefined): Promise<number> {
  const config = readConfig(process.env);
  if (file !== undefined) await writeBackup(config, file);
  const path = file ?? (await makeBackup(config, { reason: 'asked', now: Date.now() })).path;
  process.stdout.write(`${path}\n`);
  process.stderr.write('Written and verified. `bearings restore FILE` puts it in place.\n');
  return 0;
}
