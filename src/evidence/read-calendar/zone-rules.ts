import type { AddedTime, CalendarTime, ZoneTable } from './calendar.ts';
import { DAY, dayOf } from './civil.ts';
import { expandRule } from './expand-rule.ts';
import { readRule } from './read-rule.ts';

/** What a VTIMEZONE says, before anyone asks for it. */
export interface ZoneRules {
  /** line of its BEGIN */
  readonly line: number;
  id: string;
  /** X-LIC-LOCATION */
  location: string | undefined;
  readonly observances: ZoneObservance[];
}

/** STANDARD or DAYLIGHT: an offset, and when it begins. */
export interface ZoneObservance {
  start: CalendarTime | undefined;
  /** milliseconds before and after it begins; undefined until read */
  offsetFrom: number | undefined;
  offsetTo: number | undefined;
  readonly rules: string[];
  readonly dates: AddedTime[];
}

/** Offsets from 1960 to 2100 by the file's own rules; undefined when they say too little. */
export function tableOfZone(rules: ZoneRules): ZoneTable | undefined {
  const changes = rules.observances.flatMap(listChanges);
  changes.sort((a, b) => a.from - b.from);
  const [earliest] = changes;
  if (earliest === undefined) return undefined;
  const earlier = changes.filter((change) => change.from < EARLIEST);
  const later = changes.filter((change) => change.from >= EARLIEST);
  const first = earlier.at(-1)?.offset ?? earliest.before;
  return { first, changes: later.map(({ from, offset }) => ({ from, offset })) };
}

interface Change {
  readonly from: number;
  readonly before: number;
  readonly offset: number;
}

const EARLIEST = dayOf(1960, 1, 1) * DAY;
const LATEST = dayOf(2101, 1, 1) * DAY;
const STEPS = 200_000;

function listChanges(observance: ZoneObservance): Change[] {
  const { start, offsetFrom: before, offsetTo: offset } = observance;
  if (start === undefined || before === undefined || offset === undefined) return [];
  const toInstant = (time: CalendarTime) => (time.zone === 'UTC' ? time.wall : time.wall - before);
  const first = toInstant(start);
  const instants = new Set([first, ...observance.dates.map(toInstant)]);
  for (const text of observance.rules) {
    for (const wall of listRuleTimes(text, first + before, before)) instants.add(wall - before);
  }
  return [...instants].map((from) => ({ from, before, offset }));
}

function listRuleTimes(text: string, start: number, offset: number): readonly number[] {
  const rule = readRule(text);
  if (typeof rule === 'string') return [];
  const { until } = rule;
  const isUtc = until?.zone === 'UTC';
  return expandRule(rule, {
    start,
    from: Math.max(start, EARLIEST),
    to: LATEST,
    until: until === undefined ? Number.POSITIVE_INFINITY : until.wall + (isUtc ? offset : 0),
    limit: 1000,
    budget: { steps: STEPS },
  }).walls;
}
