import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { platform, arch } = process;
const SYSTEM = platform === 'win32' ? 'win' : platform;
const PROGRAM = platform === 'win32' ? 'node.exe' : 'node';

/** Where npm scripts look first; `tools/place-node.js` puts a Node there that starts here. */
export const PLACED_NODE = pathOf(`../node_modules/.bin/${PROGRAM}`);

/** The Node of the package for this machine, as npm unpacked it; it may lack a library. */
export function findPackagedNode() {
  return [`node-${SYSTEM}-${arch}`, `node-bin-${SYSTEM}-${arch}`]
    .map((name) => pathOf(`../node_modules/${name}/bin/${PROGRAM}`))
    .find((path) => existsSync(path));
}

/** The Node that Bearings runs on: the placed one, else (no scripts were run) the package's. */
export function findNode() {
  return existsSync(PLACED_NODE) ? PLACED_NODE : findPackagedNode();
}

function pathOf(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
