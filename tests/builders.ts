import { newProfile } from '../src/accounts/profile.ts';
import { insertWorkspace } from '../src/accounts/store.ts';
import type { Database } from '../src/platform/database/database.ts';
import { newId } from '../src/platform/database/values.ts';

/** A workspace of its own in Berlin, so that tests on one database do not meet. */
export async function aWorkspace(database: Database): Promise<string> {
  const workspace = newId();
  await insertWorkspace(database, workspace, {
    profile: newProfile('Europe/Berlin'),
    now: Date.UTC(2026, 10, 24),
  });
  return workspace;
}
