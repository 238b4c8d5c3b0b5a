import { foundWorkspace } from '../src/accounts/may-found.ts';
import { asOperator } from '../src/accounts/may-operate-machine.ts';
import { newProfile } from '../src/accounts/profile.ts';
import { PERSONAL_WORKSPACE } from '../src/accounts/sessions.ts';
import { insertWorkspace } from '../src/accounts/store.ts';
import type { Workspace } from '../src/kernel/authorized.ts';
import type { Database } from '../src/platform/database/database.ts';

/** A workspace of its own in Berlin, so that tests on one database do not meet. */
export async function aWorkspace(database: Database): Promise<Workspace> {
  return await makeWorkspace(database, foundWorkspace());
}

/** The workspace of the owner who runs the server, of which a database has one. */
export async function anOperatorsWorkspace(database: Database): Promise<Workspace> {
  return await makeWorkspace(database, asOperator(PERSONAL_WORKSPACE));
}

async function makeWorkspace(database: Database, workspace: Workspace): Promise<Workspace> {
  await insertWorkspace(database, workspace, {
    profile: newProfile('Europe/Berlin'),
    now: Date.UTC(2026, 10, 24),
  });
  return workspace;
}
