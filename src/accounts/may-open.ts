import type { Workspace } from '../kernel/authorized.ts';
import { grant } from '../kernel/grant.ts';
import type { Database } from '../platform/database/database.ts';
import { spendLink } from './store.ts';
import { takeToken } from './tokens.ts';

/**
 * Whoever shows a one-time link that nobody used before opens its workspace, once.
 * @returns undefined when the link is used up, expired or never was
 */
export async function mayOpen(
  database: Database,
  linkText: string,
  now: number,
): Promise<Workspace | undefined> {
  const claim = takeToken(linkText);
  if (claim === undefined) return undefined;
  const isOpen = await spendLink(database, { ...claim, now });
  return isOpen ? grant(claim.workspace) : undefined;
}
