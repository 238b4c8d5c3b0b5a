import { readFileSync } from 'node:fs';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import type { Practice } from '../../notebook/practices/model.ts';
import { readPractices } from './read-practices.ts';

const FOLDER = 'content/en/practices';
let loaded: readonly Practice[] | undefined;

/** Our practices in the order of the shifts, read once. */
export function loadPractices(): readonly Practice[] {
  loaded ??= CAPABILITY_IDS.flatMap((shift) => {
    const file = `${FOLDER}/${shift}.yaml`;
    return readPractices(
      readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'),
      file,
      shift,
    );
  });
  return loaded;
}
