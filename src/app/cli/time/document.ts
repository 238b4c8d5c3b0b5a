import { measureAll } from '../../../capabilities/catalog.ts';
import type { Facts } from '../../../capabilities/model.ts';
import type { CalendarWarning } from '../../../evidence/model.ts';
import { formatInstant } from '../../../evidence/read-calendar/civil.ts';
import type { Measure } from '../../../kernel/measure.ts';
import type { Zone } from '../../../kernel/zone.ts';
import type { TimeFacts } from '../../../time/core/facts.ts';
import { type LedgerLine, listSeries, listUncounted } from '../../../time/core/ledger.ts';
import { listQuestions } from '../../../time/core/questions.ts';
import { groupBy, hoursByKind, hoursBySorter } from '../../../time/core/tally.ts';

interface DocumentParts {
  readonly facts: TimeFacts;
  readonly measured: Facts;
  readonly zone: Zone;
  readonly warnings: readonly CalendarWarning[];
}

/** What `bearings time --json` prints. Shares are 0–1, unknown is null. */
export function makeTimeDocument({ facts, measured, zone, warnings }: DocumentParts) {
  const { count, asOf } = facts;
  const byWeek = groupBy(count.events, 'week');
  return {
    zone: zone.id,
    from: formatInstant(count.window.from),
    to: formatInstant(count.window.to),
    asOf: formatInstant(asOf),
    hours: round(count.hours),
    weeks: facts.weeks.map(({ name, hours, isComplete }) => ({
      week: name,
      hours: round(hours),
      complete: isComplete,
      byKind: Object.fromEntries(
        [...hoursByKind(byWeek.get(name) ?? [])].map(([kind, each]) => [kind, round(each)]),
      ),
    })),
    byKind: [...hoursByKind(count.events)]
      .sort((a, b) => b[1] - a[1])
      .map(([kind, hours]) => ({ kind, hours: round(hours), share: round(hours / count.hours) })),
    sorted: sharesOfSorters(facts),
    // What is left out has no hours, and is there to show how it was sorted.
    series: [...listSeries(facts), ...listUncounted(facts)].map(describeLine),
    ask: listQuestions(count).map(({ title, hours, sorting }) => ({
      title,
      hours: round(hours),
      guess: sorting.guess,
      confidence: round(sorting.confidence),
    })),
    measures: measureAll(measured)
      .filter(({ id }) => !NOT_FROM_FILES.has(id))
      .map(describe),
    warnings,
  };
}

/** What is kept in a workspace alone: priorities, entries, and how a calendar changed. */
const NOT_FROM_FILES: ReadonlySet<string> = new Set([
  'strategy.agenda',
  'strategy.horizon',
  'strategy.forecast-skill',
  'leadership.latency',
  'delegation.authority',
  'delegation.taken-back',
  'delegation.released',
  'delegation.without-me',
  'leadership.own-stretch',
  'network.contributions',
  'relationships.kept',
  'relationships.after-hours',
]);

export type TimeDocument = ReturnType<typeof makeTimeDocument>;

/** Shares of H; null where nothing is counted. */
function sharesOfSorters({ count }: TimeFacts) {
  const { rule, you, learned, words } = hoursBySorter(count.events);
  function shareOf(hours: number): number | null {
    return count.hours > 0 ? round(hours / count.hours) : null;
  }
  return {
    share: shareOf(rule + you + learned + words),
    rules: shareOf(rule),
    you: shareOf(you),
    learned: shareOf(learned),
    words: shareOf(words),
  };
}

function describeLine({ title, sorting, hours, occurrences, people }: LedgerLine) {
  return {
    title,
    kind: sorting.kind,
    by: sorting.by ?? null,
    confidence: round(sorting.confidence),
    horizon: sorting.horizon ?? null,
    hours: round(hours),
    occurrences,
    people,
  };
}

function describe({ id, value, unit, count, enough, missing, low, high, beside }: Measure) {
  return {
    id,
    value: roundKnown(value),
    unit,
    count: { of: round(count.of), n: round(count.n) },
    enough,
    missing: missing ?? null,
    low: roundKnown(low),
    high: roundKnown(high),
    ...(beside !== undefined && { beside }),
  };
}

function roundKnown(value: number | undefined): number | null {
  return value === undefined ? null : round(value);
}

/** Sums of fractions carry noise in their last digits. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
