import type { Zone } from '../../kernel/zone.ts';
import type { Occurrence } from '../model.ts';
import type { CalendarLength, CalendarTime, Series, SeriesComponent } from './calendar.ts';
import { DAY, dayOf, formatDay, formatInstant, LAST_DAY } from './civil.ts';
import type { Budget } from './expand-rule.ts';
import { isVersion } from './group-series.ts';
import { listInstances, type SeriesClock, wallOf } from './instances.ts';
import { type LaterOverride, type Overrides, sortOverrides } from './overrides.ts';

interface OneSeries {
  readonly series: Series;
  readonly clock: SeriesClock;
  /** epoch milliseconds */
  readonly from: number;
  readonly to: number;
  readonly endlessTo: number;
  readonly limit: number;
  readonly budget: Budget;
}

/** Adds the occurrences of one series that are in the window. @returns whether a limit ended it early */
export function expandOne(one: OneSeries, into: Occurrence[]): boolean {
  const { series, clock } = one;
  const start = series.master?.start ?? series.overrides[0]?.start;
  if (start === undefined) return false;
  if (series.master !== undefined && isSingle(series)) {
    addSingle(one, series.master, into);
    return false;
  }
  const overrides = sortOverrides(series, start, clock);
  for (const { component, key, replaces } of overrides.single) {
    if (series.master && isVersion(component) && !names(one, series.master, replaces)) continue;
    const recurrence =
      key === undefined || start.isDate === true
        ? formatDay(Math.floor((key ?? replaces.wall) / DAY))
        : formatInstant(key);
    add(one, into, { component, recurrence, wall: component.start.wall });
  }
  if (series.master === undefined) return false;
  return expandMaster(one, series.master, overrides, into);
}

/** Most series are one event at one time, and go a shorter way. */
function isSingle({ master, overrides }: Series): boolean {
  return (
    overrides.length === 0 &&
    master?.rules === undefined &&
    master?.moreTimes === undefined &&
    master?.exceptTimes === undefined
  );
}

function addSingle(one: OneSeries, component: SeriesComponent, into: Occurrence[]): void {
  const { wall, isDate } = component.start;
  const start = isDate === true ? wall : one.clock.own.instantOf(wall);
  const recurrence = isDate === true ? formatDay(wall / DAY) : formatInstant(start);
  add(one, into, { component, recurrence, wall, length: undefined });
}

/** Whether the series has an instance at a time. */
function names(
  { clock, budget }: OneSeries,
  master: SeriesComponent,
  replaces: CalendarTime,
): boolean {
  const wall = wallOf(replaces, master.start, clock);
  const span = { from: wall, to: wall + 1, endlessTo: wall + 1, limit: 1, budget };
  return listInstances(master, clock, span).walls.length > 0;
}

interface Instance {
  readonly component: SeriesComponent;
  readonly recurrence: string;
  /** start on the clock of the component */
  readonly wall: number;
  readonly length?: CalendarLength | undefined;
}

const MARGIN = 36 * 3_600_000;
const FIRST_INSTANT = dayOf(1, 1, 1) * DAY;
const LAST_INSTANT = (LAST_DAY + 1) * DAY - 1000;

function expandMaster(
  one: OneSeries,
  master: SeriesComponent,
  overrides: Overrides,
  into: Occurrence[],
): boolean {
  const { clock, from, to, limit, budget } = one;
  const endlessTo = endOfEndless(one);
  const isDate = master.start.isDate === true;
  const reach = reachOf(master, overrides, clock);
  const span = { from: from - reach - MARGIN, to: to + reach + MARGIN, endlessTo, limit, budget };
  const instances = listInstances(master, clock, span);
  for (const wall of instances.walls) {
    const instant = isDate ? wall : clock.own.instantOf(wall);
    if (overrides.isTaken(instant, wall)) continue;
    const recurrence = isDate ? formatDay(wall / DAY) : formatInstant(instant);
    const length = instances.lengths.get(wall);
    const later = overrides.laterFor(instant);
    if (later === undefined) add(one, into, { component: master, recurrence, wall, length });
    else {
      const moved = moveWith(later, { wall, instant, start: master.start }, clock);
      add(one, into, { component: later.component, recurrence, wall: moved, length });
    }
  }
  return instances.isCut;
}

/** On the clock of the series; nowhere where the window ends first, since what is moved may enter it. */
function endOfEndless({ clock, to, endlessTo }: OneSeries): number {
  if (endlessTo >= to) return Number.POSITIVE_INFINITY;
  return endlessTo + clock.own.offsetAt(endlessTo);
}

/** How far from its original start an occurrence can still lie, in milliseconds. */
function reachOf(master: SeriesComponent, overrides: Overrides, clock: SeriesClock): number {
  let reach = lengthOf(master.length);
  for (const { length } of master.moreTimes ?? []) {
    if (length !== undefined) reach = Math.max(reach, lengthOf(length));
  }
  for (const { component, replaces } of overrides.later) {
    const shift = Math.abs(component.start.wall - wallOf(replaces, component.start, clock));
    reach = Math.max(reach, shift + lengthOf(component.length));
  }
  return reach;
}

function lengthOf({ clock, elapsed }: CalendarLength): number {
  return Math.max(0, clock + elapsed);
}

/** Where “this and following” moves a later instance: by as much as it moved its own, on the clock. */
function moveWith(
  { component, replaces }: LaterOverride,
  instance: { readonly wall: number; readonly instant: number; readonly start: CalendarTime },
  clock: SeriesClock,
): number {
  const { start } = component;
  const isSameClock = start.zone === instance.start.zone && start.isDate === instance.start.isDate;
  const original = isSameClock ? instance.start : { ...instance.start, wall: instance.wall };
  const wall = isSameClock
    ? instance.wall
    : wallOf({ ...original, wall: instance.wall }, start, clock);
  return wall + start.wall - wallOf(replaces, start, clock);
}

function add(one: OneSeries, into: Occurrence[], instance: Instance): void {
  const { component, wall } = instance;
  const zone = one.clock.zoneOf(component.start);
  const start = withinCalendar(zone.instantOf(wall));
  const end = endOf(zone, wall, start, instance.length ?? component.length);
  const isIn =
    start === end ? start >= one.from && start < one.to : start < one.to && end > one.from;
  if (isIn) into.push({ event: component.event, recurrence: instance.recurrence, start, end });
}

function endOf(
  zone: Zone,
  wall: number,
  start: number,
  { clock, elapsed }: CalendarLength,
): number {
  const onClock = clock === 0 ? start : zone.instantOf(wall + clock);
  // a start that a gap moved forward may pass its end
  return Math.max(start, withinCalendar(onClock + elapsed));
}

/** Shifts and lengths may lead beyond the years that a date can be written with. */
function withinCalendar(instant: number): number {
  return Math.min(Math.max(instant, FIRST_INSTANT), LAST_INSTANT);
}
