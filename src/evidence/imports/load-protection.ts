import { loadProfile } from '../../accounts/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { domainOf } from '../../kernel/mail-domains.ts';
import { loadBlockList } from '../../people/block-store.ts';
import type { Database } from '../../platform/database/database.ts';
import type { LeftOut } from '../read-source/protect-contacts.ts';
import {
  excludesAddress,
  makeProtection,
  type Protection,
  type StandIn,
} from '../read-source/protect-series.ts';
import { loadExclusions } from '../store/exclusions.ts';

/** What must not be kept of a calendar, with a text that changes when it does. */
export async function loadProtection(
  database: Database,
  workspace: Workspace,
  own: readonly string[],
): Promise<{ readonly protection: Protection; readonly basis: string }> {
  const exclusions = await loadExclusions(database, workspace);
  const { basis } = await loadBlockList(database, workspace);
  const standInFor = await loadStandIns(database, workspace);
  return {
    protection: makeProtection(exclusions, own, standInFor),
    basis: `${JSON.stringify(exclusions)} ${basis}`,
  };
}

/** Of whom no card and no message may be kept. */
export async function loadLeftOut(database: Database, workspace: Workspace): Promise<LeftOut> {
  const protection = makeProtection(await loadExclusions(database, workspace), []);
  const blocked = await loadBlockList(database, workspace);
  const hasAddress = (address: string) =>
    excludesAddress(protection, address) || blocked.hasAddress(address);
  return {
    hasAddress,
    hasCard: (card) => card.addresses.some(hasAddress) || blocked.hasCard(card),
  };
}

/**
 * What stands for someone blocked. It tells whether they are of the owner’s organisation, since
 * hours inside and outside are measured apart; of everybody else not even the domain is kept.
 */
export async function loadStandIns(database: Database, workspace: Workspace): Promise<StandIn> {
  const { standInOf } = await loadBlockList(database, workspace);
  const { domains } = await loadProfile(database, workspace);
  return (address) => {
    const word = standInOf(address);
    if (word === undefined) return undefined;
    const domain = domainOf(address);
    return `blocked-${word}@${domains.includes(domain) ? domain : 'blocked.invalid'}`;
  };
}
