import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Lists } from './fill-slots.ts';

/** A title as somebody writes it, with slots for names: `Lunch w/ {full}`. */
export interface Pattern {
  readonly kind: string;
  readonly pattern: string;
  /** whose way of writing it is: the file's name */
  readonly hand: string;
}

const FOLDER = new URL('../../content/en/sorting/', import.meta.url);

/** All patterns, file by file, a line `kind | title` each. */
export function readPatterns(): Pattern[] {
  return readFolder('titles').flatMap(({ name, text }) =>
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [kind = '', ...rest] = line.split(' | ');
        return { kind, pattern: rest.join(' | '), hand: name };
      }),
  );
}

/** Names to fill the slots with, by the name of their list. */
export function readLists(): Lists {
  return new Map(
    readFolder('lists').map(({ name, text }) => [name, text.split('\n').filter(Boolean)]),
  );
}

/** What the training reads, as one hash: when it changes, the model is out of date. */
export function hashInputs(): string {
  const hash = createHash('sha256');
  for (const { name, text } of [...readFolder('titles'), ...readFolder('lists')])
    hash.update(`${name}\n${text}\n`);
  return hash.digest('hex').slice(0, 16);
}

function readFolder(folder: 'titles' | 'lists') {
  const url = new URL(`${folder}/`, FOLDER);
  return readdirSync(url)
    .sort()
    .map((file) => ({
      name: file.replace(/\.txt$/, ''),
      text: readFileSync(new URL(file, url), 'utf8'),
    }));
}
