import type { Zone } from '../../kernel/zone.ts';
import type { CalendarLength, CalendarTime, SeriesComponent } from './calendar.ts';
import { DAY } from './civil.ts';
import { type Budget, expandRule, type RuleTimes } from './expand-rule.ts';
import { readRule } from './read-rule.ts';

/** On which clock a series lives, and what turns its times into instants. */
export interface SeriesClock {
  /** of the master's start; for dates and floating times, of the reading */
  readonly own: Zone;
  zoneOf(time: CalendarTime): Zone;
}

/** Wall-clock milliseconds on the series' clock. */
interface InstanceSpan {
  readonly from: number;
  /** exclusive */
  readonly to: number;
  /** exclusive, for rules without COUNT and UNTIL */
  readonly endlessTo: number;
  readonly limit: number;
  readonly budget: Budget;
}

interface Instances {
  /** original starts on the series' clock, ascending, each once */
  readonly walls: readonly number[];
  /** by wall, where an RDATE says how long */
  readonly lengths: ReadonlyMap<number, CalendarLength>;
  readonly isCut: boolean;
}

/** The starts that DTSTART, RRULE and RDATE name and EXRULE takes away again. */
export function listInstances(
  master: SeriesComponent,
  clock: SeriesClock,
  span: InstanceSpan,
): Instances {
  const lists: (readonly number[])[] = [];
  const lengths = new Map<number, CalendarLength>();
  let isCut = false;
  span.budget.steps -= master.moreTimes?.length ?? 0;
  if (span.budget.steps < 0) return { walls: [], lengths, isCut: true };
  const rules = expandAll(master.rules ?? [], master, clock, span);
  for (const times of rules.times) {
    lists.push(times.walls);
    isCut ||= times.isCut;
  }
  const added = (master.moreTimes ?? []).map((time) => {
    const wall = wallOf(time, master.start, clock);
    if (time.length !== undefined) lengths.set(wall, time.length);
    return wall;
  });
  const first = rules.endsBeforeStart ? [] : [master.start.wall];
  lists.push([...first, ...added].filter((wall) => wall >= span.from && wall < span.to));
  const walls = withoutRules(unite(lists), master, clock, span);
  if (walls.length > span.limit) return { walls: walls.slice(0, span.limit), lengths, isCut: true };
  return { walls, lengths, isCut };
}

/** A time on the clock of a start that lives on another, or is a date. */
export function wallOf(time: CalendarTime, start: CalendarTime, clock: SeriesClock): number {
  if (start.isDate === true) return dayMeant(time, clock) * DAY;
  if (time.isDate === true) return time.wall + (start.wall - Math.floor(start.wall / DAY) * DAY);
  if (time.zone === start.zone) return time.wall;
  const instant = instantOf(time, clock);
  return instant + clock.zoneOf(start).offsetAt(instant);
}

/** Without a zone, a time that speaks of a series is on the clock of the series. */
export function instantOf(time: CalendarTime, clock: SeriesClock): number {
  const zone = time.zone === undefined ? clock.own : clock.zoneOf(time);
  return zone.instantOf(time.wall);
}

/**
 * The day a time names among days. Some programs write an all-day exception as the instant of
 * local midnight; otherwise the digits count.
 */
export function dayMeant(time: CalendarTime, clock: SeriesClock): number {
  if (time.isDate !== true && time.zone !== undefined) {
    const instant = instantOf(time, clock);
    const local = instant + clock.own.offsetAt(instant);
    if (local % DAY === 0) return local / DAY;
  }
  return Math.floor(time.wall / DAY);
}

interface ExpandedRules {
  readonly times: readonly RuleTimes[];
  /** every rule is over before DTSTART: the series was ended before it began */
  readonly endsBeforeStart: boolean;
}

function expandAll(
  texts: readonly string[],
  master: SeriesComponent,
  clock: SeriesClock,
  span: InstanceSpan,
): ExpandedRules {
  const start = master.start.wall;
  const times: RuleTimes[] = [];
  let latest = texts.length === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  for (const text of new Set(texts)) {
    const rule = readRule(text);
    if (typeof rule === 'string') continue;
    const until = untilOf(rule.until, master.start, clock);
    const isEndless = rule.count === undefined && rule.until === undefined;
    const to = isEndless ? Math.min(span.to, span.endlessTo) : span.to;
    times.push(
      expandRule(rule, {
        start,
        from: Math.max(span.from, start),
        to,
        until,
        limit: span.limit,
        budget: span.budget,
      }),
    );
    latest = Math.max(latest, until);
  }
  return { times, endsBeforeStart: latest < start };
}

/** UNTIL on the series' clock; a date holds its whole day. */
function untilOf(until: CalendarTime | undefined, start: CalendarTime, clock: SeriesClock): number {
  if (until === undefined) return Number.POSITIVE_INFINITY;
  if (start.isDate === true) return dayMeant(until, clock) * DAY;
  if (until.isDate === true) return until.wall + DAY - 1;
  // who writes floating times means the clock, also where the rule then says Z
  if (start.zone === undefined || until.zone === undefined) return until.wall;
  return wallOf(until, start, clock);
}

/** Ascending, each once. */
function unite(lists: readonly (readonly number[])[]): readonly number[] {
  const filled = lists.filter((list) => list.length > 0);
  const [first, second] = filled;
  if (first === undefined) return [];
  if (second?.length === 1 && filled.length === 2 && second[0] === first[0]) return first;
  const all = Float64Array.from(filled.flat()).sort();
  return Array.from(all.filter((wall, index) => index === 0 || wall !== all[index - 1]));
}

function withoutRules(
  walls: readonly number[],
  master: SeriesComponent,
  clock: SeriesClock,
  span: InstanceSpan,
): readonly number[] {
  if (master.exceptRules === undefined) return walls;
  const { times } = expandAll(master.exceptRules, master, clock, span);
  const excepted = new Set(times.flatMap((found) => found.walls));
  return walls.filter((wall) => !excepted.has(wall));
}
