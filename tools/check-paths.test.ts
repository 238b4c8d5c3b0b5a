import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { lookAtPaths } from './check-paths.ts';

function aProject(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

// Put together, so that this file names no such path itself.
const UP = '..';
const BESIDE = `${UP}/shared/data/numbers.csv`;

it('finds a path that leads out of the project, with its line, in any kind of file', () => {
  const folder = aProject({
    'src/time/far.test.ts': `// far\nreadFileSync(new URL('${UP}/${UP}/${BESIDE}', here));`,
    'src/time/near.test.ts': `readFileSync('${BESIDE}');`,
    'docs/notes.md': `See [the numbers](${UP}/${BESIDE}).`,
    'bench/run.sh': `node ${'/work'}/tools/run.mjs`,
  });
  expect([...lookAtPaths(folder).foreign].sort()).toEqual([
    `bench/run.sh:1: ${'/work'}/tools/run.mjs`,
    `docs/notes.md:1: ${UP}/${BESIDE}`,
    `src/time/far.test.ts:2: ${UP}/${UP}/${BESIDE}`,
    `src/time/near.test.ts:1: ${BESIDE}`,
  ]);
});

it('lets a file name what lies in the project, what npm brings, and folders of the system', () => {
  const folder = aProject({
    'src/kernel/week.ts': 'export const week = 1;',
    'src/time/hours.ts': `import { week } from '${UP}/kernel/week.ts'; // https://a.example/work/x`,
    'bin/run.js': `import '${UP}/node_modules/a/b.js'; spawn('/usr/bin/chromium', './here');`,
    'dist/web/page.js': `import '${UP}/${UP}/${BESIDE}';`,
  });
  expect(lookAtPaths(folder)).toEqual({ files: 3, foreign: [] });
});
