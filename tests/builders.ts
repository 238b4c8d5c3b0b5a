import { foundWorkspace } from '../src/accounts/may-found.ts';
import { newProfile } from '../src/accounts/profile.ts';
import { insertWorkspace } from '../src/accounts/store.ts';
import type { Workspace } from '../src/kernel/authorized.ts';
import type { Database } from '../src/platform/database/database.ts';

/** A workspace of its own in Berlin, so that tests on one database do not meet. */
export async function aWorkspace(database: Database): Promise<Workspace> {
  const workspace = foundWorkspace();
  await insertWorkspace(database, workspace, {
    profile: newProfile('Europe/Berlin'),
    now: Date.UTC(2026, 10, 24),
  });
  return workspace;
}
