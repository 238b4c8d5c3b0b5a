import {
  spellInstant,
  type WrittenEvent,
  type WrittenPerson,
  writeCalendar,
} from '../../evidence/write-calendar.ts';
import { DAY, dateOfDay, HOUR, mondayOf } from '../../kernel/week.ts';
import { CAST, type CastName, MAYA } from './cast.ts';
import { FIRST_WEEK, LAST_WEEK, LEAVE_WEEK, MEETINGS, type SampleMeeting } from './meetings.ts';
import { listOccasions, type Occasion } from './occasions.ts';
import { startChance } from './start-chance.ts';

export interface SampleMoment {
  /** the local day it is today, days since 1970-01-01 */
  readonly today: number;
  /** scatters what is left to chance */
  readonly seed: number;
}

/**
 * The calendar of the sample person: twenty-eight weeks up to today, and what is planned. The same seed
 * and day give the same text. Its times are local wherever it is read.
 */
export function writeSampleCalendar({ today, seed }: SampleMoment): string {
  const monday = mondayOf(today);
  return writeCalendar({
    name: 'Maya',
    stamp: spellInstant(today * DAY),
    events: [
      ...MEETINGS.flatMap((meeting) => writeMeeting(meeting, monday)),
      ...listOccasions(startChance(seed)).map((occasion) => writeOccasion(occasion, monday)),
      writeLeave(monday),
      ...writeHolds(monday),
    ],
  });
}

/** The series, and each of its occurrences that went otherwise. */
function writeMeeting(meeting: SampleMeeting, monday: number): WrittenEvent[] {
  const { from = FIRST_WEEK, until = LAST_WEEK, every = 1, days } = meeting;
  const dayIn = (week: number, day: number) => monday + 7 * week + day;
  const first = dayIn(from, days[0] ?? 0);
  const series: WrittenEvent = {
    ...writeTime(first, meeting),
    ...writePeople(meeting),
    uid: `${meeting.id}@fernhill.example`,
    title: meeting.title,
    created: spellInstant((first - 10) * DAY + 9 * HOUR),
    rule: `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${days.map((day) => WEEKDAYS[day]).join(',')};UNTIL=${spellDay(dayIn(until, 6))}T235959`,
    except: [LEAVE_WEEK]
      .filter((week) => (week - from) % every === 0 && week >= from && week <= until)
      .flatMap((week) => days.map((day) => spellTime(dayIn(week, day), meeting.at))),
    isPrivate: meeting.isPrivate,
    isFree: meeting.isFree,
  };
  const turns = TURNS.filter(({ id }) => id === meeting.id);
  return [series, ...turns.map((turn) => writeTurn(turn, { series, meeting, monday }))];
}

/** An occurrence that went otherwise than its series. */
interface Turn {
  readonly id: string;
  readonly week: number;
  readonly went:
    | 'declined'
    | 'cancelled'
    | 'tentative'
    | { readonly day: number; readonly at: string };
}

const TURNS: readonly Turn[] = [
  { id: 'vendor', week: -11, went: 'declined' },
  { id: 'ops-sync', week: -2, went: 'cancelled' },
  { id: 'with-tomas', week: -4, went: { day: 2, at: '10:00' } },
  { id: 'with-aiko', week: -10, went: 'cancelled' },
  { id: 'pricing', week: -4, went: 'tentative' },
];

function writeTurn(
  { went, week }: Turn,
  { series, meeting, monday }: { series: WrittenEvent; meeting: SampleMeeting; monday: number },
): WrittenEvent {
  const planned = monday + 7 * week + (meeting.days[0] ?? 0);
  const { rule: _, except: __, ...rest } = series;
  const held = typeof went === 'object' ? went : { day: meeting.days[0] ?? 0, at: meeting.at };
  return {
    ...rest,
    ...writeTime(monday + 7 * week + held.day, { at: held.at, minutes: meeting.minutes }),
    ...(went === 'declined' && writePeople({ ...meeting, answer: 'DECLINED' })),
    ...(went === 'tentative' && writePeople({ ...meeting, answer: 'TENTATIVE' })),
    ...(went === 'cancelled' && { status: 'CANCELLED' }),
    recurrence: spellTime(planned, meeting.at),
  };
}

function writeOccasion(occasion: Occasion, monday: number): WrittenEvent {
  const day = monday + 7 * occasion.week + occasion.day;
  const [hour = 0, minute = 0] = occasion.at.split(':').map(Number);
  const start = day * DAY + (hour + minute / 60) * HOUR;
  return {
    ...writeTime(day, occasion),
    ...writePeople(occasion),
    uid: `${occasion.id}@fernhill.example`,
    title: occasion.title,
    created: spellInstant(start - occasion.noticeHours * HOUR),
  };
}

function writeLeave(monday: number): WrittenEvent {
  const first = monday + 7 * LEAVE_WEEK;
  return {
    uid: 'leave@fernhill.example',
    title: 'Out of office: walking in the hills',
    start: spellDay(first),
    end: spellDay(first + 5),
    created: spellInstant((first - 60) * DAY),
    isOutOfOffice: true,
  };
}

/** All-day entries and holds marked free, which take no hours. */
function writeHolds(monday: number): WrittenEvent[] {
  return [-9, -5, -1].map((week) => ({
    uid: `release-day${week}@fernhill.example`,
    title: 'Release train leaves',
    start: spellDay(monday + 7 * week + 3),
    end: spellDay(monday + 7 * week + 4),
    created: spellInstant((monday + 7 * week - 30) * DAY),
    isFree: true,
  }));
}

interface Invitation {
  readonly with: readonly CastName[];
  readonly by?: CastName;
  readonly isTentative?: boolean;
  readonly answer?: 'TENTATIVE' | 'DECLINED' | 'NEEDS-ACTION';
}

function writePeople({
  with: others,
  by,
  isTentative,
  answer,
}: Invitation): Pick<WrittenEvent, 'organizer' | 'attendees'> {
  if (others.length === 0) return {};
  const own = answer ?? (isTentative ? 'TENTATIVE' : 'ACCEPTED');
  const organizer: WrittenPerson = by === undefined ? MAYA : personOf(by);
  return {
    organizer,
    attendees: [
      { ...MAYA, answer: own },
      ...others.map((name) => ({ ...personOf(name), answer: 'ACCEPTED' as const })),
    ],
  };
}

function personOf(name: CastName): WrittenPerson {
  return { name: CAST[name].name, address: CAST[name].address };
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

function writeTime(
  day: number,
  { at, minutes }: { readonly at: string; readonly minutes: number },
) {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  const spelled = [Math.floor(end / 60), end % 60].map((part) => String(part).padStart(2, '0'));
  return { start: spellTime(day, at), end: spellTime(day, spelled.join(':')) };
}

function spellTime(day: number, at: string): string {
  return `${spellDay(day)}T${at.replace(':', '')}00`;
}

function spellDay(day: number): string {
  return dateOfDay(day).replaceAll('-', '');
}
