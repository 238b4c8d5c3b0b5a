import { loadProfile } from '../accounts/store.ts';
import { loadMessages } from '../evidence/contacts/records-store.ts';
import type { Source } from '../evidence/model.ts';
import { loadChanges } from '../evidence/store/changes.ts';
import { loadSources } from '../evidence/store/sources.ts';
import { loadKept } from '../keeping/store.ts';
import { DAY, dateOfDay, localDay, startOfDay } from '../kernel/week.ts';
import { DECISIONS } from '../notebook/decisions/kept.ts';
import { DELEGATIONS } from '../notebook/delegations/kept.ts';
import type { Delegation } from '../notebook/delegations/model.ts';
import { FORECASTS } from '../notebook/forecasts/kept.ts';
import { GROWTH } from '../notebook/growth/kept.ts';
import { PRIORITIES } from '../notebook/priorities/kept.ts';
import { loadFunctions } from '../people/functions-store.ts';
import { fromInstant } from '../platform/database/values.ts';
import { answerTo, peopleOn, titleOf } from '../time/core/attendance.ts';
import type { TimeFacts } from '../time/core/facts.ts';
import { personsAt } from '../time/core/persons.ts';
import { listSentMessages } from '../time/core/sent-messages.ts';
import { WEEKS_SHOWN } from '../time/core/weeks.ts';
import { loadContactLog } from '../time/load-contact-log.ts';
import { type Hours, type HoursGround, loadHours } from '../time/load-hours.ts';
import type { Facts, MeetingChange } from './model.ts';

export interface LoadedFacts {
  readonly hours: Hours;
  readonly facts: Facts;
}

/**
 * Everything the measures read. Hours are those of the window; contacts those of the twelve months
 * before each of its weeks, so that a line over the weeks is made of the same as its last value.
 */
export async function loadFacts(
  ground: HoursGround,
  dates: Parameters<typeof loadHours>[1] = {},
): Promise<LoadedFacts> {
  const { database, workspace, now } = ground;
  const hours = await loadHours(ground, dates);
  const { facts: time, zone, isEarlier } = hours;
  const { addresses, domains, workingHours } = await loadProfile(database, workspace);
  const own = new Set(addresses);
  const until = Math.min(time.asOf, time.count.window.to);
  const asOf = localDay(zone, until);
  const from = startOfDay(zone, asOf - CONTACT_DAYS);
  const settings = { zone, own, people: time.people, asOf: until };
  const { functions, home, ties = {} } = await loadFunctions(database, workspace);
  const isPast = isEarlier || until < time.asOf;
  const delegations = await loadKept(database, workspace, DELEGATIONS);
  return {
    hours,
    facts: {
      time,
      halfYear: await loadHalfYear(ground, { delegations, asOf }),
      delegations,
      contacts: await loadContactLog(ground, { from, ...settings }),
      sent: listSentMessages(await loadMessages(database, workspace, { from, to: until }), {
        ...settings,
        workingHours,
      }),
      growth: await loadKept(database, workspace, GROWTH),
      forecasts: await loadKept(database, workspace, FORECASTS),
      decisions: await loadKept(database, workspace, DECISIONS),
      priorities: await loadKept(database, workspace, PRIORITIES),
      functions,
      homeFunction: home ?? undefined,
      dependsOn: functions.filter((name) => ties[name] === 'depend-on'),
      domains: new Set(domains),
      changes: await loadMeetingChanges(ground, hours, own),
      rereadSince: findReread(await loadSources(database, workspace), now),
      people: time.people,
      asOf,
      today: isPast ? asOf - 1 : localDay(zone, now),
    },
  };
}

const HALF_YEAR_DAYS = 26 * 7;

/** What came before the twelve weeks is read only where a hand-over may have freed hours in them. */
async function loadHalfYear(
  ground: HoursGround,
  { delegations, asOf }: { readonly delegations: readonly Delegation[]; readonly asOf: number },
): Promise<TimeFacts | undefined> {
  if (!delegations.some(({ series }) => series.length > 0)) return undefined;
  const dates = { from: dateOfDay(asOf - HALF_YEAR_DAYS), to: dateOfDay(asOf) };
  return (await loadHours(ground, dates)).facts;
}

const CONTACT_DAYS = 365 + 7 * WEEKS_SHOWN;

/** Changes of 1:1s, whoever they were with. */
async function loadMeetingChanges(
  { database, workspace }: HoursGround,
  { zone, facts }: Hours,
  own: ReadonlySet<string>,
): Promise<MeetingChange[]> {
  const changes = await loadChanges(database, workspace);
  return changes.flatMap(({ event, kind, oldStart, lastRead }) => {
    const isDeclined = answerTo(event, own) === 'declined';
    const isCounted = !event.isAllDay && !event.isFree && isDeclined === (kind === 'declined');
    if (!isCounted || personsAt(peopleOn(event, own, facts.people), facts.people).length !== 1)
      return [];
    const day = localDay(zone, oldStart);
    return [{ title: titleOf(event), kind, start: oldStart, lastRead, day }];
  });
}

/** A subscription whose last reading is older has stopped, and changes go unseen. */
const STILL_READ = 2 * DAY;

/** Since when a source is read again by itself; undefined where none is, or it has stopped. */
function findReread(sources: readonly Source[], now: number): number | undefined {
  const since = sources.flatMap(({ kind, isExcluded, readAt, imports }) => {
    const first = imports.at(-1);
    if (kind !== 'subscription' || isExcluded || readAt === null || first === undefined) return [];
    return fromInstant(readAt) >= now - STILL_READ ? [fromInstant(first.at)] : [];
  });
  return since.length === 0 ? undefined : Math.min(...since);
}
