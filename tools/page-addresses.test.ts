import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** What the browser loads. */
const PAGES = ['src/**/*.tsx', 'src/**/page/**/*.ts', 'src/ui/**/*.ts', 'src/app/onboarding/*.ts'];
const BY_HAND = /['"`]\/api\//;

it('lets no page write an address by hand: the endpoint is declared once, for both ends', () => {
  const files = globSync(PAGES, { cwd: ROOT }).filter((file) => !/\.test\.tsx?$/.test(file));
  const found = files.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        BY_HAND.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line) ? [`${file}:${at + 1}`] : [],
      ),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});
