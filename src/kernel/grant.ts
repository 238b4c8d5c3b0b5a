import type { Authorized, Right } from './authorized.ts';

/**
 * Grants a right in a workspace. For policies alone, as the walls see to: whoever calls it has
 * asked who the actor is.
 */
export function grant<R extends Right>(workspace: string): Authorized<R> {
  if (isGranted<R>(workspace)) return workspace;
  throw new Error('a right is granted in a workspace, and none is named');
}

function isGranted<R extends Right>(workspace: string): workspace is Authorized<R> {
  return workspace !== '';
}
