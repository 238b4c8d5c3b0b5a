import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../docs/decisions');

it('numbers the decisions without gaps or doubles, in their names and their titles alike', () => {
  const files = readdirSync(FOLDER).sort();
  const numbers = files.map((_, place) => String(place + 1).padStart(3, '0'));
  const titles = files.map((file) => readFileSync(join(FOLDER, file), 'utf8').split('\n')[0]);
  expect(files.map((file) => file.slice(0, 4))).toEqual(numbers.map((number) => `${number}-`));
  expect(titles.map((title) => title?.slice(0, 6))).toEqual(
    numbers.map((number) => `# ${number} `),
  );
});
