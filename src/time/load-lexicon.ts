import { readFileSync } from 'node:fs';
import { readWords } from './core/sort/read-words.ts';
import { NAME_CLASSES, readNameLists } from './core/sort/title-lists.ts';
import { readTitleModel, type TitleModel } from './core/sort/title-model.ts';
import type { Lexicon, WordList } from './core/sort/words.ts';

const FOLDER = new URL('../../content/en/sorting/', import.meta.url);
const WORDS = ['english.yaml', 'german.yaml', 'french.yaml', 'spanish.yaml'];

let loaded: Lexicon | undefined;

/** The built-in word list alone, as the training of the model needs it. */
export function loadWords(): WordList {
  return readWords(WORDS.map((name) => ({ name, text: read(name) })));
}

/** The built-in word list and the model of titles, read and checked once a process. */
export function loadLexicon(): Lexicon {
  loaded ??= { words: loadWords(), titles: loadTitles() };
  return loaded;
}

function loadTitles(): TitleModel {
  const lists = new Map(NAME_CLASSES.map((name) => [name, read(`lists/${name}.txt`)]));
  return readTitleModel(readFileSync(new URL('titles.model', FOLDER)), readNameLists(lists));
}

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}
