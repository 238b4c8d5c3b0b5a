import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { readStages, type Stage } from './read-dockerfile.ts';

/**
 * `npm run check:image`: does what the Dockerfile says without Docker, in folders, with the npm of
 * its image; then starts what came of it as its user, twice, where nothing can be written but the
 * data. What needs root of the image (its user, its volume) is left out.
 */
const PROJECT = join(import.meta.dirname, '..');
/** that of `node:20-bookworm-slim` */
const NPM = 'npm@10.8.2';
const USER = 10_001;
const IS_ROOT = process.getuid?.() === 0;
const PATIENCE = 120_000;

const place = mkdtempSync(join(tmpdir(), 'bearings-image-'));
const running: ChildProcess[] = [];
try {
  chmodSync(place, 0o755);
  const [build, image] = readStages(readFileSync(join(PROJECT, 'Dockerfile'), 'utf8'));
  if (build === undefined || image === undefined) throw new Error('expected two stages');
  makeBuild(build);
  const folder = makeImage(image);
  for (const start of ['first', 'second']) await expectStart(image, folder, start);
  expectSame(folder);
  process.stdout.write('the image builds with npm 10 and starts on what cannot be written\n');
} finally {
  for (const child of running) child.kill('SIGKILL');
  execFileSync('chmod', ['-R', 'u+w', place]);
  rmSync(place, { recursive: true, force: true });
}

/** The first stage: its own copies and commands, in one folder. */
function makeBuild({ steps }: Stage): void {
  const folder = join(place, 'build');
  mkdirSync(folder);
  const ignored = new Set(readFileSync(join(PROJECT, '.dockerignore'), 'utf8').trim().split('\n'));
  for (const { word, rest } of steps) {
    if (word === 'COPY') copyIn(folder, rest.split(/\s+/), ignored);
    if (word === 'RUN') run(rest, folder);
  }
}

/** As Docker does: of a folder what is in it, of a file itself. */
function copyIn(folder: string, words: readonly string[], ignored: ReadonlySet<string>): void {
  const to = join(folder, words.at(-1) ?? '.');
  for (const name of words.slice(0, -1)) {
    const from = join(PROJECT, name);
    cpSync(from, statSync(from).isDirectory() ? to : join(to, basename(name)), {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !ignored.has(basename(path)),
    });
  }
}

function run(command: string, cwd: string): void {
  process.stdout.write(`RUN ${command}\n`);
  execFileSync('sh', ['-ec', command], { cwd, env: imageEnvironment(), stdio: 'inherit' });
}

/** As in the image: `npm` is its own, and no program of this project is in the way. */
function imageEnvironment(): NodeJS.ProcessEnv {
  const programs = join(place, 'programs');
  mkdirSync(programs, { recursive: true });
  const path = (process.env.PATH ?? '').split(delimiter).filter((each) => !each.includes('.bin'));
  const env: NodeJS.ProcessEnv = { ...process.env, PATH: path.join(delimiter) };
  for (const name of Object.keys(env)) if (/^npm_/i.test(name)) delete env[name];
  const script = `#!/bin/sh\nPATH='${env.PATH}' exec npx --yes ${NPM} "$@"\n`;
  writeFileSync(join(programs, 'npm'), script, { mode: 0o755 });
  return { ...env, PATH: [programs, ...path].join(delimiter) };
}

/** The second stage: what the first made, in another place, where nothing can be written. */
function makeImage({ steps }: Stage): string {
  const folder = join(place, 'image');
  renameSync(join(place, 'build'), folder);
  execFileSync('chmod', ['-R', 'a-w,a+rX', folder]);
  const own = steps.filter(({ word, rest }) => word === 'RUN' && rest.startsWith('node_modules/'));
  for (const { rest } of own) run(rest, folder);
  return folder;
}

async function expectStart(image: Stage, folder: string, name: string): Promise<void> {
  const data = join(place, 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (IS_ROOT) chownSync(data, USER, USER);
  const settings = { BEARINGS_DATA: data, HOST: '127.0.0.1', PORT: '0', BEARINGS_ORIGIN: '' };
  const [program = '', ...words] = [...listOf(image, 'ENTRYPOINT'), ...listOf(image, 'CMD')];
  const child = spawn(join(folder, program), words, {
    cwd: folder,
    env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(IS_ROOT && { uid: USER, gid: USER }),
  });
  running.push(child);
  const said = await waitFor(child, /Stop: /);
  const link = /http\S+/.exec(said)?.[0] ?? '';
  const { status } = await fetch(link, { redirect: 'manual' });
  if (status !== 303) throw new Error(`the link answers ${status}`);
  if (/Building/.test(said)) throw new Error(`the ${name} start builds the pages again:\n${said}`);
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
  process.stdout.write(`the ${name} start opens its link\n`);
}

function listOf({ steps }: Stage, word: string): readonly string[] {
  const step = steps.find((each) => each.word === word);
  return step === undefined ? [] : JSON.parse(step.rest);
}

/** All that the process has said, once it has said this. */
async function waitFor(child: ChildProcess, pattern: RegExp): Promise<string> {
  let said = '';
  const found = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
      if (pattern.test(said)) found.resolve(said);
    });
  child.once('close', () => found.reject(new Error(`the server ended:\n${said}`)));
  const late = setTimeout(() => found.reject(new Error(`no link:\n${said}`)), PATIENCE);
  try {
    return await found.promise;
  } finally {
    clearTimeout(late);
  }
}

/** The lockfile is as it was, and the pages count as built, so that no start makes them again. */
function expectSame(folder: string): void {
  const [ours, theirs] = [PROJECT, folder].map((each) =>
    readFileSync(join(each, 'package-lock.json'), 'utf8'),
  );
  if (ours !== theirs) throw new Error('the build has rewritten package-lock.json');
  const look = "import('./src/app/build-web.ts').then((web) => console.log(web.checkWebBuild()))";
  const state = execFileSync('node_modules/.bin/node', ['-e', look], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (state.trim() !== 'fresh') throw new Error(`the pages of the image are ${state.trim()}`);
}
