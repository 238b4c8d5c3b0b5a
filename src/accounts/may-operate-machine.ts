import type { Workspace } from '../kernel/authorized.ts';
import { grant } from '../kernel/grant.ts';

/**
 * The operator at the machine itself: the command line, and what the server does without being
 * asked. Whoever reads the files there needs no leave of anybody; no route may use it.
 */
export function asOperator(workspace: string): Workspace {
  return grant(workspace);
}
