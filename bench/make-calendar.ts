import { weekdayOf } from '../src/evidence/read-calendar/civil.ts';
import { expandRule } from '../src/evidence/read-calendar/expand-rule.ts';
import { readRule } from '../src/evidence/read-calendar/read-rule.ts';
import { type Chance, makeChance } from './chance.ts';
import { zoneLines } from './made-zones.ts';
import {
  formatWall,
  type MadeEvent,
  type MadePerson,
  type MadeZone,
  writeEvent,
} from './write-event.ts';

/** The decade that the calendar fills; series may reach beyond its end. */
export const MADE_FROM = Date.UTC(2016, 0, 1);
export const MADE_TO = Date.UTC(2026, 0, 1);

/**
 * Ten years of a director's calendar, invented: at scale 1 about 16 MB, 8,000 events and 45,000
 * occurrences, with everything a reader must know: rules of every kind, exceptions, overrides, zones
 * by IANA and Windows names, dates, folded lines, escaped and foreign text.
 */
export function makeCalendar({ seed = 7, scale = 1 } = {}): Uint8Array {
  const chance = makeChance(seed);
  const people = makePeople(chance);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:A director', ...zoneLines()];
  let count = 0;
  const nextUid = () => `${(++count * 2_654_435_761) % 2 ** 32}-${count}@example.com`;
  for (const habit of HABITS) {
    for (let turn = 0; turn < Math.max(1, Math.round(habit.count * scale)); turn++) {
      const series = makeSeries(habit, { uid: nextUid(), people, chance });
      for (const event of series) lines.push(...writeEvent(event, chance));
    }
  }
  for (let turn = 0; turn < SINGLE_EVENTS * scale; turn++) {
    lines.push(...writeEvent(makeSingle({ uid: nextUid(), people, chance }), chance));
  }
  return new TextEncoder().encode([...lines, 'END:VCALENDAR', ''].join('\r\n'));
}

interface Ground {
  readonly uid: string;
  readonly people: readonly MadePerson[];
  readonly chance: Chance;
}

/** A way in which meetings repeat. */
interface Habit {
  readonly count: number;
  readonly title: string;
  /** `@` stands for the weekday of the start */
  readonly rule: string;
  readonly weeks: readonly [number, number];
  readonly people: readonly [number, number];
  readonly minutes: number;
  readonly zone?: MadeZone;
}

const DAY = 86_400_000;
const MINUTE = 60_000;
const SINGLE_EVENTS = 4500;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const HABITS: readonly Habit[] = [
  {
    count: 70,
    title: '1:1',
    rule: 'FREQ=WEEKLY;BYDAY=@',
    weeks: [60, 170],
    people: [1, 1],
    minutes: 30,
  },
  { count: 80, title: 'Sync', rule: 'FREQ=WEEKLY', weeks: [26, 130], people: [4, 14], minutes: 45 },
  {
    count: 60,
    title: 'Catch-up',
    rule: 'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=@',
    weeks: [60, 200],
    people: [1, 1],
    minutes: 30,
  },
  {
    count: 24,
    title: 'Huddle',
    rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    weeks: [50, 140],
    people: [5, 12],
    minutes: 15,
  },
  {
    count: 20,
    title: 'Focus',
    rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    weeks: [60, 160],
    people: [0, 0],
    minutes: 120,
  },
  {
    count: 6,
    title: 'Lunch',
    rule: 'FREQ=DAILY',
    weeks: [80, 120],
    people: [0, 0],
    minutes: 45,
    zone: 'floating',
  },
  {
    count: 60,
    title: 'Skip-level',
    rule: 'FREQ=MONTHLY;BYDAY=2@',
    weeks: [50, 160],
    people: [1, 1],
    minutes: 30,
  },
  {
    count: 20,
    title: 'Vendor',
    rule: 'FREQ=MONTHLY;BYDAY=-1@',
    weeks: [40, 120],
    people: [3, 8],
    minutes: 45,
  },
  {
    count: 14,
    title: 'Payroll',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=15',
    weeks: [60, 200],
    people: [0, 0],
    minutes: 15,
  },
  {
    count: 12,
    title: 'QBR – Europe',
    rule: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=3TH',
    weeks: [104, 208],
    people: [8, 22],
    minutes: 180,
  },
  {
    count: 10,
    title: 'All-hands',
    rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    weeks: [52, 104],
    people: [30, 30],
    minutes: 60,
    zone: 'utc',
  },
  {
    count: 12,
    title: '🎂 Birthday',
    rule: 'FREQ=YEARLY',
    weeks: [520, 520],
    people: [0, 0],
    minutes: 1440,
    zone: 'date',
  },
];
const ZONES: readonly MadeZone[] = [
  { id: 'America/New_York' },
  { id: 'America/New_York' },
  { id: 'Europe/Berlin' },
  { id: 'Asia/Kolkata' },
  { id: 'Eastern Standard Time' },
  { id: 'W. Europe Standard Time' },
];

function makePeople(chance: Chance): readonly MadePerson[] {
  const given = ['Amélie', 'Bashir', 'Chidi', 'Dagmar', 'Eun-ji', 'Fiodor', 'Gülay', 'Håkon'];
  const family = ['Aalto', 'Bianchi', 'Câmara', 'Đorđević', "O'Hara", 'Öztürk', 'Quist', 'Ng'];
  return Array.from({ length: 150 }, (_, index) => ({
    name: `${chance.one(given)} ${chance.one(family)}`,
    address: `person${index}@example.com`,
    isRoom: index % 30 === 29,
  }));
}

function makeSeries(habit: Habit, { uid, people, chance }: Ground): readonly MadeEvent[] {
  const zone = habit.zone ?? chance.one(ZONES);
  const weeks = chance.between(...habit.weeks);
  const latest = Math.max(0, (MADE_TO - MADE_FROM) / DAY - Math.floor(weeks * 5.6));
  const clock = zone === 'date' ? 0 : chance.between(16, 32) * 30 * MINUTE;
  const drawn = MADE_FROM + chance.between(0, Math.min(latest, 3650)) * DAY + clock;
  // of 29 February the peer makes 1 March in other years, where RFC 5545 names no day
  const earliest = formatWall(drawn).slice(4, 8) === '0229' ? drawn + DAY : drawn;
  const rule = habit.rule.replace('@', nameOfDay(earliest));
  const walls = listWalls(rule, earliest, earliest + weeks * 7 * DAY);
  const [start = earliest] = walls;
  const master: MadeEvent = {
    uid,
    title: `${habit.title} ${chance.between(1, 40)}`,
    zone,
    start,
    length: habit.minutes * MINUTE,
    people: chance.some(people, chance.between(...habit.people)),
    sequence: chance.between(0, 3),
    status: 'CONFIRMED',
    category: habit.title.split(' ')[0] ?? '',
    rule: endRule(rule, walls, zone, chance),
  };
  return changeSeries(master, walls, chance);
}

function nameOfDay(wall: number): string {
  return WEEKDAYS[Math.min(4, weekdayOf(Math.floor(wall / DAY)))] ?? 'MO';
}

function listWalls(text: string, start: number, to: number): readonly number[] {
  const rule = readRule(text);
  if (typeof rule === 'string') throw new Error(rule);
  const budget = { steps: 1e6 };
  return expandRule(rule, { start, from: start, to, until: to, limit: 5000, budget }).walls;
}

/** Without end where it reaches beyond the decade, else by COUNT or UNTIL. */
function endRule(rule: string, walls: readonly number[], zone: MadeZone, chance: Chance): string {
  const last = walls.at(-1) ?? 0;
  if (last > MADE_TO && chance.in(0.6)) return rule;
  if (chance.in(0.25)) return `${rule};COUNT=${walls.length}`;
  const text = formatWall(last + 12 * 60 * MINUTE);
  if (zone === 'date') return `${rule};UNTIL=${text.slice(0, 8)}`;
  return `${rule};UNTIL=${text}${zone === 'floating' ? '' : 'Z'}`;
}

/** The series with exceptions, one date more, and overrides moved, shortened, renamed or cancelled. */
function changeSeries(
  master: MadeEvent,
  walls: readonly number[],
  chance: Chance,
): readonly MadeEvent[] {
  const except: number[] = [];
  const changed: number[] = [];
  for (const wall of walls.slice(1)) {
    const share = chance.next();
    if (wall >= MADE_TO || master.zone === 'date') continue;
    if (share < 0.03) except.push(wall);
    else if (share < 0.108) changed.push(wall);
  }
  const last = walls.at(-1) ?? master.start;
  const more = chance.in(0.05) && master.zone !== 'date' ? [last + DAY + 60 * MINUTE] : undefined;
  const turning = changed.length > 6 && chance.in(0.04) ? changed.at(-2) : undefined;
  const own = changed.filter((wall) => turning === undefined || wall <= turning);
  const overrides = own.map((wall) =>
    changeOne(master, wall, { isTurning: wall === turning, chance }),
  );
  return [{ ...master, except, more }, ...overrides];
}

function changeOne(
  { rule: _, ...master }: MadeEvent,
  wall: number,
  { isTurning, chance }: { readonly isTurning: boolean; readonly chance: Chance },
): MadeEvent {
  const replaces = { start: wall, isForLaterToo: isTurning };
  const event = { ...master, start: wall, sequence: master.sequence + 1, replaces };
  const share = chance.next();
  if (isTurning)
    return { ...event, start: wall + 30 * MINUTE, title: `${master.title} (new time)` };
  if (share < 0.33) return { ...event, status: 'CANCELLED' };
  if (share < 0.66) return { ...event, start: wall + chance.between(-4, 4) * 30 * MINUTE };
  if (share < 0.8) return { ...event, length: 15 * MINUTE };
  return { ...event, title: `${master.title}, with guests` };
}

function makeSingle({ uid, people, chance }: Ground): MadeEvent {
  const isDate = chance.in(0.08);
  const day = MADE_FROM + chance.between(0, (MADE_TO - MADE_FROM) / DAY - 12) * DAY;
  const zone = isDate
    ? 'date'
    : chance.in(0.2)
      ? chance.one(['utc', 'floating'] as const)
      : chance.one(ZONES);
  return {
    uid,
    title: `${chance.one(['Interview', 'Decision review', 'Incident', 'Prep', 'Flight'])} ${chance.between(1, 999)}`,
    zone,
    start: isDate ? day : day + chance.between(16, 36) * 30 * MINUTE,
    length: isDate ? chance.between(1, 5) * DAY : chance.one([15, 30, 60, 90, 120]) * MINUTE,
    people: chance.in(0.8) ? chance.some(people, chance.between(2, 18)) : [],
    sequence: chance.between(0, 3),
    status: chance.in(0.05) ? 'CANCELLED' : chance.in(0.07) ? 'TENTATIVE' : 'CONFIRMED',
    category: 'Single',
  };
}
