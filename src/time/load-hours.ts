import type { Profile } from '../accounts/model.ts';
import { loadProfile } from '../accounts/store.ts';
import { loadOccurrences, type StoredOccurrence } from '../evidence/store/occurrences.ts';
import { loadSpan } from '../evidence/store/sources.ts';
import type { Workspace } from '../kernel/authorized.ts';
import { DAY, dayOfDate, startOfDay } from '../kernel/week.ts';
import { findZone, UTC, type Zone } from '../kernel/zone.ts';
import type { PeopleByAddress, Person } from '../people/model.ts';
import { loadPeople } from '../people/store.ts';
import type { Database } from '../platform/database/database.ts';
import { fromInstant } from '../platform/database/values.ts';
import { findLastMoment } from './core/candidates.ts';
import { gatherFacts, type TimeFacts } from './core/facts.ts';
import { trainSorter } from './core/sort/sorter.ts';
import { type AsOf, findAsOf, WEEKS_SHOWN, type Window, weeksBefore } from './core/weeks.ts';
import { loadLexicon } from './load-lexicon.ts';
import { loadAnswers, loadLeave, loadRules } from './store.ts';

/** Whose hours, and when they are asked for. */
export interface HoursGround {
  readonly database: Database;
  readonly workspace: Workspace;
  /** epoch milliseconds */
  readonly now: number;
}

/** Hours, counted from what is stored. */
export interface Hours extends AsOf {
  readonly zone: Zone;
  readonly facts: TimeFacts;
  readonly people: readonly Person[];
  readonly occurrences: readonly StoredOccurrence[];
}

/** Local dates, `to` excluded. */
interface HoursDates {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Counts the hours of twelve weeks: those before as-of, or before `to`, or those of the dates.
 * Only the occurrences of those weeks are read.
 */
export async function loadHours(ground: HoursGround, dates: HoursDates = {}): Promise<Hours> {
  const { database, workspace } = ground;
  const profile = await loadProfile(database, workspace);
  const zone = findZone(profile.zone) ?? UTC;
  const own = new Set(profile.addresses);
  const latest = await loadLatest(ground, zone, own);
  const window = chooseWindow(zone, latest.instant, dates);
  const occurrences = await loadOccurrences(database, workspace, window);
  const people = await loadPeople(database, workspace);
  const facts = gatherFacts(occurrences, {
    ...(await loadDecisions(ground)),
    ...settingsOf(profile),
    zone,
    own,
    people: byAddress(people),
    asOf: latest.instant,
    window,
  });
  return { ...latest, zone, facts, people, occurrences };
}

/** Up to when this calendar is counted; looked for from the newest occurrence back. */
export async function loadLatest(
  { database, workspace, now }: HoursGround,
  zone: Zone,
  own: ReadonlySet<string>,
): Promise<AsOf> {
  const span = await loadSpan(database, workspace);
  if (span?.from === undefined || span.to === undefined) return findAsOf(zone, now, undefined);
  const first = fromInstant(span.from);
  let to = fromInstant(span.to) + 1;
  let from = Math.min(findAsOf(zone, now, undefined).instant, to - 28 * DAY);
  for (;;) {
    const last = findLastMoment(await loadOccurrences(database, workspace, { from, to }), own);
    if (last !== undefined || from <= first) return findAsOf(zone, now, last);
    to = from;
    from -= 364 * DAY;
  }
}

function chooseWindow(zone: Zone, asOf: number, { from, to }: HoursDates): Window {
  const end = to === undefined ? asOf : startOfDay(zone, dayOfDate(to));
  if (from === undefined) return weeksBefore(zone, Math.min(asOf, end), WEEKS_SHOWN);
  return { from: startOfDay(zone, dayOfDate(from)), to: Math.min(asOf, end) };
}

async function loadDecisions({ database, workspace }: HoursGround) {
  return {
    rules: await loadRules(database, workspace),
    answers: await loadAnswers(database, workspace),
    leave: await loadLeave(database, workspace),
    train: trainSorter.bind(undefined, loadLexicon()),
  };
}

function settingsOf({ domains, workingHours }: Profile) {
  return { domains: new Set(domains), workingHours };
}

/** Who is who, by address. */
export function byAddress(people: readonly Person[]): PeopleByAddress {
  return new Map(
    people.flatMap((person) => person.addresses.map((address) => [address, person] as const)),
  );
}
