import type { CountedEvent, Sorting } from '../model.ts';
import { compareText } from './candidates.ts';
import type { TimeFacts } from './facts.ts';
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
  /** distinct others */
  readonly people: number;
  /** what the others are called, the address where no name is known */
  readonly names: readonly string[];
  readonly cadence: string;
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
    const names = namesIn(events, series.nameOf);
    lines.push({
      id,
      title: series.title,
      sorting,
      isRecurring: series.isRecurring,
      hours: sumHours(events),
      recentHours: sumHours(recent.get(id) ?? []),
      occurrences: new Set(events.map((event) => `${event.uid}\n${event.recurrence}`)).size,
      people: names.size,
      names: [...names].map(([address, name]) => people.get(address)?.name || name),
      cadence: series.cadence.words,
      personHours: events.reduce((sum, { hours, people }) => sum + hours * (people.length + 1), 0),
    });
  }
  return lines.sort((a, b) => b.hours - a.hours || compareText(a.title, b.title));
}

/** Series none of whose occurrences count: personal ones, and blocks that are not sorted yet. */
export function listUncounted({ count }: TimeFacts): LedgerLine[] {
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
      personHours: 0,
    });
  }
  return [...lines.values()].sort((a, b) => compareText(a.title, b.title));
}

function namesIn(
  events: readonly CountedEvent[],
  nameOf: ReadonlyMap<string, string>,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const event of events) {
    for (const address of event.people) names.set(address, nameOf.get(address) ?? address);
  }
  return names;
}
