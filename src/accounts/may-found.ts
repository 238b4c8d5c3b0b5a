import type { Workspace } from '../kernel/authorized.ts';
import { grant } from '../kernel/grant.ts';
import { newId } from '../platform/database/values.ts';

/** Anyone may found a workspace, and owns it: there is nothing in it that could be another's. */
export function foundWorkspace(): Workspace {
  return grant(newId());
}
