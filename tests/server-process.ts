import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import type { DatabaseKind } from '../src/platform/database/database.ts';
import { openFresh } from './databases.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = join(PROJECT, 'bin', 'bearings.js');

export type Environment = Readonly<Record<string, string>>;

/** A place of its own for a server: an empty folder and, when asked for, an empty database. */
export interface Place {
  readonly folder: string;
  readonly environment: Environment;
  readonly clear: () => Promise<void>;
}

export async function makePlace(kind: DatabaseKind): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-place-'));
  const data = join(folder, 'data');
  const environment = { BEARINGS_DATA: data, PORT: '0', DATABASE_URL: '' };
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  if (kind === 'sqlite') return { folder, environment, clear: async () => removeFolder() };
  const { settings, close } = await openFresh('postgresql');
  if (settings.kind !== 'postgresql') throw new Error('expected PostgreSQL');
  return {
    folder,
    environment: { ...environment, DATABASE_URL: settings.url },
    clear: async () => {
      await close();
      removeFolder();
    },
  };
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command of Bearings to its end. */
export async function runCommand(
  args: readonly string[],
  environment: Environment,
): Promise<Ended> {
  return await runNode([COMMAND, ...args], environment);
}

/** Runs anything on the Node that runs the tests. */
export async function runNode(args: readonly string[], environment: Environment): Promise<Ended> {
  return await startNode(args, environment).ended;
}

export interface ServerProcess {
  readonly address: string;
  readonly link: string;
  /** what it printed before the link was there */
  readonly greeting: string;
  /** waits until it has printed this */
  readonly said: (pattern: RegExp) => Promise<string>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

/** Starts `bearings serve` and waits for its link. */
export async function startServerProcess(environment: Environment): Promise<ServerProcess> {
  const { child, output, ended } = startNode([COMMAND, 'serve', '--no-build'], environment);
  const greeting = await Promise.race([output(/Stop: /), ended]);
  if (typeof greeting !== 'string') throw new Error(`the server ended: ${greeting.errors}`);
  const link = /http\S+/.exec(greeting)?.[0] ?? '';
  return {
    link,
    address: link.replace(/\/open\/.*/, ''),
    greeting,
    said: output,
    signal: (signal) => child.kill(signal),
    ended,
  };
}

/** As `startServerProcess`, for a file of tests: no server outlives the test that started it. */
export function serversOfTests(): typeof startServerProcess {
  const running: ServerProcess[] = [];
  afterEach(async () => {
    for (const server of running.splice(0)) {
      server.signal('SIGKILL');
      await server.ended;
    }
  });
  return async (environment) => {
    const server = await startServerProcess(environment);
    running.push(server);
    return server;
  };
}

export async function statusOf(address: string, cookie: string): Promise<number> {
  return (await fetch(address, { headers: { Cookie: cookie } })).status;
}

/** Starts `bearings serve` as `npm start` does, which has a shell between itself and the server. */
export async function startThroughShell(environment: Environment): Promise<ServerInShell> {
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${COMMAND}" serve --no-build; true`], {
    env: { ...process.env, ...environment, npm_execpath: 'npm' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of shell.stdout) {
    output += chunk;
    if (/Stop: /.test(output)) break;
  }
  return { address: /http:\/\/[^/]+/.exec(output)?.[0] ?? '', end: () => shell.kill('SIGKILL') };
}

interface ServerInShell {
  readonly address: string;
  /** ends the shell, not the server */
  readonly end: () => void;
}

/** Signs in with a link and answers the cookie, as a browser keeps it. */
export async function openLink(link: string): Promise<string> {
  const answer = await fetch(link, { redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`the link answers ${answer.status}`);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

interface StartedNode {
  readonly child: ChildProcess;
  /** all output so far, once it holds the pattern */
  readonly output: (pattern: RegExp) => Promise<string>;
  readonly ended: Promise<Ended>;
}

function startNode(args: readonly string[], environment: Environment): StartedNode {
  const child = spawn(process.execPath, [...args], {
    cwd: PROJECT,
    env: { ...process.env, NODE_ENV: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { output: '', errors: '' };
  child.stdout.on('data', (chunk) => {
    written.output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    written.errors += chunk;
  });
  const ended = Promise.withResolvers<Ended>();
  child.once('error', ended.reject);
  child.once('close', (code) => ended.resolve({ code, ...written }));

  async function output(pattern: RegExp): Promise<string> {
    const found = Promise.withResolvers<string>();
    const look = () => pattern.test(written.output) && found.resolve(written.output);
    child.stdout?.on('data', look);
    look();
    return await found.promise;
  }
  return { child, output, ended: ended.promise };
}
