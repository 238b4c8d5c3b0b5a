import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { UserError } from '../kernel/user-error.ts';

export const PROJECT_FOLDER = fileURLToPath(new URL('../../', import.meta.url));
export const WEB_FOLDER = join(PROJECT_FOLDER, 'dist', 'web');

/** Whether there are pages to serve, and whether something they are made of has changed since. */
export function checkWebBuild(): 'missing' | 'old' | 'fresh' {
  const page = join(WEB_FOLDER, 'index.html');
  if (!existsSync(page)) return 'missing';
  const built = statSync(page).mtimeMs;
  const sources = globSync(SOURCES, { cwd: PROJECT_FOLDER });
  const isNewer = (file: string) =>
    !file.includes('.test.') && statSync(join(PROJECT_FOLDER, file)).mtimeMs > built;
  return sources.some(isNewer) ? 'old' : 'fresh';
}

/**
 * Builds the pages in a process of its own, so that the server never carries the tools, and lays a
 * compressed twin beside each file.
 */
export async function buildWeb(): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin');
  const child = spawn(
    process.execPath,
    [join(vite, 'vite.js'), 'build', '--logLevel', 'warn'],
    // Standard output is the server's own: its first address is the link.
    { cwd: PROJECT_FOLDER, stdio: ['ignore', process.stderr, process.stderr] },
  );
  const end = Promise.withResolvers<number | null>();
  child.once('error', end.reject);
  child.once('exit', end.resolve);
  if ((await end.promise) !== 0)
    throw new UserError('build-failed', 'The pages could not be built; the lines above say why.');
  compressFiles();
}

const SOURCES = [
  'src/**/*.{ts,tsx,css}',
  'src/ui/public/**',
  'content/**',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

function compressFiles(): void {
  for (const name of globSync('**/*.{html,js,css,svg}', { cwd: WEB_FOLDER })) {
    const file = join(WEB_FOLDER, name);
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

if (import.meta.main) await buildWeb();
