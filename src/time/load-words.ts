import { readFileSync } from 'node:fs';
import { readWords } from './core/sort/read-words.ts';
import type { WordList } from './core/sort/words.ts';

const FOLDER = new URL('../../content/en/sorting/', import.meta.url);
const FILES = ['english.yaml', 'german.yaml', 'french.yaml', 'spanish.yaml'];

let loaded: WordList | undefined;

/** The built-in word list, read and checked once a process. */
export function loadWords(): WordList {
  loaded ??= readWords(
    FILES.map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') })),
  );
  return loaded;
}
