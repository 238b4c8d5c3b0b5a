// Runs after `npm ci`, in plain JavaScript, on whatever Node runs npm.
//
// All five Node packages call their program `node`. npm 9 and 10 delete `node_modules/.bin/node`
// together with the four packages that do not fit this machine, so the link is made here.
// A bare Debian has no libatomic: there the link becomes a start script that lends Node ours. With
// `--lend-libatomic` it always does, for an image that is made on another one.
import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPackagedNode, PLACED_NODE } from '../bin/find-node.js';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const isLentAnyway = process.argv.includes('--lend-libatomic');
const packaged = findPackagedNode();
// Without a package for this machine `bin/bearings.js` says which Node it needs.
if (packaged !== undefined) placeNode(packaged);

function placeNode(node) {
  linkNode(node);
  if (isStarting() && !isLentAnyway) return;
  if (process.platform !== 'linux') return giveUp();
  writeStartScript(node);
  if (!isStarting()) return giveUp();
  if (!isLentAnyway) bringBackDropped();
  writeStartScript(node);
  process.stdout.write("Node 26 starts with Bearings' own libatomic.\n");
}

function linkNode(node) {
  clearPlace();
  if (process.platform === 'win32') linkSync(node, PLACED_NODE);
  else symlinkSync(relative(dirname(PLACED_NODE), node), PLACED_NODE);
}

function writeStartScript(node) {
  clearPlace();
  writeFileSync(
    PLACED_NODE,
    `#!/bin/sh
bearings=$(dirname "$(readlink -f "$0")")/../..
LD_LIBRARY_PATH="$bearings/tools/libatomic/${process.arch}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH
exec "$bearings/${relative(PROJECT, node)}" "$@"
`,
    { mode: 0o755 },
  );
}

/** Never written over: what lies there may be a link into a package. */
function clearPlace() {
  mkdirSync(dirname(PLACED_NODE), { recursive: true });
  rmSync(PLACED_NODE, { force: true });
}

function isStarting() {
  return spawnSync(PLACED_NODE, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** npm has thrown out each optional package whose own script met the Node that did not start. */
function bringBackDropped() {
  const npm = process.env.npm_execpath;
  if (npm === undefined) return;
  const words = ['install', '--ignore-scripts', '--no-save', '--prefer-offline'];
  spawnSync(process.execPath, [npm, ...words], { cwd: PROJECT, stdio: 'ignore' });
}

function giveUp() {
  const remedy =
    'Install libatomic1 (apt-get install libatomic1) or Node 26, then run npm ci again.';
  process.stderr.write(`The Node that npm ci brought does not start here. ${remedy}\n`);
  process.exitCode = 1;
}
