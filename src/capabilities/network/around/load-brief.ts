import { loadProfile } from '../../../accounts/store.ts';
import { loadOccurrences } from '../../../evidence/store/occurrences.ts';
import type { OpenMatter } from '../../../keeping/model.ts';
import { loadKept } from '../../../keeping/store.ts';
import { dateOfDay, localDay, startOfDay } from '../../../kernel/week.ts';
import type { Zone } from '../../../kernel/zone.ts';
import { NOTEBOOK } from '../../../notebook/catalog.ts';
import type { HoursGround } from '../../../time/load-hours.ts';
import { loadAround } from './load-around.ts';
import { describeBrief } from './measures/brief.ts';
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
  const written = await loadWritten(ground, dateOfDay(facts.day));
  const own = new Set(addresses);
  return { brief: describeBrief(occurrences, { facts, written, zone, own, now }), zone };
}

/** Everything written down that is open with someone on a local date. */
export async function loadWritten(
  { database, workspace }: HoursGround,
  today: string,
): Promise<readonly OpenMatter[]> {
  const kinds = NOTEBOOK.filter(({ open }) => open !== undefined);
  const written = await Promise.all(
    kinds.map(async (kept) => {
      const things = await loadKept(database, workspace, kept);
      return things.flatMap((thing) => kept.open?.(thing, today) ?? []);
    }),
  );
  return written.flat();
}
