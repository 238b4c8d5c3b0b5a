import type { PeopleByAddress } from '../../people/model.ts';
import type { CountedEvent, Sorting } from '../model.ts';
import { compareText } from './candidates.ts';
import type { TimeFacts } from './facts.ts';
import { personsAt } from './persons.ts';
import type { Series } from './series.ts';
import { groupBy, mainSorting, sumHours } from './tally.ts';

/** A series as the ledger lists it. */
export interface LedgerLine {
  readonly id: string;
  readonly title: string;
  readonly sorting: Sorting;
  readonly isRecurring: boolean;
  readonly hours: number;
  /** in the trailing four complete weeks */
  readonly recentHours: number;
  readonly occurrences: number;
  /** distinct other persons */
  readonly people: number;
  /** what the others are called, the address where no name is known */
  readonly names: readonly string[];
  readonly cadence: string;
  /** whose meeting it is: the owner's, who may drop it or hand it over */
  readonly isOwn: boolean;
  /** what the other is called who organises it; undefined where the owner does or nobody is named */
  readonly heldBy: string | undefined;
  /** what reports are called who are there and could hold it, who came most often first */
  readonly couldHold: readonly string[];
  /** hours × (people + the owner) */
  readonly personHours: number;
}

/**
 * The series of the window, most hours first. Hours are those after overlaps; an occurrence whose
 * hours all go to others still counts as one.
 * Source: docs/measures.md#hours
 */
export function listSeries({ count, recentEvents, people }: TimeFacts): LedgerLine[] {
  const recent = groupBy(recentEvents, 'series');
  const lines: LedgerLine[] = [];
  for (const [id, events] of groupBy(count.events, 'series')) {
    const series = count.series.get(id);
    const sorting = mainSorting(events);
    if (series === undefined || sorting === undefined) continue;
    const names = namesIn(events, series, people);
    lines.push({
      id,
      title: series.title,
      sorting,
      isRecurring: series.isRecurring,
      hours: sumHours(events),
      recentHours: sumHours(recent.get(id) ?? []),
      occurrences: new Set(events.map((event) => `${event.uid}\n${event.recurrence}`)).size,
      people: names.size,
      names: [...names.values()],
      cadence: series.cadence.words,
      isOwn: series.isOwn,
      heldBy: nameOrganizer(series, people),
      couldHold: listHolders(events, series, people).map(({ name }) => name),
      personHours: events.reduce((sum, { hours, people }) => sum + hours * (people.length + 1), 0),
    });
  }
  return lines.sort((a, b) => b.hours - a.hours || compareText(a.title, b.title));
}

/** Series none of whose occurrences count: personal ones, and blocks that are not sorted yet. */
export function listUncounted({ count, people }: TimeFacts): LedgerLine[] {
  const counted = new Set(count.events.map((event) => event.series));
  const lines = new Map<string, LedgerLine>();
  for (const { candidate, sorting } of count.leftOut) {
    const series = count.series.get(candidate.series);
    if (series === undefined || counted.has(series.id) || lines.has(series.id)) continue;
    lines.set(series.id, {
      id: series.id,
      title: series.title,
      sorting,
      isRecurring: series.isRecurring,
      hours: 0,
      recentHours: 0,
      occurrences: series.members.length,
      people: series.people.length,
      names: series.people.map((address) => series.nameOf.get(address) ?? address),
      cadence: series.cadence.words,
      isOwn: series.isOwn,
      heldBy: nameOrganizer(series, people),
      couldHold: [],
      personHours: 0,
    });
  }
  return [...lines.values()].sort((a, b) => compareText(a.title, b.title));
}

/** A report who is in a meeting, with how often. */
export interface Holder {
  readonly address: string;
  readonly name: string;
  readonly meetings: number;
}

/** A meeting of two has nobody who could hold it. */
const LEAST_TO_HOLD = 2;

/**
 * The reports who are in the owner's own recurring meeting of several, who came most often first:
 * one of them could hold it. Nobody where it is somebody else's.
 */
export function listHolders(
  events: readonly CountedEvent[],
  series: Series,
  people: PeopleByAddress,
): Holder[] {
  const present = personsAt([...new Set(events.flatMap((event) => event.people))], people);
  if (!series.isOwn || !series.isRecurring || present.length < LEAST_TO_HOLD) return [];
  const meetings = new Map<string, { address: string; held: Set<string> }>();
  for (const event of events) {
    for (const address of event.people) {
      const person = people.get(address);
      if (person?.relations.includes('report') !== true) continue;
      const known = meetings.get(person.id) ?? { address, held: new Set() };
      known.held.add(`${event.uid}\n${event.recurrence}`);
      meetings.set(person.id, known);
    }
  }
  return [...meetings.values()]
    .map(({ address, held }) => {
      const name = people.get(address)?.name || series.nameOf.get(address) || address;
      return { address, name, meetings: held.size };
    })
    .sort((a, b) => b.meetings - a.meetings || compareText(a.address, b.address));
}

function nameOrganizer({ organizer, nameOf }: Series, people: PeopleByAddress): string | undefined {
  if (organizer === undefined) return undefined;
  return people.get(organizer)?.name || nameOf.get(organizer) || organizer;
}

/** What the others are called, by person. */
function namesIn(
  events: readonly CountedEvent[],
  { nameOf }: Series,
  people: PeopleByAddress,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const event of events) {
    for (const address of event.people) {
      const person = people.get(address);
      names.set(person?.id ?? address, person?.name || nameOf.get(address) || address);
    }
  }
  return names;
}
