import type { ParseArgsOptionsConfig } from 'node:util';
import { readArguments } from './arguments.ts';
import { WrongUse } from './wrong-use.ts';

/** The commands about the server; each loads what it needs only once it is sure to run. */
export async function runServe(args: readonly string[]): Promise<number> {
  const { help, ...values } = readOptions(args, { 'no-build': { type: 'boolean' } });
  if (help === true) return await print(SERVE_HELP + (await listSettings()));
  const { serve } = await import('./serve.ts');
  return await serve({ build: values['no-build'] !== true });
}

export async function runLink(args: readonly string[]): Promise<number> {
  if (readOptions(args, {}).help === true) return await print(LINK_HELP);
  const { link } = await import('./link.ts');
  return await link();
}

export async function runDoctor(args: readonly string[]): Promise<number> {
  const { help, json } = readOptions(args, { json: { type: 'boolean' } });
  if (help === true) return await print(DOCTOR_HELP);
  const { doctor } = await import('./doctor.ts');
  return await doctor({ json: json === true });
}

const HELP_OPTION = { help: { type: 'boolean', short: 'h' } } as const;

function readOptions<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  const { values, positionals } = readArguments(args, { ...options, ...HELP_OPTION });
  const [extra] = positionals;
  if (extra !== undefined) throw new WrongUse(`“${extra}” is more than this command takes.`);
  return values;
}

async function print(text: string): Promise<number> {
  process.stdout.write(text);
  return 0;
}

const SERVE_HELP = `bearings [serve] [options]

Starts the server on this machine and prints a link that opens it once. Ctrl+C stops it.

  --no-build    take the pages as they are built, also when their sources are newer
  -h, --help    this text

Example
  PORT=8080 bearings serve

Settings, from the environment
`;

const LINK_HELP = `bearings link

Prints a fresh link that opens Bearings once, within 15 minutes. The server may run meanwhile.

  -h, --help    this text
`;

const DOCTOR_HELP = `bearings doctor [options]

Looks whether everything Bearings stands on is well: Node, settings, folder, database, pages.
Exit code 1 when something is broken.

  --json        one JSON document instead of a list
  -h, --help    this text
`;

async function listSettings(): Promise<string> {
  const { SETTINGS } = await import('../../platform/config.ts');
  return SETTINGS.map(
    ({ name, standard, meaning }) => `  ${name} (${standard})\n      ${meaning}\n`,
  ).join('');
}
