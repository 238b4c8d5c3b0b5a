import { UserError } from '../kernel/user-error.ts';
import { WrongUse } from './cli/wrong-use.ts';

/** Takes what follows the command's name, answers the exit code. */
type Run = (args: readonly string[]) => Promise<number>;

/** Each is loaded when it is called: reading a calendar needs no server. */
const COMMANDS: Readonly<Record<string, () => Promise<Run>>> = {
  serve: async () => (await import('./cli/server-commands.ts')).runServe,
  link: async () => (await import('./cli/server-commands.ts')).runLink,
  occurrences: async () => (await import('./cli/occurrences.ts')).run,
  time: async () => (await import('./cli/time.ts')).run,
  network: async () => (await import('./cli/network.ts')).run,
  forecasts: async () => (await import('./cli/forecasts.ts')).run,
  verdict: async () => (await import('./cli/verdict.ts')).run,
  backup: async () => (await import('./cli/data-commands.ts')).runBackup,
  restore: async () => (await import('./cli/data-commands.ts')).runRestore,
  export: async () => (await import('./cli/data-commands.ts')).runExport,
  import: async () => (await import('./cli/data-commands.ts')).runImport,
  doctor: async () => (await import('./cli/server-commands.ts')).runDoctor,
};

const HELP = `bearings [serve]              start the server and print its one-time link
bearings link                 a fresh one-time link to the running server
bearings occurrences FILE…    what the calendars hold, each event at each of its times
bearings time FILE…           where the hours go, by kind, week and series
bearings network EDGES        who bridges whom in a network, by Burt's measures and betweenness
bearings forecasts FILE       how well forecasts agree with what happened
bearings verdict FILE         whether a measure moved after a step
bearings backup [FILE]        back everything up, also while the server runs
bearings restore FILE         put a backup in the place of everything
bearings export [FILE]        everything as one documented ZIP
bearings import FILE          bring such a ZIP into an empty Bearings
bearings doctor               look whether everything Bearings stands on is well

Each has --help with its options and examples; most have --json for programs.
bearings --version says which version this is.
`;

process.stdout.on('error', endQuietly);
process.exitCode = await runCommand(process.argv.slice(2));

async function runCommand(args: readonly string[]): Promise<number> {
  try {
    return await dispatch(args);
  } catch (error) {
    if (error instanceof WrongUse) return say(`${error.message} bearings --help shows how.`, 2);
    if (error instanceof UserError) return say(error.message, 1);
    throw error;
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  const [name = 'serve', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') return print(HELP);
  if (name === '--version') {
    const { findVersion } = await import('./version.ts');
    return print(`${findVersion()}\n`);
  }
  // options alone are those of the command without a name
  if (name.startsWith('-')) return await call('serve', args);
  return await call(name, rest);
}

async function call(name: string, args: readonly string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) throw new WrongUse(`bearings knows no command “${name}”.`);
  const run = await load();
  return await run(args);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function say(message: string, exitCode: number): number {
  process.stderr.write(`bearings: ${message}\n`);
  return exitCode;
}

/** Whoever reads the output may have seen enough, as head does. */
function endQuietly(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
}
