import type { KnownPerson } from '../../../people/model.ts';
import { wasHeld } from '../../../time/core/candidates.ts';
import type { Contact } from '../../../time/core/contacts.ts';
import type { TimeFacts } from '../../../time/core/facts.ts';
import { groupBy, hoursByKind, sumHours } from '../../../time/core/tally.ts';
import type { CountedEvent } from '../../../time/model.ts';
import type { WeekFacts } from '../model.ts';

/** Complete weeks that a usual share is made of, and how many it needs. */
export const USUAL_WEEKS = 8;
const LEAST_USUAL = 2;
const KINDS_SHOWN = 3;

interface Weeks {
  /** hours from the usual weeks to the end of the reviewed ones */
  readonly time: TimeFacts;
  /** contacts of the reviewed weeks, those to come too */
  readonly contacts: readonly Contact[];
  readonly decisionMakers: readonly KnownPerson[];
  /** local days, both in it */
  readonly from: number;
  readonly until: number;
  /** the moment, epoch milliseconds */
  readonly now: number;
}

/**
 * The reviewed weeks in figures, beside the complete weeks before them.
 * @returns hours, shares 0–1 and counts; undefined when no hour of them counts
 * Source: docs/measures.md#week
 */
export function describeWeeks(weeks: Weeks): WeekFacts | undefined {
  const { time, from, until, now } = weeks;
  const names = new Set(
    time.weeks
      .filter(({ monday }) => monday + 6 >= from && monday <= until)
      .map(({ name }) => name),
  );
  const events = time.count.events.filter(({ week, hours }) => names.has(week) && hours > 0);
  const hours = sumHours(events);
  if (hours <= 0) return undefined;
  const usual = time.weeks
    .filter(({ monday, isComplete }) => isComplete && monday + 6 < from)
    .slice(-USUAL_WEEKS);
  return {
    hours,
    events: events.length,
    ahead: sumHours(events.filter((event) => !wasHeld(event, now))),
    unsorted: sumHours(events.filter(({ sorting }) => sorting.kind === 'unsorted')),
    largest: findLargest(events),
    kinds: compareKinds(events, time, new Set(usual.map(({ name }) => name))),
    usualWeeks: usual.length,
    ...countPeople(weeks),
  };
}

function findLargest(events: readonly CountedEvent[]): WeekFacts['largest'] {
  const series = [
    ...groupBy(
      events.filter(({ people }) => people.length > 0),
      'series',
    ).values(),
  ];
  const [most] = series
    .map((some) => ({ some, hours: sumHours(some) }))
    .toSorted((a, b) => b.hours - a.hours);
  const title = most?.some[0]?.title;
  if (most === undefined || title === undefined) return null;
  return { title, hours: most.hours, times: most.some.length };
}

/** The kinds with the most hours, each with its share now and in the usual weeks. */
function compareKinds(
  events: readonly CountedEvent[],
  { count }: TimeFacts,
  usual: ReadonlySet<string>,
): WeekFacts['kinds'] {
  const before = count.events.filter(({ week }) => usual.has(week));
  const all = sumHours(before);
  const usually = hoursByKind(before);
  const hours = sumHours(events);
  const isKnown = usual.size >= LEAST_USUAL && all > 0;
  return [...hoursByKind(events)]
    .filter(([kind]) => kind !== 'unsorted')
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, KINDS_SHOWN)
    .map(([kind, some]) => ({
      kind,
      hours: some,
      share: some / hours,
      usual: isKnown ? (usually.get(kind) ?? 0) / all : null,
    }));
}

function countPeople({ contacts, decisionMakers, from, until, now }: Weeks) {
  const met = new Set(
    contacts
      .filter(
        ({ day, meetings }) =>
          day >= from && day <= until && meetings.some((meeting) => wasHeld(meeting, now)),
      )
      .map(({ person }) => person),
  );
  return {
    people: met.size,
    decisionMakers: {
      met: decisionMakers.filter(({ id }) => met.has(id)).length,
      of: decisionMakers.length,
    },
  };
}
