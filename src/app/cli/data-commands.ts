import type { ParseArgsOptionsConfig } from 'node:util';
import { readArguments } from './arguments.ts';
import { WrongUse } from './wrong-use.ts';

/** The commands about all data at once; each loads what it needs only once it is sure to run. */
export async function runBackup(args: readonly string[]): Promise<number> {
  const { file, help } = readOne(args);
  if (help) return print(BACKUP_HELP + (await rule()));
  const { backup } = await import('./backup.ts');
  return await backup(file);
}

export async function runRestore(args: readonly string[]): Promise<number> {
  const { file, help } = readOne(args);
  if (help) return print(RESTORE_HELP);
  if (file === undefined) throw new WrongUse('restore needs a FILE: a backup or an archive.');
  const { restore } = await import('./restore.ts');
  return await restore(file);
}

export async function runExport(args: readonly string[]): Promise<number> {
  const { file, help } = readOne(args);
  if (help) return print(EXPORT_HELP);
  const { exportAll } = await import('./export.ts');
  return await exportAll(file);
}

export async function runImport(args: readonly string[]): Promise<number> {
  const { file, help } = readOne(args);
  if (help) return print(IMPORT_HELP);
  if (file === undefined) throw new WrongUse('import needs a FILE: the .zip of an export.');
  const { importAll } = await import('./import.ts');
  return await importAll(file);
}

const OPTIONS = { help: { type: 'boolean', short: 'h' } } as const satisfies ParseArgsOptionsConfig;

function readOne(args: readonly string[]): { readonly file: string | undefined; help: boolean } {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [file, extra] = positionals;
  if (extra !== undefined) throw new WrongUse(`“${extra}” is more than this command takes.`);
  return { file, help: values.help === true };
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

async function rule(): Promise<string> {
  const { RETENTION_RULE } = await import('../../platform/backup/retention.ts');
  return `\n${RETENTION_RULE}\n`;
}

const BACKUP_HELP = `bearings backup [FILE]

Backs everything up, also while the server runs, and verifies what it wrote. Without FILE it goes
to the folder backups of the data folder, where the server puts one each night.
The embedded database is copied; of PostgreSQL, the archive is written.

  -h, --help    this text

Example
  bearings backup /media/stick/bearings.sqlite
`;

const RESTORE_HELP = `bearings restore FILE

Puts a backup, or an archive, in the place of everything. The server must not run. FILE is read and
verified first; what is there now is kept as a backup and its place is said.

  -h, --help    this text
`;

const EXPORT_HELP = `bearings export [FILE]

Writes everything as one ZIP: documented JSON, CSV and Markdown, with a README. Also while the
server runs. Without FILE it is bearings-DATE.zip in this folder; - writes to standard output.

  -h, --help    this text
`;

const IMPORT_HELP = `bearings import FILE

Brings the ZIP of an export into an empty Bearings, on either database. Whatever is wrong with it
is said before anything is changed.

  -h, --help    this text
`;
