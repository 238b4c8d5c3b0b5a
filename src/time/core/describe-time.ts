import { dateOfDay, localDay } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';
import type { CountedEvent, Time } from '../model.ts';
import { describeSorting } from './describe-sorting.ts';
import type { TimeFacts, WeekFacts } from './facts.ts';
import { listSeries } from './ledger.ts';
import { listQuestions, type Question } from './questions.ts';
import { groupBy, hoursByKind, hoursBySorter, sumHours } from './tally.ts';
import type { AsOf } from './weeks.ts';

/** Where the calendar ends, and why. */
interface Ending extends Omit<AsOf, 'instant'> {
  readonly zone: Zone;
  readonly lateReadings: readonly SourceRead[];
}

interface SourceRead extends Pick<Time['lateReadings'][number], 'name' | 'kind' | 'trouble'> {
  /** epoch milliseconds */
  readonly readAt: number;
}

/** The time page as it crosses the wire. */
export function describeTime(
  facts: TimeFacts,
  { zone, isEarlier, readAt, lateReadings }: Ending,
): Time {
  const { count, asOf } = facts;
  const { events, window } = count;
  const hasEvents = events.length > 0 || count.leftOut.length > 0;
  const questions = listQuestions(count);
  const byWeek = groupBy(events, 'week');
  return {
    zone: zone.id,
    ...datesOf(zone, window),
    asOf: hasEvents ? new Date(asOf).toISOString() : null,
    asOfNote: hasEvents && isEarlier ? sayAsOf(zone, asOf, readAt) : null,
    lateReadings: lateReadings.map(({ name, kind, readAt: at, trouble }) => {
      return { name, kind, on: dateOfDay(localDay(zone, at)), trouble };
    }),
    hours: count.hours,
    tentativeHours: sumHours(events.filter(({ answer }) => answer !== 'accepted')),
    weeks: facts.weeks.map((week) => describeWeek(week, byWeek.get(week.name) ?? [])),
    byKind: describeKinds(facts),
    sorted: describeSorted(count.hours, events),
    unscheduled: hasEvents ? meanUnscheduled(facts.recent) : null,
    series: listSeries(facts).map((line) => ({
      ...line,
      names: [...line.names],
      heldBy: line.heldBy ?? null,
      couldHold: [...line.couldHold],
      sorting: describeSorting(line.sorting),
    })),
    ask: questions.map(describeQuestion),
    blocks: questions.filter((question) => question.isBlock).map(describeQuestion),
  };
}

/** Local dates of a window, the end excluded. */
function datesOf(
  zone: Zone,
  { from, to }: { readonly from: number; readonly to: number },
): { from: string; to: string } {
  return { from: dateOfDay(localDay(zone, from)), to: dateOfDay(localDay(zone, to - 1) + 1) };
}

/** Why the hours end before this week. */
function sayAsOf(zone: Zone, asOf: number, readAt: number | undefined): string {
  if (readAt !== undefined) {
    const on = dateOfDay(localDay(zone, readAt));
    return `Your calendar was last read on ${on}, so hours are counted up to that week.`;
  }
  const last = dateOfDay(localDay(zone, asOf - 1));
  return `Your calendar has no events after the week that ends on ${last}, so hours are counted up to there.`;
}

function describeWeek(week: WeekFacts, events: readonly CountedEvent[]): Time['weeks'][number] {
  return {
    week: week.name,
    from: dateOfDay(week.monday),
    hours: week.hours,
    isComplete: week.isComplete,
    isLeave: week.isLeave,
    mayBeLeave: week.mayBeLeave,
    byKind: Object.fromEntries(hoursByKind(events)),
  };
}

function describeKinds({ count, recentEvents }: TimeFacts): Time['byKind'] {
  const recent = hoursByKind(recentEvents);
  return [...hoursByKind(count.events)]
    .map(([kind, hours]) => ({
      kind,
      hours,
      share: hours / count.hours,
      recentHours: recent.get(kind) ?? 0,
    }))
    .sort((a, b) => b.hours - a.hours);
}

function describeSorted(all: number, events: readonly CountedEvent[]): Time['sorted'] {
  const by = hoursBySorter(events);
  const hours = by.rule + by.you + by.learned + by.words;
  return { share: all > 0 ? hours / all : null, hours, ...by };
}

function meanUnscheduled(recent: readonly WeekFacts[]): number | null {
  if (recent.length === 0) return null;
  return recent.reduce((sum, week) => sum + week.unscheduledHours, 0) / recent.length;
}

function describeQuestion(question: Question): Time['ask'][number] {
  const { title, series, hours, sorting, people, cadence } = question;
  return { title, series: [...series], hours, sorting: describeSorting(sorting), people, cadence };
}
