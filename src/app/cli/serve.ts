import { UserError } from '../../kernel/user-error.ts';
import { type Config, readConfig } from '../../platform/config.ts';
import { buildWeb, checkWebBuild, WEB_FOLDER } from '../build-web.ts';
import { type RunningServer, startServer } from '../server.ts';
import { findVersion } from '../version.ts';

export interface ServeOptions {
  /** builds the pages when their sources are newer */
  readonly build: boolean;
}

/** `bearings serve`: runs until it is told to stop. Answers the exit code. */
export async function serve({ build }: ServeOptions): Promise<number> {
  const config = readConfig(process.env);
  if (build) await prepareWeb();
  const stopped = waitForStop();
  const server = await startServer({ config, version: findVersion(), webFolder: WEB_FOLDER });
  announce(server, config);
  await stopped;
  process.stdout.write('\nStopping.\n');
  await server.close();
  return 0;
}

async function prepareWeb(): Promise<void> {
  const state = checkWebBuild();
  if (state === 'fresh') return;
  const reason = state === 'missing' ? 'for the first time' : 'again, since they have changed';
  process.stderr.write(`Building the pages ${reason} (a few seconds) …\n`);
  try {
    await buildWeb();
  } catch (cause) {
    if (state === 'missing' || !(cause instanceof UserError)) throw cause;
    process.stderr.write(`${cause.message} The older pages are served.\n`);
  }
}

function announce({ link }: RunningServer, config: Config): void {
  const { database, dataFolder } = config;
  const lines = [
    'Bearings runs. Open it with this link, once, within 15 minutes:',
    '',
    `  ${link}`,
    '',
    database.kind === 'sqlite'
      ? `Your data lies in ${dataFolder}`
      : `Your data lies in the PostgreSQL database of DATABASE_URL; ${dataFolder} holds no more than the address.`,
    'A new link: npx bearings link · Stop: Ctrl+C',
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

/** Resolves at the first signal to stop; a second one ends the process at once, as by default. */
async function waitForStop(): Promise<void> {
  const stop = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.resolve());
  if (process.env.npm_execpath !== undefined) watchParent(stop.resolve);
  await stop.promise;
}

/** npm tells a signal to its shell, and the shell ends without telling the server. */
function watchParent(onGone: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onGone();
  }, 100);
  watch.unref();
}
