import type { CalendarEvent, EventAnswer, Occurrence } from '../../evidence/model.ts';
import { HOUR } from '../../kernel/week.ts';
import type { PeopleByAddress } from '../../people/model.ts';
import { answerKey } from './answer-key.ts';
import { answerTo, peopleOn, titleOf } from './attendance.ts';

/** What the counting reads of an event, once for all its occurrences. */
export interface EventFacts {
  readonly event: CalendarEvent;
  readonly title: string;
  /** the same for all spellings of the title */
  readonly key: string;
  readonly answer: EventAnswer;
  /** addresses of the others */
  readonly people: readonly string[];
  /** id of its series */
  readonly series: string;
}

/** An occurrence that counts unless it turns out to be personal or an unsorted block. */
export interface Candidate extends EventFacts {
  readonly uid: string;
  readonly recurrence: string;
  readonly start: number;
  readonly end: number;
  /** when its source was last read; undefined where it is read as it is asked for */
  readonly readAt: number | undefined;
}

export interface ReadCandidates {
  readonly candidates: Candidate[];
  /** the series of which the owner declined an occurrence */
  readonly declined: ReadonlySet<string>;
}

/**
 * The occurrences that can count: timed, not cancelled, not declined by the owner, not marked free.
 * The same UID and recurrence instant in two sources is one occurrence.
 */
export function readCandidates(
  occurrences: readonly Occurrence[],
  own: ReadonlySet<string>,
  people: PeopleByAddress,
): ReadCandidates {
  const ofEvent = new Map<CalendarEvent, EventFacts>();
  const candidates: Candidate[] = [];
  const declined = new Set<string>();
  for (const { event, recurrence, start, end, readAt } of dropRepeats(occurrences, own)) {
    if (end <= start || !canCount(event)) continue;
    let facts = ofEvent.get(event);
    if (facts === undefined) {
      facts = readFacts(event, own, people);
      ofEvent.set(event, facts);
    }
    if (facts.answer === 'declined') declined.add(facts.series);
    else candidates.push({ ...facts, uid: event.uid, recurrence, start, end, readAt });
  }
  return { candidates, declined };
}

/** The occurrences that can count, where only they are asked for. */
export function chooseCandidates(
  occurrences: readonly Occurrence[],
  own: ReadonlySet<string>,
  people: PeopleByAddress = new Map(),
): Candidate[] {
  return readCandidates(occurrences, own, people).candidates;
}

/**
 * The last moment of the last occurrence that can count, epoch milliseconds; undefined without one.
 * What is all-day or free, such as a birthday that recurs for ever, does not say that a calendar
 * goes on.
 */
export function findLastMoment(
  occurrences: readonly Occurrence[],
  own: ReadonlySet<string>,
): number | undefined {
  let last: number | undefined;
  for (const { event, start, end } of occurrences) {
    const moment = Math.max(start, end - 1);
    if (last !== undefined && moment <= last) continue;
    if (holdsTime({ event }, own)) last = moment;
  }
  return last;
}

/**
 * Whether what begins then was held: before now, and before its source was last read. What comes
 * later is planned.
 * Source: docs/measures.md#as-known
 */
export function wasHeld(
  { start, readAt }: { readonly start: number; readonly readAt?: number | undefined },
  now: number,
): boolean {
  return start < now && (readAt === undefined || start < readAt);
}

/** Whether it can count: timed, not free, neither cancelled nor declined by the owner. */
export function holdsTime({ event }: Pick<Occurrence, 'event'>, own: ReadonlySet<string>): boolean {
  return canCount(event) && answerTo(event, own) !== 'declined';
}

/** Whether an event of this make counts at all, whatever it is for. */
function canCount(event: CalendarEvent): boolean {
  return !event.isAllDay && !event.isFree && event.status !== 'CANCELLED';
}

/** A timed event over six hours without other people: "Office" must not swallow the day. */
export function isBlock({ people, start, end }: Candidate): boolean {
  return people.length === 0 && end - start > 6 * HOUR;
}

/** Strongest first: the order in which events get the minutes they share. A total order. */
export function comparePrecedence(a: Candidate, b: Candidate): number {
  return (
    ANSWER_RANK[a.answer] - ANSWER_RANK[b.answer] ||
    Number(a.people.length === 0) - Number(b.people.length === 0) ||
    a.end - a.start - (b.end - b.start) ||
    a.people.length - b.people.length ||
    a.start - b.start ||
    compareText(a.uid, b.uid) ||
    compareText(a.recurrence, b.recurrence)
  );
}

const ANSWER_RANK = { accepted: 0, tentative: 1, none: 2, declined: 3 } as const satisfies Record<
  EventAnswer,
  number
>;

/** By code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function readFacts(
  event: CalendarEvent,
  own: ReadonlySet<string>,
  people: PeopleByAddress,
): EventFacts {
  const title = titleOf(event);
  const key = answerKey(title);
  return {
    event,
    title,
    key,
    answer: answerTo(event, own),
    people: peopleOn(event, own, people),
    series: event.isRecurring ? `series ${seriesUid(event.uid)}` : `title ${key}`,
  };
}

/** Google ends a series that is changed "from now on" and goes on under `UID_R20240101T090000@…`. */
function seriesUid(uid: string): string {
  return uid.replace(/_R\d{8}(?:T\d{6}Z?)?(?=@|$)/, '');
}

function dropRepeats(occurrences: readonly Occurrence[], own: ReadonlySet<string>): Occurrence[] {
  const kept = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    const id = `${occurrence.event.uid}\n${occurrence.recurrence}`;
    const other = kept.get(id);
    if (other === undefined) kept.set(id, occurrence);
    else {
      const believed = saysMore(occurrence, other, own) ? occurrence : other;
      kept.set(id, { ...believed, readAt: latestReading(occurrence, other) });
    }
  }
  return [...kept.values()];
}

/** An occurrence in two sources is known to be held where either was read after it. */
function latestReading(one: Occurrence, other: Occurrence): number | undefined {
  if (one.readAt === undefined || other.readAt === undefined) return undefined;
  return Math.max(one.readAt, other.readAt);
}

/**
 * Which of two readings of one occurrence to believe: a cancellation is the later word, then the
 * one that names people, then the one with the owner's own answer, then the one with more people.
 */
function saysMore(one: Occurrence, other: Occurrence, own: ReadonlySet<string>): boolean {
  return (
    (Number(one.event.status === 'CANCELLED') - Number(other.event.status === 'CANCELLED') ||
      Number(namesPeople(one.event)) - Number(namesPeople(other.event)) ||
      ANSWER_WORTH[answerTo(one.event, own)] - ANSWER_WORTH[answerTo(other.event, own)] ||
      one.event.people.length - other.event.people.length) > 0
  );
}

function namesPeople(event: CalendarEvent): boolean {
  return !event.isPrivate && event.people.length > 0;
}

const ANSWER_WORTH = { declined: 3, accepted: 2, tentative: 1, none: 0 } as const satisfies Record<
  EventAnswer,
  number
>;
