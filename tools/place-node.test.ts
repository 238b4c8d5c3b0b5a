import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');
const NPM_WORDS = 'install --ignore-scripts --no-save --prefer-offline';

/** A project right after npm: the package is there, `.bin/node` is not. Node is a script here. */
function aFreshInstall(node: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fresh-install-'));
  for (const name of ['bin/find-node.js', 'tools/place-node.js'])
    cpSync(join(PROJECT, name), join(folder, name));
  const programs = join(folder, 'node_modules', `node-linux-${process.arch}`, 'bin');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(programs, 'node'), `#!/bin/sh\n${node}\n`, { mode: 0o755 });
  // Like npm 9 and 10, this one takes the placed Node away.
  writeFileSync(
    join(folder, 'npm.cjs'),
    `const fs = require('node:fs');
     fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
     fs.rmSync('node_modules/.bin/node');`,
  );
  return folder;
}

function place(folder: string, ...words: readonly string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'tools/place-node.js'), ...words],
    { encoding: 'utf8', env: { ...process.env, npm_execpath: join(folder, 'npm.cjs') } },
  );
  const started = spawnSync(join(folder, 'node_modules/.bin/node'), ['a b'], { encoding: 'utf8' });
  const calls = join(folder, 'calls');
  return {
    status,
    stderr,
    says: started.stdout.trim(),
    npm: existsSync(calls) ? readFileSync(calls, 'utf8').trim() : '',
  };
}

const NEEDS_LIBRARY =
  'case "$LD_LIBRARY_PATH" in */fresh-install-*/tools/libatomic/*) echo "with ours: $1" ;;';

it.runIf(process.platform === 'linux')('links the Node that npm has unlinked', () => {
  expect(place(aFreshInstall('echo "node: $1"'))).toMatchObject({
    status: 0,
    says: 'node: a b',
    npm: '',
  });
});

it.runIf(process.platform === 'linux')(
  'lends Node our libatomic where the system has none, and has npm bring back what it threw out',
  () => {
    expect(place(aFreshInstall(`${NEEDS_LIBRARY} *) exit 127 ;; esac`))).toMatchObject({
      status: 0,
      says: 'with ours: a b',
      npm: NPM_WORDS,
    });
  },
);

it.runIf(process.platform === 'linux')('lends it anyway where an image is made', () => {
  const folder = aFreshInstall(`${NEEDS_LIBRARY} *) echo plain ;; esac`);
  expect([place(folder).says, place(folder, '--lend-libatomic')]).toMatchObject([
    'plain',
    { status: 0, says: 'with ours: a b', npm: '' },
  ]);
});

it.runIf(process.platform === 'linux')('says what to install where Node starts in no way', () => {
  const { status, stderr } = place(aFreshInstall('exit 127'));
  expect([status, stderr]).toEqual([1, expect.stringContaining('apt-get install libatomic1')]);
});
