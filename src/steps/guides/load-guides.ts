import { readdirSync, readFileSync } from 'node:fs';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import type { Guide } from './model.ts';
import { readGuide } from './read-guides.ts';

const FOLDER = 'content/en/guides';
let loaded: readonly Guide[] | undefined;

/** The guides to conversations, by shift and then by title, read once. */
export function loadGuides(): readonly Guide[] {
  loaded ??= readdirSync(urlOf(FOLDER))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${FOLDER}/${name}`)
    .map((file) => readGuide(readFileSync(urlOf(file), 'utf8'), file))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.title.localeCompare(b.title, 'en'));
  return loaded;
}

function placeOf({ shift }: Guide): number {
  return CAPABILITY_IDS.indexOf(shift);
}

function urlOf(path: string): URL {
  return new URL(`../../../${path}`, import.meta.url);
}
