import type { Occurrence } from '../../../evidence/model.ts';
import { HOUR, localDay, MINUTE, mondayOf, startOfDay, weekName } from '../../../kernel/week.ts';
import type { Zone } from '../../../kernel/zone.ts';
import { chooseCandidates, isBlock } from '../../../time/core/candidates.ts';
import { findSlots, SLOT_DAYS } from '../../../time/core/find-slots.ts';
import { isAway } from '../../../time/core/leave.ts';
import { mergeClaims, uncoveredTime } from '../../../time/core/overlap.ts';
import { type WorkingHours, workingSpans } from '../../../time/core/working-time.ts';
import type { FoundFact } from '../model.ts';
import { eventsOfMeasure, sayDay } from './figures.ts';

interface Ahead {
  readonly zone: Zone;
  readonly own: ReadonlySet<string>;
  readonly workingHours: WorkingHours;
  /** epoch milliseconds */
  readonly now: number;
}

interface FreeTime {
  /** minutes of working time that nothing fills, from tomorrow on, in seven days */
  readonly minutes: number;
  readonly block: FoundFact | undefined;
}

const BLOCK_MINUTES = 120;
const DAYS = 7;

/**
 * The working time of the next seven days that nothing fills, and the next two free hours, as the
 * time page suggests them.
 * @returns minutes, 0 where all is full; no block where fourteen days hold none
 * Source: docs/measures.md#offers
 */
export function findFreeTime(
  occurrences: readonly Occurrence[],
  { zone, own, workingHours, now }: Ahead,
): FreeTime {
  const from = localDay(zone, now) + 1;
  const busy = chooseCandidates(occurrences, own).filter((candidate) => !isBlock(candidate));
  const away = occurrences.filter(isAway);
  const wish = { zone, workingHours, busy, away, from };
  const [slot] = findSlots({ ...wish, days: SLOT_DAYS, minutes: BLOCK_MINUTES, count: 1 });
  return {
    minutes: countFreeMinutes(wish),
    block: slot && describeBlock(slot, zone),
  };
}

function countFreeMinutes({
  busy,
  from,
  ...working
}: Omit<Parameters<typeof findSlots>[0], 'days' | 'minutes' | 'count'>): number {
  const { zone } = working;
  const taken = mergeClaims(busy);
  const [start, end] = [startOfDay(zone, from), startOfDay(zone, from + DAYS)];
  let free = 0;
  for (let monday = mondayOf(from); monday < from + DAYS; monday += DAYS) {
    const week = { from: startOfDay(zone, monday), to: startOfDay(zone, monday + DAYS) };
    const whole = { ...week, monday, name: weekName(monday), isWhole: true };
    for (const span of workingSpans(whole, working)) {
      if (span.start >= start && span.end <= end) free += uncoveredTime(taken, span);
    }
  }
  return free / MINUTE;
}

function describeBlock(
  { start, end }: { readonly start: number; readonly end: number },
  zone: Zone,
): FoundFact {
  const day = sayDay(localDay(zone, start));
  const [from, until] = [sayClock(start, zone), sayClock(end, zone)];
  return {
    fact: 'free-block',
    key: 'free-block',
    words: `${day}, ${from} to ${until}, the next two free hours in your working time`,
    href: eventsOfMeasure('strategy.protected'),
    fill: { day, from, until },
    size: 0.5,
  };
}

function sayClock(instant: number, zone: Zone): string {
  const minutes = Math.floor((instant - startOfDay(zone, localDay(zone, instant))) / MINUTE);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor((minutes * MINUTE) / HOUR))}:${two(minutes % 60)}`;
}
