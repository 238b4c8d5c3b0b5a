import { loadProfile } from '../../../accounts/store.ts';
import { loadOccurrences } from '../../../evidence/store/occurrences.ts';
import { localDay, startOfDay } from '../../../kernel/week.ts';
import { findZone, UTC, type Zone } from '../../../kernel/zone.ts';
import { loadFunctions } from '../../../people/functions-store.ts';
import { loadPeople } from '../../../people/store.ts';
import { loadContactLog } from '../../../time/load-contact-log.ts';
import { byAddress, type HoursGround } from '../../../time/load-hours.ts';
import { loadLatest } from '../../../time/load-latest.ts';
import { findHomeFunction } from '../../measures.ts';
import { type AroundFacts, gatherAround, listLargeMeetings } from './measures/facts.ts';

const YEAR = 365;

export interface LoadedAround {
  readonly facts: AroundFacts;
  readonly zone: Zone;
  /** whether the calendar ended long ago */
  readonly isEarlier: boolean;
}

/**
 * The twelve months up to today, itself excluded, or up to the last reading of any calendar; of one
 * that ended long ago, up to its end, as its hours are.
 */
export async function loadAround(ground: HoursGround): Promise<LoadedAround> {
  const { database, workspace, now } = ground;
  const profile = await loadProfile(database, workspace);
  const zone = findZone(profile.zone) ?? UTC;
  const own = new Set(profile.addresses);
  const { instant, isEarlier, readAt, heldUntil } = await loadLatest(ground, zone, own);
  const isOld = isEarlier && readAt === undefined;
  // the day of the last reading is in it, as far as it was read
  const lastKnown = Math.min(localDay(zone, now), localDay(zone, heldUntil) + 1);
  const day = isOld ? localDay(zone, instant) : lastKnown;
  const window = { from: startOfDay(zone, day - YEAR), to: startOfDay(zone, day) };
  const known = await loadPeople(database, workspace);
  const people = byAddress(known);
  const { home } = await loadFunctions(database, workspace);
  const settings = { zone, own, people, asOf: window.to };
  const contacts = await loadContactLog(ground, { from: window.from, ...settings });
  const large = listLargeMeetings(await loadOccurrences(database, workspace, window), settings);
  const homeFunction = findHomeFunction({ homeFunction: home ?? undefined, people });
  const parts = { contacts, large, people, known, homeFunction, day };
  return { facts: gatherAround(parts), zone, isEarlier };
}
