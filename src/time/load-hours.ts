import type { Profile } from '../accounts/model.ts';
import { loadProfile } from '../accounts/store.ts';
import { loadOccurrences, type StoredOccurrence } from '../evidence/store/occurrences.ts';
import type { Workspace } from '../kernel/authorized.ts';
import { dayOfDate, startOfDay } from '../kernel/week.ts';
import { findZone, UTC, type Zone } from '../kernel/zone.ts';
import type { PeopleByAddress, Person } from '../people/model.ts';
import { loadPeople } from '../people/store.ts';
import type { Database } from '../platform/database/database.ts';
import { wasHeld } from './core/candidates.ts';
import { gatherFacts, type TimeFacts } from './core/facts.ts';
import { trainSorter } from './core/sort/sorter.ts';
import { findAsOf, WEEKS_SHOWN, type Window, weeksBefore } from './core/weeks.ts';
import { type Latest, loadLatest } from './load-latest.ts';
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
export interface Hours extends Latest {
  readonly zone: Zone;
  readonly facts: TimeFacts;
  readonly people: readonly Person[];
  readonly occurrences: readonly StoredOccurrence[];
}

/** Local dates, `to` excluded. */
interface HoursDates {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** also what is planned: up to `to`, whether or not it is known to be held */
  readonly withPlanned?: boolean;
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
  const isPlanned = dates.withPlanned === true;
  const asOf = isPlanned ? findAsOf(zone, ground.now, undefined).instant : latest.instant;
  const window = chooseWindow(zone, asOf, dates);
  const stored = await loadOccurrences(database, workspace, window);
  const occurrences = isPlanned ? stored : stored.filter((each) => wasHeld(each, window.to));
  const people = await loadPeople(database, workspace);
  const facts = gatherFacts(occurrences, {
    ...(await loadDecisions(ground)),
    ...settingsOf(profile),
    zone,
    own,
    people: byAddress(people),
    asOf,
    window,
  });
  return { ...latest, instant: asOf, zone, facts, people, occurrences };
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
