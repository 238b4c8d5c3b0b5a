import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { KINDS } from './core/kinds.ts';
import { loadLexicon } from './load-lexicon.ts';

const FOLDER = new URL('../../content/en/sorting/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

describe('the built-in word list', () => {
  it.each(['english', 'german', 'french', 'spanish'])('is plain YAML in %s', (language) => {
    const text = read(`${language}.yaml`);
    const phrases = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(Object.keys(parse(text)).length).toBe(phrases.length);
  });

  it('knows words for every kind in every language, and hears them together', () => {
    for (const language of ['english', 'german', 'french', 'spanish']) {
      const said = read(`${language}.yaml`);
      expect(KINDS.filter((kind) => !said.includes(`: ${kind} `))).toEqual([]);
    }
    const { whole } = loadLexicon().words;
    const known = ['business review', 'lenkungsausschuss', 'comite de pilotage', 'junta directiva'];
    expect(known.filter((phrase) => !whole.has(phrase))).toEqual([]);
  });

  it('is read once a process', () => {
    expect(loadLexicon()).toBe(loadLexicon());
  });
});
