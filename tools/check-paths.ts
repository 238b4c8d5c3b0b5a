import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Files whose paths are made up, and what for. */
const MADE_UP = new Map([
  ['tools/check-walls.test.ts', 'imports within houses that the test builds'],
  ['src/platform/http/web-files.test.ts', 'a file that must not be served'],
]);
/** Written by npm, with no path of ours in it. */
const SKIPPED = new Set(['package-lock.json']);
/** As .gitignore has it, and what git keeps itself. */
const NOT_OURS = /^(\.git|node_modules|dist|coverage|\.tmp)$|\.tsbuildinfo$/;

const UPWARD = /(?<![\w./])(?:\.\.?\/)*\.\.\/[\w./@-]*/g;
/** Folders of one machine; `/usr` and the like are the system's, which we do look into. */
const ABSOLUTE = /(?<![\w.:/~])\/(?:work|root|Users|mnt|workspace)\/[\w./-]*/g;

/** What was looked at, and what in it leads elsewhere. */
export interface PathLook {
  readonly files: number;
  /** `file:line: path` for each path that leads out of the project, or nowhere in it */
  readonly foreign: readonly string[];
}

export function lookAtPaths(folder: string): PathLook {
  const files = listFiles(folder, '').filter((file) => !SKIPPED.has(file) && !MADE_UP.has(file));
  return { files: files.length, foreign: files.flatMap((file) => findInFile(folder, file)) };
}

/** Not asked of git, which a bare machine does not have. */
function listFiles(folder: string, within: string): readonly string[] {
  return readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(within, entry.name);
    if (entry.isFile()) return NOT_OURS.test(entry.name) ? [] : [path];
    return entry.isDirectory() && !NOT_OURS.test(entry.name) ? listFiles(folder, path) : [];
  });
}

function findInFile(folder: string, file: string): readonly string[] {
  const text = readFileSync(join(folder, file), 'utf8');
  // a picture, a font, a program
  if (text.includes('\0')) return [];
  return text.split('\n').flatMap((line, at) => {
    const upward = (line.match(UPWARD) ?? []).filter((path) => !isWithin(folder, file, path));
    const foreign = [...upward, ...(line.match(ABSOLUTE) ?? [])];
    return foreign.map((path) => `${file}:${at + 1}: ${path}`);
  });
}

/** A path counts from its file; one that leads nowhere there may count from the working folder. */
function isWithin(folder: string, file: string, path: string): boolean {
  const target = posix.normalize(posix.join(posix.dirname(file), path));
  return !target.startsWith('..') && (isMade(target) || existsSync(join(folder, target)));
}

/** What npm and the build make need not be there yet. */
function isMade(target: string): boolean {
  return target.startsWith('node_modules') || target.startsWith('dist');
}

if (import.meta.main) {
  const { files, foreign } = lookAtPaths(join(import.meta.dirname, '..'));
  for (const line of foreign) console.error(`leads out of the project: ${line}`);
  if (foreign.length > 0) process.exit(1);
  console.log(`paths stay within: ${files} files`);
}
