import {
  concludeMeasure,
  type Found,
  type MeasureDefinition,
  type WeekValue,
} from '../kernel/measure.ts';
import { dateOfDay, dayOfDate } from '../kernel/week.ts';
import type { Relation } from '../people/model.ts';
import { compareText } from '../time/core/candidates.ts';
import type { Contact } from '../time/core/contacts.ts';
import type { WeekFacts } from '../time/core/facts.ts';
import { type IsPart, measureShare, type Need } from '../time/core/measuring.ts';
import { personsWith } from '../time/core/persons.ts';
import { recentRecords, type TimeRecord } from '../time/core/records.ts';
import { RECENT_WEEKS } from '../time/core/weeks.ts';
import type { Facts, MeasureRecord, ShiftMeasure } from './model.ts';

interface SharePlan {
  readonly definition: MeasureDefinition;
  readonly isPart: (facts: Facts) => IsPart;
  /** the hours it is a share of, where those are not all */
  readonly isWhole?: (facts: Facts) => IsPart;
  readonly needs: (facts: Facts) => readonly Need[];
}

/** A measure that is a share of hours, with its events. */
export function shareOfHours({ definition, isPart, isWhole, needs }: SharePlan): ShiftMeasure {
  return ofEvents({
    definition,
    measure: (facts) => {
      const plan = { definition, isPart: isPart(facts), needs: needs(facts) };
      return measureShare(facts.time, isWhole ? { ...plan, isWhole: isWhole(facts) } : plan);
    },
    events: (facts) => recentRecords(facts.time, isPart(facts)),
  });
}

/** A measure made of counted hours: its records are events. */
export function ofEvents(
  parts: Required<Pick<ShiftMeasure, 'definition' | 'measure' | 'events'>>,
): ShiftMeasure {
  return { ...parts, records: (facts) => parts.events(facts).map(recordOfEvent) };
}

function recordOfEvent({ title, start, people, hours, sorting }: TimeRecord): MeasureRecord {
  const others = people === 1 ? '1 other person' : `${people} others`;
  return {
    title,
    when: new Date(start).toISOString(),
    detail: people === 0 ? sorting.kind : `${sorting.kind}, ${others}`,
    hours,
    isPart: true,
  };
}

/** What is found of a whole that is known entirely: the value is its own range. */
export function concludeWhole(
  definition: MeasureDefinition,
  found: Omit<Found, 'interval'>,
): ReturnType<typeof concludeMeasure> {
  const { value } = found;
  const interval = value === undefined ? undefined : { low: value, high: value };
  return concludeMeasure(definition, { ...found, interval });
}

/** A value as of the end of each week of the window; `valueAt` gets the day after it. */
export function atWeekEnds(
  { time, asOf }: Facts,
  valueAt: (day: number) => number | undefined,
): WeekValue[] {
  return time.weeks.map(({ name, monday }) => {
    const value = monday + 7 <= asOf ? valueAt(monday + 7) : undefined;
    return value === undefined ? { week: name } : { week: name, value };
  });
}

/**
 * A value over four complete weeks as of each of the weeks that end them; none where the week is
 * not complete or fewer than four are there.
 */
export function overFourWeeks(
  { time }: Facts,
  measureOver: (weeks: readonly WeekFacts[]) => number | undefined,
): WeekValue[] {
  const complete = time.weeks.filter((week) => week.isComplete);
  return time.weeks.map((week) => {
    const at = complete.indexOf(week);
    const four = at < RECENT_WEEKS - 1 ? [] : complete.slice(at - RECENT_WEEKS + 1, at + 1);
    const value = four.length === 0 ? undefined : measureOver(four);
    return value === undefined ? { week: week.name } : { week: week.name, value };
  });
}

/** Sentences of what is missing, in one text. */
export function saySeveral(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined && sentence !== '').join(' ');
}

/** Contacts can only be counted where a calendar tells of them. */
export function needContacts({ contacts }: Facts): string | undefined {
  return contacts.length > 0 ? undefined : 'No meeting with people is read yet; add a calendar.';
}

interface NeedNamed {
  readonly relations: readonly Relation[];
  readonly least: number;
  /** `decision-maker`, `decision-makers` */
  readonly words: readonly [string, string];
}

/** Enough people stand in a relation. */
export function needNamed(
  { people }: Facts,
  { relations, least, words: [one, several] }: NeedNamed,
): string | undefined {
  const named = personsWith(people, relations).length;
  if (named >= least) return undefined;
  if (named === 0) {
    const many = least === 1 ? 'at least one' : `at least ${least}`;
    return `Nobody is named as a ${one}; name ${many}.`;
  }
  return `${named} ${named === 1 ? `${one} is` : `${several} are`} named; ${least} needed.`;
}

/** How long before it the last contact was, as a record of a person says it. */
export function recordOfPerson(
  name: string,
  contacts: readonly Contact[],
  rest: Pick<MeasureRecord, 'detail' | 'isPart'>,
): MeasureRecord {
  const last = contacts.at(-1);
  return { title: name, when: last ? dateOfDay(last.day) : null, hours: null, ...rest };
}

/** `1 contact`, `3 contacts` */
export function sayCount(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/**
 * The function the owner belongs to: what they said, else that of most of their reports; undefined
 * where neither is known.
 */
export function findHomeFunction({
  homeFunction,
  people,
}: Pick<Facts, 'homeFunction' | 'people'>): string | undefined {
  if (homeFunction !== undefined) return homeFunction;
  const counts = new Map<string, number>();
  for (const person of personsWith(people, ['report'])) {
    if (person.function === null) continue;
    counts.set(person.function, (counts.get(person.function) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0];
}

/** The day of the first entry of the growth log; undefined while it is empty. */
export function firstGrowthDay({ growth }: Facts): number | undefined {
  const days = growth.map((entry) => dayOfDate('on' in entry ? entry.on : entry.from));
  return days.length === 0 ? undefined : Math.min(...days);
}
