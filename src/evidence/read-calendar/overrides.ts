import type { CalendarTime, Series, SeriesComponent } from './calendar.ts';
import { DAY } from './civil.ts';
import { isNewer } from './group-series.ts';
import { dayMeant, instantOf, type SeriesClock } from './instances.ts';

/**
 * What names one of a series: of a timed series the instant it would start at, of one of dates the
 * wall clock of its day.
 */
type InstanceKey = number;

export interface Overrides {
  /** whether an override or an EXDATE stands in the place of an instance */
  isTaken(key: InstanceKey, wall: number): boolean;
  /** the override for this and all later ones that holds for an instance; undefined when none does */
  laterFor(key: InstanceKey): LaterOverride | undefined;
  readonly later: readonly LaterOverride[];
  /** the newest of each place, without those an EXDATE takes away */
  readonly single: readonly SingleOverride[];
}

interface SingleOverride {
  readonly component: SeriesComponent;
  /** undefined: RECURRENCE-ID is a date in a timed series, and names a day */
  readonly key: InstanceKey | undefined;
  readonly replaces: CalendarTime;
}

export interface LaterOverride {
  readonly component: SeriesComponent;
  readonly key: InstanceKey;
  readonly replaces: CalendarTime;
}

export function sortOverrides(series: Series, start: CalendarTime, clock: SeriesClock): Overrides {
  const excepted = readExceptions(series.master, start, clock);
  const byKey = new Map<InstanceKey, SingleOverride>();
  const byDay = new Map<number, SingleOverride>();
  for (const component of series.overrides) {
    const { replaces } = component;
    if (replaces === undefined) continue;
    const isDay = replaces.isDate === true && start.isDate !== true;
    const key = isDay ? undefined : keyOf(replaces, start, clock);
    const [place, map] = key === undefined ? [replaces.wall / DAY, byDay] : [key, byKey];
    const known = map.get(place);
    if (known !== undefined && !isNewer(component, known.component)) continue;
    map.set(place, { component, key, replaces });
  }
  const single = [...byKey.values(), ...byDay.values()].filter(
    ({ key, replaces }) => !excepted.has(key ?? Number.NaN, replaces.wall),
  );
  const later = listLater(single, start, clock);
  return {
    single,
    later,
    isTaken: (key, wall) =>
      byKey.has(key) ||
      excepted.has(key, wall) ||
      (byDay.size > 0 && byDay.has(Math.floor(wall / DAY))),
    laterFor: (key) => (later.length === 0 ? undefined : latestBefore(later, key)),
  };
}

function keyOf(time: CalendarTime, start: CalendarTime, clock: SeriesClock): InstanceKey {
  if (start.isDate === true) return dayMeant(time, clock) * DAY;
  return instantOf(time, clock);
}

interface Exceptions {
  has(key: InstanceKey, wall: number): boolean;
}

function readExceptions(
  master: SeriesComponent | undefined,
  start: CalendarTime,
  clock: SeriesClock,
): Exceptions {
  const keys = new Set<InstanceKey>();
  const days = new Set<number>();
  for (const time of master?.exceptTimes ?? []) {
    if (time.isDate === true && start.isDate !== true) days.add(time.wall / DAY);
    else keys.add(keyOf(time, start, clock));
  }
  if (keys.size + days.size === 0) return { has: () => false };
  return { has: (key, wall) => keys.has(key) || days.has(Math.floor(wall / DAY)) };
}

function listLater(
  single: readonly SingleOverride[],
  start: CalendarTime,
  clock: SeriesClock,
): LaterOverride[] {
  return single
    .filter(({ component }) => component.isForLaterToo === true)
    .map(({ component, key, replaces }) => ({
      component,
      key:
        key ??
        keyOf({ wall: replaces.wall, ...(start.zone && { zone: start.zone }) }, start, clock),
      replaces,
    }))
    .sort((a, b) => a.key - b.key);
}

function latestBefore(
  later: readonly LaterOverride[],
  key: InstanceKey,
): LaterOverride | undefined {
  let low = 0;
  let high = later.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((later[middle]?.key ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return later[low - 1];
}
