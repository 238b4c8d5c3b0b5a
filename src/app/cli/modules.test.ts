import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'bearings-modules-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Names every module of a package on standard error. */
const TELL = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    load(url, context, next) {
      if (url.includes('/node_modules/')) process.stderr.write(url + '\\n');
      return next(url, context);
    },
  });
`)}`;

function packagesLoaded(...args: readonly string[]): string {
  const file = join(folder, 'empty.ics');
  writeFileSync(file, 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
  const command = ['--import', TELL, 'src/app/cli.ts', ...args, file, '--me', 'maya@acme.example'];
  return spawnSync(process.execPath, command, { encoding: 'utf8' }).stderr;
}

it('measures a network with no package but the reader of CSV', () => {
  const edges = join(folder, 'edges.csv');
  writeFileSync(edges, 'source,target\nann,bo\n');
  const command = ['--import', TELL, 'src/app/cli.ts', 'network', edges];
  const { stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  const packages = stderr.match(/(?<=node_modules\/)(@[^/]+\/)?[^/]+/g);
  expect(new Set(packages)).toEqual(new Set(['csv-parse']));
});

it('starts to count the hours of a calendar without loading a single package', () => {
  expect(packagesLoaded('time', '--json')).toBe('');
});
