import { DAY } from '../../kernel/week.ts';
import type { CalendarEvent } from '../model.ts';

export const TIME_CHANGES = ['moved', 'vanished', 'cancelled', 'declined'] as const;
export type TimeChangeKind = (typeof TIME_CHANGES)[number];

/** An occurrence on either side of two readings. Times are epoch milliseconds. */
export interface TimedEvent {
  readonly event: CalendarEvent;
  readonly recurrence: string;
  readonly start: number;
  readonly end: number;
}

/** What happened to one occurrence between two readings of its source. */
export interface TimeChange {
  readonly kind: TimeChangeKind;
  /** as it was before; where it was declined, with the answers of after */
  readonly before: TimedEvent;
  /** undefined when it vanished */
  readonly after: TimedEvent | undefined;
}

/**
 * What moved, vanished or was cancelled, and which meeting of two somebody declined. An occurrence is met again by its UID and recurrence; a
 * series whose own start moved, by the nearest time; one that its calendar split off under another
 * UID, by title and start.
 * @returns the changes by their former start
 */
export function compareTimes(
  before: readonly TimedEvent[],
  after: readonly TimedEvent[],
): readonly TimeChange[] {
  const old = before.filter(({ event }) => event.status !== 'CANCELLED');
  const known = new Map(after.map((time) => [keyOf(time), time]));
  const unmet = old.filter((time) => !known.has(keyOf(time)));
  const met = new Set(old.map(keyOf));
  const free = after.filter((time) => !met.has(keyOf(time)) && time.event.status !== 'CANCELLED');
  const nearest = pairNearest(unmet, free);
  const moments = new Set(free.map(momentOf));
  const changes = old.flatMap((time): TimeChange[] => {
    const now = known.get(keyOf(time)) ?? nearest.get(time);
    if (now === undefined && moments.has(momentOf(time))) return [];
    const kind = kindOf(time, now);
    if (kind === undefined) return [];
    const isDeclined = kind === 'declined' && now !== undefined;
    return [{ kind, before: isDeclined ? { ...time, event: now.event } : time, after: now }];
  });
  return changes.sort((one, other) => one.before.start - other.before.start);
}

/** Half a week: a weekly meeting never pairs with the one of the week after. */
const NEAR = 3.5 * DAY;

function kindOf(before: TimedEvent, after: TimedEvent | undefined): TimeChangeKind | undefined {
  if (after === undefined) return 'vanished';
  if (after.event.status === 'CANCELLED') return 'cancelled';
  if (before.start !== after.start) return 'moved';
  return isNewlyDeclined(before.event, after.event) ? 'declined' : undefined;
}

/** Whose answer it is, is asked where it is known who the owner is; of large meetings nobody asks. */
function isNewlyDeclined(before: CalendarEvent, after: CalendarEvent): boolean {
  if (after.people.filter(({ isResource }) => !isResource).length > MOST_DECLINED) return false;
  const declined = new Set(
    before.people.filter(({ answer }) => answer === 'declined').map(({ address }) => address),
  );
  return after.people.some(
    ({ address, answer }) => answer === 'declined' && !declined.has(address),
  );
}

/** Two persons, and a list or two beside them. */
const MOST_DECLINED = 4;

/** Pairs what is left on both sides, UID by UID, in order of time. */
function pairNearest(
  before: readonly TimedEvent[],
  after: readonly TimedEvent[],
): ReadonlyMap<TimedEvent, TimedEvent> {
  const pairs = new Map<TimedEvent, TimedEvent>();
  const candidates = Map.groupBy(after, ({ event }) => event.uid);
  for (const [uid, times] of Map.groupBy(before, ({ event }) => event.uid)) {
    const open = [...(candidates.get(uid) ?? [])].sort(byStart);
    let next = 0;
    for (const time of [...times].sort(byStart)) {
      while (isTooEarly(time, open[next])) next++;
      const candidate = open[next];
      if (candidate === undefined || !isNear(time, candidate)) continue;
      pairs.set(time, candidate);
      next++;
    }
  }
  return pairs;
}

function isTooEarly(time: TimedEvent, candidate: TimedEvent | undefined): boolean {
  return candidate !== undefined && candidate.start < time.start && !isNear(time, candidate);
}

function isNear(before: TimedEvent, after: TimedEvent): boolean {
  const isSingle = !before.event.isRecurring && !after.event.isRecurring;
  return isSingle || Math.abs(before.start - after.start) <= NEAR;
}

function byStart(one: TimedEvent, other: TimedEvent): number {
  return one.start - other.start;
}

function keyOf({ event, recurrence }: TimedEvent): string {
  return `${event.uid}\n${recurrence}`;
}

function momentOf({ event, start }: TimedEvent): string {
  return `${start}\n${event.title}`;
}
