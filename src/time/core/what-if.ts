import { MINUTE } from '../../kernel/week.ts';
import type { DraftChange, Mix } from '../draft/model.ts';
import type { Sorting } from '../model.ts';
import type { Candidate } from './candidates.ts';
import { countSorted, type HoursCount } from './count.ts';
import type { TimeFacts } from './facts.ts';
import { hoursByKind, sumHours } from './tally.ts';

/**
 * The hours as they would be with some series otherwise. The same weeks are compared, nothing is
 * sorted anew, and overlaps are shared out again: what lay over a meeting that goes takes its
 * minutes.
 * Source: docs/measures.md#hours
 */
export function changeFacts(facts: TimeFacts, changes: readonly DraftChange[]): TimeFacts {
  const count = recount(facts.count, changes);
  const inRecent = new Set(facts.recent.map(({ name }) => name));
  const recentEvents = count.events.filter(({ week }) => inRecent.has(week));
  const weekHours = new Map<string, number>();
  for (const { week, hours } of count.events)
    weekHours.set(week, (weekHours.get(week) ?? 0) + hours);
  const change = (weeks: TimeFacts['weeks']) =>
    weeks.map((week) => ({ ...week, hours: weekHours.get(week.name) ?? 0 }));
  return {
    ...facts,
    count,
    recentEvents,
    weeks: change(facts.weeks),
    recent: change(facts.recent),
    baseline: change(facts.baseline),
  };
}

/**
 * Hours of a mean week by kind, over the trailing complete weeks.
 * @returns hours a week; 0 and no kinds without complete weeks
 * Source: docs/measures.md#hours
 */
export function meanMix({ recent, recentEvents }: TimeFacts): Mix {
  const weeks = Math.max(1, recent.length);
  return {
    hours: sumHours(recentEvents) / weeks,
    byKind: [...hoursByKind(recentEvents)].map(([kind, hours]) => ({ kind, hours: hours / weeks })),
  };
}

function recount(count: HoursCount, changes: readonly DraftChange[]): HoursCount {
  const ofSeries = new Map(changes.map((change) => [change.series, change]));
  const seen = new Map<string, number>();
  const sortings = new Map<Candidate, Sorting>();
  const inOrder = [...count.sorted.sortings].sort(([one], [other]) => one.start - other.start);
  for (const [candidate, sorting] of inOrder) {
    const change = ofSeries.get(candidate.series);
    const turn = seen.get(candidate.series) ?? 0;
    seen.set(candidate.series, turn + 1);
    const kept = change === undefined ? candidate : changeOne(candidate, change, turn);
    if (kept !== undefined) sortings.set(kept, sorting);
  }
  return countSorted({ series: count.series, sortings }, count.window, count.weeks);
}

/** An occurrence as it would be; undefined where it would not take the owner's time. */
function changeOne(candidate: Candidate, change: DraftChange, turn: number): Candidate | undefined {
  switch (change.action) {
    case 'drop':
    case 'delegate':
      return undefined;
    case 'halve':
      return turn % 2 === 0 ? candidate : undefined;
    case 'shorten': {
      const end = Math.min(candidate.end, candidate.start + change.minutes * MINUTE);
      return { ...candidate, end };
    }
  }
}
