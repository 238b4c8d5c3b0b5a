import { loadProfile } from '../../../accounts/store.ts';
import { loadOccurrences } from '../../../evidence/store/occurrences.ts';
import { loadKept } from '../../../keeping/store.ts';
import { localDay, startOfDay } from '../../../kernel/week.ts';
import type { Zone } from '../../../kernel/zone.ts';
import { DELEGATIONS } from '../../../notebook/delegations/kept.ts';
import { GROWTH } from '../../../notebook/growth/kept.ts';
import type { HoursGround } from '../../../time/load-hours.ts';
import { loadAround } from './load-around.ts';
import { describeBrief } from './measures/brief.ts';
import type { Written } from './measures/open.ts';
import type { Brief } from './model.ts';

/** Far enough to find a meeting across a weekend and a holiday. */
const DAYS_AHEAD = 8;

/** What is known of those the owner meets next. */
export async function loadBrief(ground: HoursGround): Promise<{ brief: Brief; zone: Zone }> {
  const { database, workspace, now } = ground;
  const { facts, zone } = await loadAround(ground);
  const { addresses } = await loadProfile(database, workspace);
  const to = startOfDay(zone, localDay(zone, now) + DAYS_AHEAD);
  const occurrences = await loadOccurrences(database, workspace, { from: now, to });
  const written = await loadWritten(ground);
  const own = new Set(addresses);
  return { brief: describeBrief(occurrences, { facts, written, zone, own, now }), zone };
}

/** Everything written down that may name someone. */
export async function loadWritten({ database, workspace }: HoursGround): Promise<Written> {
  return {
    delegations: await loadKept(database, workspace, DELEGATIONS),
    growth: await loadKept(database, workspace, GROWTH),
  };
}
