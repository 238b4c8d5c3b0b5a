#!/usr/bin/env node
// Plain JavaScript, so that an older Node can start it: Bearings itself runs on the Node that
// npm ci has put into node_modules.
import { spawn } from 'node:child_process';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { findNode } from './find-node.js';

const NEEDED = 26;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
/** after which a Ctrl+C that the terminal has already sent to both is passed on once more */
const GRACE = 1000;

if (Number(process.versions.node.split('.')[0]) >= NEEDED) await startHere();
else startOnNewerNode();

async function startHere() {
  module.enableCompileCache?.(pathOf('../node_modules/.cache/compiled'));
  if (process.send !== undefined) endWithParent();
  await import('../src/app/cli.ts');
}

/** The process that started this one may be killed without a chance to say so. */
function endWithParent() {
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel?.unref();
}

function startOnNewerNode() {
  const node = findNode();
  if (node === undefined) {
    process.stderr.write(
      `bearings needs Node ${NEEDED}, which npm ci brings. Run npm ci in ${pathOf('..')} first.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const script = fileURLToPath(import.meta.url);
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of SIGNALS) process.on(signal, () => passOn(child, signal));
  child.once('exit', (code, signal) => end(code, signal));
  child.once('error', (error) => {
    process.stderr.write(`bearings could not start ${node}: ${error.message}\n`);
    process.exitCode = 1;
  });
}

function passOn(child, signal) {
  const isFromTerminal = signal === 'SIGINT' && process.stdin.isTTY;
  setTimeout(() => child.kill(signal), isFromTerminal ? GRACE : 0).unref();
}

function end(code, signal) {
  if (signal === null) process.exit(code ?? 1);
  for (const name of SIGNALS) process.removeAllListeners(name);
  process.kill(process.pid, signal);
}

function pathOf(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
