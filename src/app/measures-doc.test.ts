import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('documents every method that the code names as its source', () => {
  const page = readFileSync('docs/measures.md', 'utf8');
  const named = globSync('src/**/*.{ts,tsx}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/docs\/measures\.md#([a-z.-]*[a-z])/g)].map(
      ([, name]) => name,
    ),
  );
  const missing = [...new Set(named)].filter((name) => !page.includes(`<a id="${name}"></a>`));
  expect([named.length > 0, missing]).toEqual([true, []]);
});
