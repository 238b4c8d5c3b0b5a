import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SETTINGS } from '../platform/config.ts';

it('documents every setting, with its default, where operators look', () => {
  const page = readFileSync('docs/operating.md', 'utf8').replaceAll('`', '');
  const missing = SETTINGS.filter(
    ({ name, standard, meaning }) => !page.includes(`| ${name} | ${standard} | ${meaning} |`),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});
