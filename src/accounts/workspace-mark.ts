import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Workspace } from '../kernel/authorized.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Database } from '../platform/database/database.ts';
import { findCreation } from './sample-store.ts';

const HEADER = 'bearings-workspace';

/**
 * What stands for a workspace in a browser. It opens nothing, and a workspace that was deleted and
 * made again, or a sample made anew, has another one.
 */
export async function makeMark(database: Database, workspace: Workspace): Promise<string> {
  const createdAt = await findCreation(database, workspace);
  const hash = createHash('sha256').update(`${workspace} ${createdAt}`);
  return hash.digest('base64url').slice(0, 22);
}

/**
 * For a page that was opened on another workspace than its browser looks at now.
 * @throws UserError `other-workspace` when the request names another one than it would change
 */
export async function refuseOther(
  database: Database,
  context: Context,
  workspace: Workspace,
): Promise<void> {
  const named = context.req.header(HEADER);
  if (named === undefined || named === (await makeMark(database, workspace))) return;
  throw new UserError(
    'other-workspace',
    'This page was opened on other data than this browser looks at now: the sample was opened or left since. Nothing was changed. Reload the page.',
    409,
  );
}
