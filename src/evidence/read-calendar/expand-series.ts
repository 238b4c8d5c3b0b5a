import { findZone, makeZone, UTC, type Zone } from '../../kernel/zone.ts';
import type { Occurrence } from '../model.ts';
import {
  type CalendarTime,
  DEFAULT_LIMITS,
  type ExpandOptions,
  type Expansion,
  type Series,
  type ZoneTable,
} from './calendar.ts';
import { expandOne } from './expand-one.ts';
import { makeWarnings } from './warnings.ts';

/**
 * The occurrences of what was read, in a window; works from stored data, without the file.
 * Extending a store daily is a call with `from` = the end of the last window: an occurrence that
 * overlaps both windows is in both, with the same uid and recurrence.
 */
export function expandSeries(series: readonly Series[], options: ExpandOptions): Expansion {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { from, to, endlessTo = Number.POSITIVE_INFINITY } = options;
  const warnings = makeWarnings(limits.warnings);
  const occurrences: Occurrence[] = [];
  const zone = readingZone(options.zone);
  let steps = limits.steps;
  for (const one of series) {
    const room = limits.occurrences - occurrences.length;
    const line = one.master?.line ?? one.overrides[0]?.line ?? 0;
    if (room <= 0) {
      warnings.add(
        line,
        'VEVENT',
        `more than ${limits.occurrences} occurrences; those of later events were left out`,
      );
      break;
    }
    const budget = { steps: Math.min(steps, limits.stepsPerSeries) };
    const limit = Math.min(limits.perSeries, room);
    const before = budget.steps;
    const clock = makeClock(one, zone);
    const isCut = expandOne(
      { series: one, clock, from, to, endlessTo, limit, budget },
      occurrences,
    );
    steps -= before - Math.max(0, budget.steps);
    if (isCut || occurrences.length > limits.occurrences) warnings.add(line, 'VEVENT', TOO_MANY);
    if (occurrences.length > limits.occurrences) occurrences.length = limits.occurrences;
  }
  return { occurrences: occurrences.sort(byStart), warnings: warnings.list() };
}

const TOO_MANY = 'the event repeats too often; the occurrences beyond a limit were left out';
const tableZones = new WeakMap<ZoneTable, Zone>();

function readingZone(id: string): Zone {
  const zone = findZone(id);
  if (zone === undefined) throw new Error(`not the name of a time zone: ${id}`);
  return zone;
}

function makeClock(series: Series, reading: Zone) {
  function zoneOf(time: CalendarTime): Zone {
    if (time.zone === undefined) return reading;
    if (time.zone === 'UTC') return UTC;
    const table = series.zones?.[time.zone];
    return (table === undefined ? findZone(time.zone) : zoneOfTable(time.zone, table)) ?? reading;
  }

  const start = series.master?.start ?? series.overrides[0]?.start;
  return { own: start === undefined ? reading : zoneOf(start), zoneOf };
}

function zoneOfTable(name: string, table: ZoneTable): Zone {
  let zone = tableZones.get(table);
  if (zone === undefined) {
    zone = makeZone(name, table.first, table.changes);
    tableZones.set(table, zone);
  }
  return zone;
}

function byStart(a: Occurrence, b: Occurrence): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.event.uid !== b.event.uid) return a.event.uid < b.event.uid ? -1 : 1;
  return a.recurrence < b.recurrence ? -1 : a.recurrence > b.recurrence ? 1 : 0;
}
