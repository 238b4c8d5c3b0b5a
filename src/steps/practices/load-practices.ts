import { readFileSync } from 'node:fs';
import { loadKept } from '../../keeping/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import { PRACTICES } from '../../notebook/practices/kept.ts';
import type { Practice, PracticeDraft } from '../../notebook/practices/model.ts';
import type { Database } from '../../platform/database/database.ts';
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

/** The practices that the owner wrote, in the order in which they were begun. */
export async function loadOwnPractices(
  database: Database,
  workspace: Workspace,
): Promise<Practice[]> {
  return (await loadKept(database, workspace, PRACTICES)).map(asOwn);
}

export function asOwn(practice: PracticeDraft & { readonly id: string }): Practice {
  return { ...practice, isOwn: true };
}
