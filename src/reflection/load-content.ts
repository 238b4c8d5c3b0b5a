import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSelfCheck, type SelfCheckContent } from './read-self-check.ts';

const FILE = 'content/en/self-check.yaml';
let loaded: SelfCheckContent | undefined;

/** The questions of the self-check, read once. */
export function loadSelfCheckContent(): SelfCheckContent {
  loaded ??= readSelfCheck(readFileSync(urlOf(FILE), 'utf8'), FILE);
  return loaded;
}

function urlOf(file: string): string {
  return fileURLToPath(new URL(`../../${file}`, import.meta.url));
}
